"""Words that people wrote, shown as they are."""

from textual.content import Content
from textual.visual import VisualType
from textual.widgets import Static

from workshop.ground.text import clean, shortened


class Words(Static):
    """A Static for anything a person or a guide wrote.

    Brackets are brackets: markup is never parsed. Control characters and overrides of the writing
    direction are left out, and what is longer than any page is cut, with a word on it. Text with
    styles is given as Content; where anything has to go, it loses its styles with it.
    """

    def __init__(
        self,
        content: VisualType = "",
        *,
        expand: bool = False,
        shrink: bool = False,
        name: str | None = None,
        id: str | None = None,
        classes: str | None = None,
        disabled: bool = False,
    ) -> None:
        super().__init__(
            _shown(content),
            expand=expand,
            shrink=shrink,
            markup=False,
            name=name,
            id=id,
            classes=classes,
            disabled=disabled,
        )

    def update(self, content: VisualType = "", *, layout: bool = True) -> None:
        """Show other words."""
        super().update(_shown(content), layout=layout)


def _shown(content: VisualType) -> VisualType:
    if isinstance(content, str):
        return clean(shortened(content))
    if isinstance(content, Content):
        plain = clean(shortened(content.plain))
        return content if plain == content.plain else Content(plain)
    return content
