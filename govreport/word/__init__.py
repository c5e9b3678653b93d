"""How Word says it: the writer, its fields and controls, agencies' templates. The only room with raw XML."""
