"""The language of the rules: each sign, its mistakes, and that every line of the rules is sound."""

import pytest

from workshop.coach import rules
from workshop.coach.patterns import Patterns, WordSets
from workshop.coach.verbs import forms
from workshop.coach.words import sentences

SETS = WordSets({"BAD": "lazy cold leave+", "ADV": "just so very"})


def found(pattern: str, text: str) -> list[str]:
    patterns = Patterns(pattern, SETS)
    patterns.check()
    return [
        " ".join(word.plain for word in sentence[start:end])
        for sentence in sentences(text)
        for start, end in patterns.find(sentence)
    ]


@pytest.mark.parametrize(
    ("pattern", "text", "words"),
    [
        ("you never", "You never ask.", ["you never"]),
        ("you never", "Never you mind.", []),
        ("you never|always", "You always ask.", ["you always"]),
        ("you all_the|each time", "You all the time.", ["you all the time"]),
        ("you all_the|each time", "You each time.", ["you each time"]),
        ("you all_the|each time", "You all time.", []),
        ("you leave+", "You left. You leave. You ask.", ["you left", "you leave"]),
        ("you ~ing", "You sing, you going", ["you sing", "you going"]),
        ("you ~ me", "You bore me.", ["you bore me"]),
        ("you BAD", "You lazy. You left. You two.", ["you lazy", "you left"]),
        ("you BAD|two", "You two.", ["you two"]),
        ("you so? cold", "You cold. You so cold. You so so cold.", ["you cold", "you so cold"]),
        ("you ADV* cold", "You so very cold.", ["you so very cold"]),
        ("you .. cold", "You in the end cold.", ["you in the end cold"]),
        ("you .. cold", "You and I are cold.", []),
        ("you .. cold", "You one two three four cold.", []),
        ("you ... cold", "You and I are so cold.", ["you and i are so cold"]),
        ("you ... cold", "You 1 2 3 4 5 6 7 8 9 10 cold.", []),
        ("you !not care", "You care. You not care.", ["you care"]),
        ("you !~ed ~", "You asked. You ask.", ["you ask"]),
        ("you leave !..note", "You leave me a note. You leave.", ["you leave"]),
        ("^ typical", "Typical. So typical.", ["typical"]),
        ("typical $", "So typical. Typical day.", ["typical"]),
        ("lied to|$", "You lied. You lied to me. You lied down.", ["lied", "lied to"]),
        ("I BAD", "I lazy", ["i lazy"]),
        ("# you never", "You never", []),
    ],
)  # fmt: skip
def test_each_sign(pattern: str, text: str, words: list[str]) -> None:
    assert sorted(found(pattern, text)) == sorted(words)


@pytest.mark.parametrize(
    "pattern",
    ["..", "you NONE", "so? you", ".. you", "you ..", "you a!b", "you a||b", "!a b", "you*"],
)
def test_a_line_that_is_no_pattern(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Patterns(pattern, SETS).check()


@pytest.mark.parametrize(
    ("verb", "all_forms"),
    [
        ("help", {"help", "helps", "helped", "helping"}),
        ("care", {"care", "cares", "cared", "caring"}),
        ("try", {"try", "tries", "tried", "trying"}),
        ("push", {"push", "pushes", "pushed", "pushing"}),
        ("go", {"go", "goes", "going", "went", "gone"}),
    ],
)
def test_forms(verb: str, all_forms: set[str]) -> None:
    assert forms(verb) == all_forms


def paragraphs() -> dict[str, str]:
    told = {name: getattr(rules, name) for name in ("KIND", "UNKIND", "TURNS", "OWNED")}
    for rule in (*rules.RULES, rules.HARM):
        told |= {f"{rule.id}/{name}": lines for name, lines in rule._asdict().items()}
    return {name: lines for name, lines in told.items() if not name.endswith(("/id", "/hint"))}


@pytest.mark.parametrize(("name", "lines"), paragraphs().items(), ids=paragraphs())
def test_every_line_of_the_rules_can_be_read(name: str, lines: str) -> None:
    Patterns(lines, WordSets(rules.SETS)).check()
    told = [line.strip() for line in lines.splitlines() if line.strip()]
    assert len(told) == len(set(told)), f"{name} has a line twice"


def test_every_set_is_used_and_every_rule_has_its_own_id() -> None:
    everything = " ".join(paragraphs().values()).replace("|", " ").replace("_", " ")
    used = {item.strip("?*!.+") for item in everything.split()}
    assert not set(rules.SETS) - used
    assert len({rule.id for rule in rules.RULES}) == len(rules.RULES)
