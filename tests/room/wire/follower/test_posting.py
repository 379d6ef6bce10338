"""Under which words pulses go: one a person, the same from the same secret, else any."""

from workshop.room.wire.follower.posting import WITHIN, Posting
from workshop.room.wire.letters.messages import WORD_BYTES, Pulse, When

MARKS = (1, 2, 3, 4, 5)


def sent(posting: Posting, *given: tuple[When, str]) -> list[Pulse]:
    for when, person in given:
        posting.give(when, MARKS, 0.0, person)
    return posting.due(WITHIN)


def words(*pulses: Pulse) -> list[bytes]:
    return [pulse.token[:WORD_BYTES] for pulse in pulses]


def test_before_and_after_go_under_one_word_and_two_people_under_two() -> None:
    before, other, after = words(
        *sent(Posting(lambda: 0.5), ("before", "left"), ("before", "right"), ("after", "left"))
    )
    assert before == after != other


def test_a_program_that_goes_by_the_same_secret_has_the_same_words() -> None:
    programs = [Posting(lambda: 0.5) for _ in range(3)]
    for program, secret in zip(programs, (b"one", b"one", b"other"), strict=True):
        program.go_by(secret)
    found = [words(*sent(program, ("before", "left")))[0] for program in programs]
    assert found[0] == found[1] != found[2]


def test_without_one_no_two_programs_have_the_same() -> None:
    assert words(*sent(Posting(lambda: 0.5), ("before", "left"))) != words(
        *sent(Posting(lambda: 0.5), ("before", "left"))
    )


def test_nobody_in_particular_has_another_word_every_time() -> None:
    posting = Posting(lambda: 0.5)
    posting.go_by(b"one")
    first, second = words(*sent(posting, ("before", ""), ("before", "")))
    assert first != second
