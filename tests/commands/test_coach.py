"""`workshop coach` as a program sees it: lines in, JSON out, one for one."""

import contextlib
import json
import subprocess
import sys

from helpers.terminal import clean_environment
from workshop.coach import nudges
from workshop.sitting.demo.world import load


def coach(data: bytes, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "workshop", "coach", *arguments],
        input=data,
        capture_output=True,
        env=clean_environment(),
        check=False,
        timeout=60,
    )


def test_a_sentence_a_line_and_an_answer_a_line() -> None:
    sentences = ["You never listen to me.", "I felt alone on Sunday.", "Du hörst zu, “ja”."]
    result = coach("\n".join(sentences).encode(), "--json")
    assert result.returncode == 0, result.stderr
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [answer["text"] for answer in answers] == sentences
    assert [bool(answer["nudges"]) for answer in answers] == [True, False, False]
    for answer in answers:
        assert list(answer) == ["text", "nudges"]
        for nudge in answer["nudges"]:
            assert list(nudge) == ["rule", "start", "end", "hint"]
            assert 0 <= nudge["start"] < nudge["end"] <= len(answer["text"])


def test_no_sentence_no_answer() -> None:
    result = coach(b"", "--json")
    assert (result.returncode, result.stdout, result.stderr) == (0, b"", b"")


def test_bytes_that_are_no_text_are_no_traceback() -> None:
    result = coach(b"\xff\xfe you never listen \x1b[2J\n", "--json")
    assert b"Traceback" not in result.stderr
    assert b"\x1b" not in result.stdout + result.stderr


def test_a_reader_that_has_seen_enough_ends_the_coach_quietly() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "workshop", "coach", "--json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=clean_environment(),
    ) as program:
        assert program.stdin and program.stdout and program.stderr
        program.stdout.close()
        with contextlib.suppress(BrokenPipeError):  # it may have left already
            program.stdin.write(b"You never listen.\n" * 10_000)
            program.stdin.close()
        assert program.stderr.read() == b""
    assert program.returncode == 141


def test_the_coach_has_nothing_to_say_to_the_made_up_couple() -> None:
    """They are to be an example: what they write where the coach looks on is left in peace."""
    for seat in ("left", "right"):
        for texts in load().said[seat]["one-thing"].values():  # type: ignore[index]
            for text in texts:
                assert nudges(text) == [], text
