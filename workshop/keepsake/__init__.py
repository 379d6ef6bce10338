"""What leaves the program: the book of a session, and the files that are made of it."""
