"""Words that people wrote, shown as they are."""

from textual.content import Content
from textual.visual import VisualType
from textual.widgets import Static

from workshop.ground.text import clean


class Words(Static):
    """A Static for anything a person or a guide wrote.

    Brackets are brackets: markup is never parsed. Control characters and overrides of the writing
    direction are left out. Text with styles is given as Content; if it holds anything that has to
    be left out, it loses its styles with it.
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
        return clean(content)
    if isinstance(content, Content):
        plain = clean(content.plain)
        return content if plain == content.plain else Content(plain)
    return content
