"""The agency's own Word file: read safely, looked over, its tags filled in, so that the report can go into it."""
