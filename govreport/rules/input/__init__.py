"""What the readers stumbled over, as findings: files, values, the decision, chapters, ledgers."""
