"""Leading an evening with a group: planning it, walking it, what is kept of it."""
