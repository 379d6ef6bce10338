"""Small moments, line by line: noted by a number, taken back by another, a week in words."""

from collections.abc import Callable
from datetime import date, timedelta

from workshop.ground import dates
from workshop.ground.language import _, several
from workshop.journal.errors import JournalError
from workshop.plain.asking import number
from workshop.plain.lines import Lines
from workshop.rituals.rhythm import WEEK, monday
from workshop.rituals.sentence import capital
from workshop.rituals.small_moments import MOST, Day, Kind
from workshop.sitting import small_moments
from workshop.sitting.house import House
from workshop.sitting.rituals import today_of


def told(day: Day) -> str:
    """A day in words; empty where nothing was noted. What is too many to draw is many here too."""
    reaches = several("one reach", "{number} reaches", day.reaches).format(number=day.reaches)
    answers = several("one answer", "{number} answers", day.answers).format(number=day.answers)
    if day.reaches > MOST:
        reaches = _("many reaches")
    if day.answers > MOST:
        answers = _("many answers")
    return ", ".join([reaches] * bool(day.reaches) + [answers] * bool(day.answers))


def _line(day: Day) -> str:
    return f"{dates.weekday(day.day.weekday())}: {told(day)}"


class SmallMomentsPage:
    """A week of them, and one more or one less, until the two go back."""

    def __init__(self, house: House, lines: Lines) -> None:
        """Begins at this week."""
        self._house = house
        self._lines = lines
        self._day = today_of(house)
        """A day of the week that was read out last."""
        self._noted: list[tuple[date, Kind]] = []
        """What was noted here, the latest last; it can be taken back."""

    def lead(self) -> None:
        """Through it.

        Raises:
            Leaving: Somebody leaves.
            EOFError: There are no more lines.
            JournalError: They can't be read.
        """
        self._lines.say(
            _("“Look, the moon,” says one, and the other looks up."),
            _("Such moments are both of yours. Nobody catches every one."),
        )
        self._say_week()
        while True:
            choices = self._choices()
            chosen = number(self._lines, [*(words for words, _do in choices), _("Back")])
            if chosen == len(choices):
                return
            try:
                choices[chosen][1]()
            except JournalError as error:
                self._lines.say(str(error))

    def _choices(self) -> list[tuple[str, Callable[[], None]]]:
        """Those come last that are not always there, so that a number keeps its meaning."""
        choices: list[tuple[str, Callable[[], None]]] = [
            (_("A reach: one of you reached out"), lambda: self._note("reach")),
            (_("An answer: one of you answered"), lambda: self._note("answer")),
            (_("Week before"), lambda: self._go(-1)),
            (_("Delete all"), self._delete_all),
        ]
        if monday(self._day) < monday(today_of(self._house)):
            choices.append((_("Week after"), lambda: self._go(1)))
        if self._noted:
            choices.append((_("Take back what was noted last"), self._take_back))
        return choices

    def _say_week(self) -> None:
        week = small_moments.week_of(self._house, self._day)
        heading = _("the week from {day}").format(day=dates.day(week[0].day))
        self._lines.say(f"{capital(heading)}:")
        lines = [_line(one) for one in week if told(one)]
        self._lines.say(*(lines or (_("Nothing is noted."),)))

    def _say_day(self, day: date) -> None:
        """How it stands now on the day that was changed."""
        found = next(one for one in small_moments.week_of(self._house, day) if one.day == day)
        if told(found):
            self._lines.say(_line(found))

    def _go(self, weeks: int) -> None:
        self._day = min(self._day + timedelta(days=WEEK * weeks), today_of(self._house))
        self._say_week()

    def _note(self, kind: Kind) -> None:
        self._day = small_moments.note(self._house, kind)
        self._noted.append((self._day, kind))
        self._lines.say(_("A reach is noted.") if kind == "reach" else _("An answer is noted."))
        self._say_day(self._day)

    def _take_back(self) -> None:
        day, kind = self._noted[-1]
        small_moments.take_back(self._house, kind, day)
        self._noted.pop()
        self._lines.say(_("It is taken back."))
        self._say_day(day)

    def _delete_all(self) -> None:
        self._lines.say(_("Every small moment goes, of every week, here and in every backup."))
        if number(self._lines, [_("Yes, do it"), _("No, leave it")]) == 0:
            small_moments.delete_all(self._house)
            self._noted.clear()
            self._lines.say(_("They are deleted."))
