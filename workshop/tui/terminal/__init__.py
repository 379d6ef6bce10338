"""How the program meets the terminal: painting, keys that end it, leaving nothing behind."""
