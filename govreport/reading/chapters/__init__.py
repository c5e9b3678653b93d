"""Chapters: Markdown into the report's blocks, with the place of everything that can be wrong."""
