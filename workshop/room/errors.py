"""What can stand against a room."""


class RoomError(Exception):
    """There is no room. The message says why, and what to do."""
