"""How much one line may bring: a little all the time, and much at once only now and then. Pure."""


class Allowance:
    """So many units a second, and up to a number of them saved up."""

    def __init__(self, each_second: float, most: float, now: float) -> None:
        self._each_second = each_second
        self._most = most
        self._left = most
        self._at = now

    def take(self, units: float, now: float) -> float:
        """Takes so much, and says for how many seconds nothing more is to be taken; 0 for none."""
        self._left = min(self._most, self._left + (now - self._at) * self._each_second) - units
        self._at = now
        return max(0.0, -self._left / self._each_second)
