"""The linear face: the same guides, sessions and journal as questions and answers, line by line.

For screen readers, for very simple terminals, and for scripts. `steps/` and `stages/` have a file
for each page, of the names that `View.page` gives; each says what stands there and asks.
"""
