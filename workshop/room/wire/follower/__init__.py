"""A couple's end: where the room is, and what the couple says."""
