"""The check: registry, engine, statuses, and one file of rules per family."""
