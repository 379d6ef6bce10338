"""What is seen: the screens. The only part that knows Textual."""
