"""How Word says it: the writer, its fields and content controls, the agency's template. The only room with raw XML."""
