"""Asking before something goes for good."""

import sys


def typed(word: str, question: str) -> bool:
    """Whether somebody types this word: one key too many must not take an evening away.

    Args:
        word: What has to be typed, in small letters or large ones.
        question: What is asked, with `{word}` in it.
    """
    print(question.format(word=word), end=" ", flush=True)
    return sys.stdin.readline().strip().casefold() == word.casefold()
