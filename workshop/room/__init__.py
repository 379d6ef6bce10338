"""Group evenings: one facilitator, many couples. So far the agenda, and how it is re-fitted."""
