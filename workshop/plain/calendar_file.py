"""The rituals as a file for one's own calendar, line by line."""

from pathlib import Path

from workshop.ground.language import _
from workshop.journal.errors import JournalError
from workshop.keepsake.files import InTheWay, NotWritten, place_for, usual_folder
from workshop.plain.asking import ask, number
from workshop.plain.lines import Lines
from workshop.sitting.calendars import FILE_NAME, UNREAD, NothingThere, file_of, put
from workshop.sitting.house import House


def calendar_file(house: House, lines: Lines) -> None:
    """Asks for their words and the place, writes it, and says where it went.

    Raises:
        Leaving: Somebody leaves.
        EOFError: There are no more lines.
    """
    lines.say(
        _(
            "Your rituals and the next appointment, as a file to bring into a calendar. "
            "After a change, write it again: the new one takes the place of the old one."
        ),
        _("Days and times are in it. A calendar is read by more people than a journal."),
    )
    usual = usual_folder() / FILE_NAME
    while (chosen := number(lines, [_("Without our words"), _("With our words"), _("Back")])) != 2:
        wanted = ask(lines, _("Where to") + f" [{usual}]:").strip()
        try:
            path = place_for(Path(wanted) if wanted else usual, FILE_NAME)
            made = file_of(house, words=chosen == 1)
            put(made.data, path)
        except InTheWay as taken:
            lines.say(" ".join((str(taken), _("Give another name."))))
        except NothingThere as nothing:
            lines.say(str(nothing), *([_(UNREAD)] if nothing.unread else []))
        except (NotWritten, JournalError) as error:
            lines.say(str(error))
        else:
            lines.put(_("It is here: {path}").format(path=path))  # whole, to be copied
            lines.say(*made.remarks)
            if chosen == 1:
                lines.say(_("This file is not locked. Anyone who opens it can read it."))
            return
