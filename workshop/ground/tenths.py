"""A number with one place behind the point, as it is written in the language that is spoken."""

from workshop.ground.language import _


def tenths(number: float) -> str:
    """`3.8`, or `3,8` where that is how it is written; never below zero."""
    whole, tenth = divmod(round(number * 10), 10)
    return _("{whole}.{tenth}").format(whole=whole, tenth=tenth)
