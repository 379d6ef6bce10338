"""What is said in a room: messages, and the letters that carry them."""
