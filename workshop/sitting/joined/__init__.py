"""A couple in a room: the session is theirs, in their own journal; the room says when it goes on.

`room.py` is all that goes between the two, `calling.py` says what a room asks of a couple,
`linked.py` is a room over a network, `joining.py` sits down, `joined_sitting.py` walks.
"""
