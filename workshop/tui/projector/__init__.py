"""The wall of a room: a screen of its own, read from ten metres, that takes no keys but leaving."""
