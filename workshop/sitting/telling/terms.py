"""What is said before something is chosen: what is one's own, and what it means to keep nothing."""

from workshop.ground.language import _


def unkept_terms(sittings: int) -> tuple[str, ...]:
    """What it means that nothing is kept, said to two people before they begin.

    Args:
        sittings: How many parts the guide has.
    """
    terms = [
        _("No word is kept, no date and no draft. Nor is it kept that you sat down."),
        _("What you agree on stands on no page afterwards. Write it on paper, if you want it."),
        _("It can’t go on another day. Whoever leaves ends it. Without power it is gone."),
    ]
    if sittings > 1:
        parts = _("It has {number} parts. Go straight on after each; a stop ends all of it.")
        terms.append(parts.format(number=sittings))
    return (*terms, _("While it runs, the pages say that nothing is kept."))


def yours_terms() -> str:
    """What each has for oneself."""
    return _(
        "Each of you has a drawer for what you keep to yourself, and words of your "
        "own in the journal. Nobody but you decides about them."
    )


def drawer_terms(*, sealed: bool) -> str:
    """What becomes of what one keeps, with a passphrase of one's own and without."""
    if sealed:
        return _("Your drawer is open as long as you are on these pages.")
    return _(
        "You have no passphrase of your own. What you keep to yourself is wiped when a sitting "
        "ends. With one, it waits in your drawer for you alone."
    )


def own_passphrase_terms() -> tuple[str, str]:
    """What a passphrase of one's own does, and what it does not."""
    return (
        _(
            "You type it when the keyboard comes to you. It opens what you keep to yourself, and "
            "your own numbers; nothing of the other’s, and not the journal."
        ),
        _(
            "Forget it, and what it seals is gone. No recovery code opens it. Somebody who can "
            "make you say it can read it: then set none, and keep nothing here."
        ),
    )
