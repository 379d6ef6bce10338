"""What came of trying: so many tries, so many failures, so many seconds."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field


@dataclass
class Figure:
    """One line of the table, filled while it is tried."""

    what: str
    tries: int = 0
    failures: int = 0
    remark: str = ""
    began: float = field(default_factory=time.perf_counter)
    seconds: float = 0.0

    def tried(self, wrong: Iterable[str], where: str = "") -> None:
        """One more try; what was wrong is said at once."""
        wrong = list(wrong)
        self.tries += 1
        if wrong:
            self.failures += 1
            print(f"BROKEN {self.what} {where}: {'; '.join(wrong)[:1500]}", flush=True)

    def done(self, remark: str = "") -> "Figure":
        """The clock of this line stands, and the line is said."""
        self.seconds = time.perf_counter() - self.began
        self.remark = remark or self.remark
        print(self.line(), flush=True)
        return self

    def line(self) -> str:
        """For people."""
        return (
            f"{self.what:<58} {self.tries:>7} {self.failures:>8} {self.seconds:>8.1f}"
            f"{'  ' if self.remark else ''}{self.remark}"
        )


def table(figures: Iterable[Figure]) -> str:
    """All lines below each other, under their heads."""
    head = f"{'what was tried':<58} {'tries':>7} {'failures':>8} {'seconds':>8}"
    return "\n".join(["", head, "-" * len(head), *(figure.line() for figure in figures)])


def said_as_sentence(trial: Callable[[], object], allowed: type[Exception]) -> list[str]:
    """What is wrong with how this ended: well, or with one of our sentences, is right."""
    try:
        trial()
    except allowed as error:
        return [] if len(str(error)) > 10 else [f"not a sentence: {error!r}"]
    except Exception as error:
        return [f"a traceback: {type(error).__name__}: {error}"]
    return []
