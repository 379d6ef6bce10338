"""One page for each kind of activity, named like its kind; `lead` goes through it."""
