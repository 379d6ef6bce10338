"""What locks a journal, and the drawer each of the two keeps."""
