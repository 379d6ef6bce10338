"""What only those in a room can read: the six words and what follows from them."""
