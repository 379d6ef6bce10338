"""The list of past sessions: what is asked for and its order, against doing it by hand."""

from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from helpers.effort import effort
from journal.samples import ANA, JO, NOW, a_session, an_entry
from workshop.ground.partner import Who
from workshop.journal.journal import Journal
from workshop.journal.tables import entries, guides, listing, partners, sessions
from workshop.journal.tables.listing import Order, Place, Wanted
from workshop.journal.tables.rows import Connection

GUIDES = {"h1": ("main", "The workshop"), "h2": ("main", "the Workshop"), "h3": ("talk", "Ärger")}
ACTIVITIES = ("one", "two", "ritual")


class Lived(NamedTuple):
    """A session as a test makes it up."""

    guide_hash: str
    started: datetime
    done: bool
    shown: tuple[tuple[str, Who, str, dict[str, Any]], ...]
    """Activity, seat, state and content."""


CONTENT = st.sampled_from([{}, {"spoken": 1}, {"what": "tea"}, {"spoken": 1, "what": "tea"}])
SHOWN = st.lists(
    st.tuples(
        st.sampled_from(ACTIVITIES),
        st.sampled_from(["left", "right", "both"]),
        st.sampled_from(["kept", "given", "revealed", "own"]),
        CONTENT,
    ),
    max_size=4,
    unique_by=lambda entry: entry[:3],
).map(tuple)
MOMENTS = st.integers(0, 90).map(lambda days: NOW + timedelta(days=days))
LIVES = st.lists(
    st.builds(Lived, st.sampled_from(sorted(GUIDES)), MOMENTS, st.booleans(), SHOWN), max_size=12
)
PLACES = st.none() | st.lists(
    st.builds(
        Place,
        st.sampled_from(sorted(GUIDES)),
        st.lists(st.sampled_from(ACTIVITIES), max_size=2).map(tuple),
    ),
    max_size=3,
).map(tuple)
WANTED = st.builds(
    Wanted,
    guide=st.sampled_from(["", "main", "talk"]),
    since=st.none() | MOMENTS,
    until=st.none() | MOMENTS,
    status=st.sampled_from([None, "open", "done"]),
    shown_in=PLACES,
    agreed_in=PLACES,
    order=st.sampled_from(["newest", "oldest", "title"]),
)


def write(connection: Connection, lives: list[Lived]) -> None:
    for partner in (ANA, JO):
        partners.save(connection, partner)
    for hash, (guide, title) in GUIDES.items():
        guides.keep(connection, guides.KeptGuide(hash, guide, title, "en", 1, b"x"))
    for number, lived in enumerate(lives):
        id, (guide, title) = name(number), GUIDES[lived.guide_hash]
        row = msgspec.structs.replace(
            a_session(id, lived.started),
            guide_hash=lived.guide_hash,
            guide_id=guide,
            title=title,
        )
        sessions.start(connection, row, "[]")
        if lived.done:
            sessions.finish(connection, id, lived.started)
        for activity, seat, state, content in lived.shown:
            entry = an_entry(activity, "", state=state, seat=seat, session=id)  # type: ignore[arg-type]
            entries.save(connection, msgspec.structs.replace(entry, content=content))


def name(number: int) -> str:
    return f"s{number:02}"


def by_hand(lives: list[Lived], wanted: Wanted) -> list[str]:
    """The same in the plainest way."""

    def stands(lived: Lived, places: tuple[Place, ...] | None, seats: tuple[str, ...]) -> bool:
        return places is None or any(
            state == "revealed"
            and seat in seats
            and any(key != "spoken" for key in content)
            and any(p.guide_hash == lived.guide_hash and activity in p.activities for p in places)
            for activity, seat, state, content in lived.shown
        )

    found = [
        (lived, name(number))
        for number, lived in enumerate(lives)
        if wanted.guide in ("", GUIDES[lived.guide_hash][0])
        and (wanted.since is None or lived.started >= wanted.since)
        and (wanted.until is None or lived.started < wanted.until)
        and (wanted.status is None or (wanted.status == "done") == lived.done)
        and stands(lived, wanted.shown_in, ("left", "right", "both"))
        and stands(lived, wanted.agreed_in, ("both",))
    ]
    found.sort(key=lambda each: (each[0].started, each[1]), reverse=wanted.order != "oldest")
    if wanted.order == "title":
        found.sort(key=lambda each: GUIDES[each[0].guide_hash][1].casefold())
    return [id for _lived, id in found]


@effort(150)
@given(LIVES, WANTED, st.integers(0, 14))
def test_what_is_asked_for_is_what_a_plain_search_finds(
    lives: list[Lived], wanted: Wanted, most: int
) -> None:
    with Journal.in_memory() as journal:
        journal.write(lambda c: write(c, lives)).result()
        right = by_hand(lives, wanted)
        assert list(journal.read(lambda c: listing.ids(c, wanted))) == right
        assert list(journal.read(lambda c: listing.ids(c, wanted, most=most))) == right[:most]
        assert journal.read(listing.count) == len(lives)


@effort(40)
@given(LIVES)
def test_lines_come_by_id_and_one_that_is_gone_is_missing(lives: list[Lived]) -> None:
    with Journal.in_memory() as journal:
        journal.write(lambda c: write(c, lives)).result()
        ids = journal.read(lambda c: listing.ids(c, Wanted()))
        found = journal.read(lambda c: listing.lines(c, [*ids, "unknown"]))
        assert set(found) == set(ids)
        for number, lived in enumerate(lives):
            line = found[name(number)]
            assert (line.started, line.status == "done") == (lived.started, lived.done)
            assert line.guide_id == GUIDES[lived.guide_hash][0]


@effort(40)
@given(LIVES, st.sampled_from([Place("h1", ("one", "ritual")), Place("h3", ("two",))]))
def test_where_something_was_shown(lives: list[Lived], place: Place) -> None:
    with Journal.in_memory() as journal:
        journal.write(lambda c: write(c, lives)).result()
        found = journal.read(lambda c: listing.shown_in(c, [place]))
    right = {
        (name(number), activity)
        for number, lived in enumerate(lives)
        for activity, _seat, state, content in lived.shown
        if state == "revealed" and set(content) - {"spoken"}
        if lived.guide_hash == place.guide_hash and activity in place.activities
    }
    assert len(found) == len(set(found))
    assert set(found) == right
    moments = [lives[int(session[1:])].started for session, _activity in found]
    assert moments == sorted(moments, reverse=True)


def test_the_hours_in_which_sessions_began_and_ids_by_their_beginning() -> None:
    later = datetime(2026, 5, 2, 8, tzinfo=UTC)
    lives = [Lived("h1", NOW, True, ()), Lived("h1", NOW, True, ()), Lived("h3", later, False, ())]
    with Journal.in_memory() as journal:
        journal.write(lambda c: write(c, lives)).result()
        assert journal.read(listing.begun) == (later, NOW)
        for start, right in (("s0", {"s00", "s01", "s02"}), ("s01", {"s01"}), ("%", set())):
            found = journal.read(lambda c, start=start: listing.starting_with(c, start))  # type: ignore[misc]
            assert set(found) == right


def test_every_order_has_a_name() -> None:
    assert set(Order.__args__) == {"newest", "oldest", "title"}  # type: ignore[attr-defined]
