"""What several tests use: the program in a terminal, seen and driven from outside."""
