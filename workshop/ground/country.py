"""The country the user is in, as far as the user said so: whose numbers come first in finding help.

Nothing is guessed: whoever said nothing finds all countries in one list. It holds for a whole
process, as the language does.
"""

_code = ""


def code() -> str:
    """Two letters of ISO 3166-1, such as `DE`; empty where nobody said one."""
    return _code


def use(code: str) -> None:
    """From now on it is this country; empty for none."""
    global _code
    _code = code
