"""What the report says: blocks, sections, tables and charts. It knows no Word."""
