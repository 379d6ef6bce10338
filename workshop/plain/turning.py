"""What ends a page before its last line: a word, the room, or leaving."""

from workshop.session import Action


class Turned(Exception):
    """One of the words that work everywhere was typed; the page is over."""

    def __init__(self, action: Action | None = None) -> None:
        """`action` is what to do; None says the page once more."""
        super().__init__()
        self.action = action


class Fetched(Turned):
    """The room went on while nobody was typing; the page is over."""


class Leaving(Exception):
    """Somebody leaves at once."""
