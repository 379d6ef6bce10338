"""The least a Textual program can be: what ours are measured against."""
