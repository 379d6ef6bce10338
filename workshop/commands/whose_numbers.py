"""`--country`: whose numbers come first where a command tells or prints how to find help."""

import argparse

from workshop.commands.speaking import complain
from workshop.ground.language import _


def add_country(parser: argparse.ArgumentParser) -> None:
    """Adds the option."""
    parser.add_argument(
        "--country",
        metavar="XX",
        default="",
        help=_("whose numbers come first on the page with help, such as DE; else as in Settings"),
    )


def use_country(args: argparse.Namespace) -> bool:
    """From now on the country that was asked for; False for an unknown one, and why is said."""
    from workshop.ground import country, helplines

    if not args.country:
        return True
    page = helplines.load()
    code = page.code_of(args.country)
    if not code:
        known = ", ".join(f"{code} ({name})" for code, name in page.countries().items())
        complain(
            _("There are no numbers for that country. There are for: {known}.").format(known=known)
        )
        return False
    country.use(code)
    return True
