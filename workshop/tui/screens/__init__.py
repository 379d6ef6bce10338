"""Whole screens around the session: cover, home, hand-over, rests, past sessions."""
