"""A ritual is read aloud in one sentence, in words that two people would say."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from rituals.made import cadences, times
from workshop.ground import language
from workshop.rituals import Cadence, Ritual, Span
from workshop.rituals.sentence import listed, sentence, when

BEGINS = date(2026, 10, 15)
END = date(2026, 12, 31)


def daily(**fields: object) -> Cadence:
    return Cadence(**({"often": "daily", "begins": BEGINS} | fields))


SAID = {
    ("every day", "jeden Tag"): daily(),
    ("every day, until 31 Dec 2026", "jeden Tag, bis 31. Dez. 2026"): daily(until=END),
    ("Monday to Friday", "Montag bis Freitag"): daily(often="weekdays"),
    ("every Sunday", "jeden Sonntag"): daily(often="weekly", days=(6,)),
    ("every Monday and Thursday", "jeden Montag und Donnerstag"): daily(
        often="weekly", days=(0, 3)
    ),
    (
        "every Monday, Wednesday and Friday",
        "jeden Montag, Mittwoch und Freitag",
    ): daily(often="weekly", days=(0, 2, 4)),
    ("every 2 weeks on Monday and Friday", "alle 2 Wochen am Montag und Freitag"): daily(
        often="weekly", days=(0, 4), gap=2
    ),
    ("every day", "jeden Tag", "gap"): daily(often="gap"),
    ("every 3 days", "alle 3 Tage"): daily(often="gap", gap=3),
    ("every month on day 15", "jeden Monat am 15."): daily(often="monthly"),
    ("every month on day 28", "jeden Monat am 28."): daily(
        often="monthly", begins=date(2026, 10, 28)
    ),
    (
        "every month on day 31, or on its last day",
        "am 31. jedes Monats, oder am letzten Tag",
    ): daily(often="monthly", begins=date(2026, 10, 31)),
    ("on the first Sunday of the month", "am ersten Sonntag im Monat"): daily(
        often="monthly", days=(6,), nth=1
    ),
    ("on the second Monday of the month", "am zweiten Montag im Monat"): daily(
        often="monthly", days=(0,), nth=2
    ),
    ("on the third Tuesday of the month", "am dritten Dienstag im Monat"): daily(
        often="monthly", days=(1,), nth=3
    ),
    ("on the fourth Friday of the month", "am vierten Freitag im Monat"): daily(
        often="monthly", days=(4,), nth=4
    ),
    ("on the last Saturday of the month", "am letzten Samstag im Monat"): daily(
        often="monthly", days=(5,), nth=-1
    ),
    ("on 15 Oct 2026", "am 15. Okt. 2026"): daily(often="once"),
}


@pytest.mark.parametrize(("words", "cadence"), SAID.items(), ids=lambda one: str(one)[:40])
def test_each_cadence_is_said_in_each_language(words: tuple[str, str], cadence: Cadence) -> None:
    for code, said in zip(("en", "de"), words, strict=False):
        language.use(code)
        assert when(Span(BEGINS, cadence)) == said


def test_the_time_follows_the_days_and_the_end_comes_last() -> None:
    span = Span(BEGINS, daily(until=END), "21:00")
    assert when(span) == "every day at 21:00, until 31 Dec 2026"
    language.use("de")
    assert when(span) == "jeden Tag um 21:00, bis 31. Dez. 2026"


WHOLE = Ritual(
    "r1",
    "One question for each other.",
    (Span(BEGINS, daily(), "21:00"),),
    when="After the dishes.",
    where="at the table",
    reminder="The candle",
    minutes=10,
    sign="the candle is out.",
    otherwise=" One question in bed ",
)


def test_all_of_it_can_be_read_aloud() -> None:
    assert sentence(WHOLE) == (
        "Every day at 21:00, After the dishes, at the table, 10 minutes: One question for each "
        "other. What reminds us: The candle. How we know it was done: the candle is out. If it "
        "does not fit: One question in bed."
    )


def test_all_of_it_can_be_read_aloud_in_german() -> None:
    language.use("de")
    assert sentence(WHOLE) == (
        "Jeden Tag um 21:00, After the dishes, at the table, 10 Minuten: One question for each "
        "other. Was uns erinnert: The candle. Woran wir merken, dass es getan ist: the candle "
        "is out. Wenn es nicht passt: One question in bed."
    )


def test_the_point_behind_a_german_day_stays() -> None:
    language.use("de")
    bare = Ritual("r1", "Ein Spaziergang", (Span(BEGINS, daily(often="monthly")),))
    assert sentence(bare) == "Jeden Monat am 15.: Ein Spaziergang."


def test_what_they_did_not_say_is_not_there() -> None:
    bare = Ritual("r1", "A walk", (Span(BEGINS, daily()),), when=" ", where=" . ", sign=" ")
    assert sentence(bare) == "Every day: A walk."
    same = Ritual("r1", "A walk", (Span(BEGINS, daily()),), when="Every day", minutes=1)
    assert sentence(same) == "Every day, 1 minute: A walk."


@pytest.mark.parametrize("what", ["What was good today?", "Off we go!", "Breathe …"])
def test_a_mark_of_their_own_has_no_full_stop_behind_it(what: str) -> None:
    assert sentence(Ritual("r1", what, (Span(BEGINS, daily()),))) == f"Every day: {what}"


def test_days_are_listed_as_one_says_them() -> None:
    assert [listed(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


@effort(150)
@given(cadences(), times, st.text(max_size=60), st.sampled_from(["en", "de"]))
def test_any_words_are_said_as_they_stand(cadence: Cadence, at: str, words: str, code: str) -> None:
    language.use(code)
    ritual = Ritual("r1", words, (Span(cadence.begins, cadence, at),), where=words, sign=words)
    said = sentence(ritual)
    assert said.count(words.strip().rstrip(". ")) >= 2
    assert "{" not in said.replace(words.strip(), "") or "{" in words
