"""Finding help: the user's own country first, all others still there, and nothing guessed."""

import os
from pathlib import Path

import pytest

from workshop.cli import main
from workshop.ground import country, helplines, language
from workshop.ground.helplines import Helplines
from workshop.ground.settings import Settings, keep

CODES = tuple(helplines.load().countries())


def everything(page: Helplines) -> list[str]:
    return sorted(line.number for line in (*page.own, *page.others))


def test_nobody_said_a_country_so_all_stand_in_one_list() -> None:
    page = helplines.load()
    assert page.own == ()
    assert page.others == page.lines


@pytest.mark.parametrize("spoken", language.known())
@pytest.mark.parametrize("code", CODES)
def test_ones_own_country_comes_first_and_no_other_is_gone(code: str, spoken: str) -> None:
    language.use(spoken)
    country.use(code)
    page = helplines.load()
    assert page.own
    assert {line.code for line in page.own} == {code}
    assert code not in {line.code for line in page.others}
    assert everything(page) == sorted(line.number for line in page.lines)


@pytest.mark.parametrize("code", ["", "FR", "de", "nonsense"])
def test_a_country_without_a_line_takes_nothing_away(code: str) -> None:
    country.use(code)
    page = helplines.load()
    assert (page.own, page.others) == ((), page.lines)


@pytest.mark.parametrize(
    ("said", "code"),
    [("DE", "DE"), ("de", "DE"), (" Germany ", "DE"), ("new zealand", "NZ"), ("FR", ""), ("", "")],
)
def test_it_is_known_by_its_letters_and_its_name(said: str, code: str) -> None:
    assert helplines.load().code_of(said) == code


def test_it_is_known_by_its_name_in_the_language_at_hand() -> None:
    language.use("de")
    assert helplines.load().code_of("Deutschland") == "DE"


@pytest.mark.parametrize("wished", ["de_DE.UTF-8", "en_NZ.UTF-8"])
def test_the_system_is_not_asked_where_one_is(
    home: Path, wished: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setitem(os.environ, "LANG", wished)
    assert main(["guides"]) == 0
    assert country.code() == ""


def test_what_was_chosen_holds_for_the_whole_program(home: Path) -> None:
    keep(Settings(country="IE"), home / "settings.toml")
    assert main(["guides"]) == 0
    assert [line.country for line in helplines.load().own] == ["Ireland"]
