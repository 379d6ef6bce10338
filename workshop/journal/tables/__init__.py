"""One file a table: its rows as plain values, and what is asked of it."""
