"""The leader's end: what everybody is told, and what couples say, as counts."""
