"""Files into the model: YAML and JSON with places, the converter, ledgers, chapters, the decision's text."""
