"""Group evenings: one facilitator, many couples. What comes when, and how it is re-fitted."""
