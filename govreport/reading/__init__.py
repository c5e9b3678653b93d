"""Files into the model: YAML and JSON with positions, the one converter, ledgers, chapters, the decision's text."""
