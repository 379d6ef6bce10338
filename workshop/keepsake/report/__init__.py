"""Evenings with a group, written out for whoever led them."""
