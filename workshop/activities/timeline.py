"""timeline: how close each felt over the years, and what happened; both lines in one picture.

The two seldom date a change alike, so each fills in the same stations alone. The stations are the
author's: times every couple knows, such as the first year.
"""

from collections.abc import Iterator
from typing import ClassVar

import msgspec

from workshop.activities.blocks import Block, Station, Years
from workshop.activities.paper import Axis, Field, Lines, Paper, Say
from workshop.activities.parts import Answers, Option, Part, Revealed, former
from workshop.activities.private import PrivateActivity
from workshop.activities.problem import Problem
from workshop.ground.partner import SEATS

CLOSE = "close"
EVENT = "event"
"""The two parts of a station: a number from 0 to 10, and a few words."""

LONGEST_NAME = 24
"""Characters of the name of a station."""


class Timeline(
    PrivateActivity, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="timeline"
):
    """Stations in the order of the years, each with a number and a few words."""

    kind: ClassVar[str] = "timeline"
    stations: tuple[Option, ...]
    low: str
    """What 0 means."""
    high: str
    """What 10 means."""
    event_title: str
    """What stands over the fields for words, such as "What happened then"."""

    def _axis(self) -> Axis:
        return Axis(tuple(station.text for station in self.stations), self.low, self.high)

    def to_fill(self) -> tuple[Field, ...]:
        lines = (Lines(one.text, 1, begins=True) for one in self.stations)
        return (self._axis(), Say(self.event_title, "asked"), *lines)

    def paper(self, *, solo: bool = False) -> Paper:
        paper = super().paper(solo=solo)
        if solo:
            return paper
        return msgspec.structs.replace(paper, together=(self._axis(), *paper.together))

    def parts(self) -> list[Part]:
        return [
            part
            for station in self.stations
            for part in (
                Part(
                    f"{station.id}/{CLOSE}",
                    station.text,
                    "number",
                    former((station.id, *station.was), (CLOSE,)),
                ),
                Part(
                    f"{station.id}/{EVENT}",
                    station.text,
                    was=former((station.id, *station.was), (EVENT,)),
                ),
            )
        ]

    def blocks(self, shown: Revealed) -> list[Block]:
        stations = []
        for station in self.stations:
            (left, left_words), (right, right_words) = (
                self._at(station, shown.get(seat, {})) for seat in SEATS
            )
            if any(there not in (None, "") for there in (left, left_words, right, right_words)):
                stations.append(Station(station.text, left, right, left_words, right_words))
        return [Years(tuple(stations), self.low, self.high)] if stations else []

    def _at(self, station: Option, answers: Answers) -> tuple[int | None, str]:
        """The number and the words of one at a station, also where it had another id then."""
        for name in (station.id, *station.was):
            number, words = answers.get(f"{name}/{CLOSE}"), answers.get(f"{name}/{EVENT}")
            if number is not None or words is not None:
                return number if isinstance(number, int) else None, str(words or "")
        return None, ""

    def own_problems(self) -> Iterator[Problem]:
        yield from super().own_problems()
        if not 2 <= len(self.stations) <= 8:
            yield Problem("stations", f"{len(self.stations)} of them", "2 to 8")
        for station in self.stations:
            if len(station.text) > LONGEST_NAME:
                expected = f"at most {LONGEST_NAME} characters, to stand beside the scale"
                yield Problem("stations", repr(station.text), expected)
