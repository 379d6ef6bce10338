"""Taking away what stands on a part of a page."""

import asyncio

from textual.widget import Widget


async def empty(part: Widget) -> None:
    """Takes away all that stands in this part. Whoever waits here can be cancelled at any time.

    Textual waits for the very tasks of what goes: cancelled with whoever waits, these would drop
    what was on its way to them, and whoever counts on an answer would wait for ever.
    """
    going = part.remove_children()

    async def gone() -> None:
        await going

    await asyncio.shield(asyncio.ensure_future(gone()))
