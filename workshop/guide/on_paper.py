"""The words a guide gives for its hand-out, and the mistakes that can be made in them.

Most texts read as well on paper as on a page that answers. Where one does not, its author gives
other words for it; a couple at a screen never meets them.
"""

from collections.abc import Iterator

from msgspec.structs import fields, replace

from workshop.activities import Activity
from workshop.guide.wording import nearest, quote, short
from workshop.guide.wrong import Wrong

_NO_TEXT = frozenset({"id", "title", "lens", "recall"})
"""Keys that hold a name, or words that are the same everywhere."""


def wrong_on_paper(activity: Activity, *, solo: bool) -> Iterator[Wrong]:
    """Mistakes in the words for paper: under no text, none at all, or never printed.

    Args:
        activity: What was read.
        solo: Whether it stands in a guide for one person.
    """
    texts = [one.name for one in fields(activity) if one.type is str and one.name not in _NO_TEXT]
    usual = activity.paper(solo=solo)
    for key, words in activity.on_paper.items():
        path = (key,)
        if key not in texts:
            yield Wrong(path, short(repr(key)), nearest(key, texts))
        elif not words.strip():
            yield Wrong(path, quote(words), "some words")
        elif words == getattr(activity, key):
            yield Wrong(path, quote(words), f"other words than those of {key}, or nothing here")
        elif replace(activity, **{key: words}).paper(solo=solo) == usual:
            yield Wrong(path, quote(words), f"nothing here: {key} is not printed")
