"""A facilitator's own file: evenings with a group, and what was done in them."""
