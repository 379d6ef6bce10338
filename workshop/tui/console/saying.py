"""What stands around the large clock of the console."""

from msgspec.structs import replace
from textual.content import Content

from workshop.ground.language import _, several
from workshop.sitting.facilitating.evening import Leading
from workshop.sitting.facilitating.telling import Told
from workshop.tui.widgets.clock import minutes


def digits(now: Told, leading: Leading) -> str:
    """The large clock: what is left, with a plus what is over, or a time of day."""
    if now.status == "over":
        return ""
    if now.resting:
        if now.rests_until is None:
            return f"{leading.wall():%H:%M}"
        return _left((now.rests_until - leading.clock(leading.now())).total_seconds())
    if now.status == "before":
        return f"{leading.clock(0):%H:%M}"
    return _left(now.seconds_left)


def _left(seconds: float) -> str:
    return minutes(seconds) if seconds > 0 else f"+{minutes(-seconds)}"


def head(now: Told, leading: Leading) -> Content:
    """What time it is, and when the evening will be over as things stand."""
    if now.status == "over":
        return Content(_("over at {time}").format(time=f"{now.ends:%H:%M}"))
    clock, ends = f"{leading.wall():%H:%M}", f"{now.ends:%H:%M}"
    return Content.assemble(
        (clock, "bold"), ("   ", ""), (_("ends"), "$quiet"), (" ", ""), (ends, "bold")
    )


def following(now: Told, leading: Leading) -> str:
    """What comes next; while nothing runs, what goes on by which key."""
    if now.status == "over":
        return _("Ctrl+Q leaves. U takes it back, if that was a slip.")
    if now.status == "before":
        begins = leading.clock(0)
        today = begins.date() <= leading.wall().date()
        planned = (
            _("Planned for {time}. Space begins the evening.")
            if today
            else _("Planned for tomorrow, {time}. Space begins it now.")
        )
        return planned.format(time=f"{begins:%H:%M}")
    if now.resting:
        return _("Space goes on where you were.")
    return _("Next: {what}").format(what=now.next)


def late(now: Told) -> Content:
    """By how much it is late, and what helps; nothing when it is in time."""
    if not now.late or now.status == "over":
        return Content("")
    words = several("{n} minute late.", "{n} minutes late.", now.late).format(n=now.late)
    if not now.fits:
        words = " ".join((words, _("Shorter it can't be. O leaves a part out.")))
    elif now.short:
        left = several(
            "F makes up for some; {n} minute stays.",
            "F makes up for some; {n} minutes stay.",
            now.short,
        ).format(n=now.short)
        words = f"{words} {left}"
    else:
        words = " ".join((words, _("F makes it fit.")))
    return Content.styled(words, "bold $warning")


def in_minutes(number: int) -> str:
    """So many minutes, in words."""
    if not number:
        return _("under a minute")
    return several("{n} minute", "{n} minutes", number).format(n=number)


def apart_from_clock(told: Told) -> Told:
    """What is told without the seconds, which change all the time."""
    return replace(told, seconds_left=0)
