"""Pages that look alike whatever the kind; each file is one, and `lead` goes through it."""
