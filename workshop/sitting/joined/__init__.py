"""A couple in a room: the session is theirs, in their own journal; the room says when it goes on.

`room.py` is all that goes between the two, `calling.py` says what a room asks of a couple,
`in_peace.py` when a couple it leaves alone says that it is done,
`coming_back.py` leads into it again after a kill,
`linked.py` is a room over a network, `joining.py` sits down, `joined_sitting.py` walks.
"""
