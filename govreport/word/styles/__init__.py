"""How the report looks: styles as readable values, as WordprocessingML, and as a template names them."""
