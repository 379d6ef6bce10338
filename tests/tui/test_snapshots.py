"""Every screen as a picture: 80 × 24 and 120 × 40, in colour and in monochrome.

A new screen is one more line in SCREENS. After a change that is meant, take the pictures over with
`pytest tests/tui/test_snapshots.py --snapshot-update`, and look at every one that changed.
"""

import asyncio
import os
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import lru_cache
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytest_textual_snapshot import SVGImageExtension  # type: ignore[import-untyped]
from syrupy.assertion import SnapshotAssertion
from textual.filter import Monochrome
from textual.screen import Screen

from helpers.simulated_room import SIX
from tui import staging
from tui.staging import (
    ANSWERS,
    BLAMING,
    COUPLE,
    DUE,
    NOW,
    QUESTION,
    Archive,
    Scene,
    at,
    at_home,
    in_house,
    of,
    over,
    wearing,
)
from workshop.ground import country
from workshop.ground.partner import Seat
from workshop.ground.settings import USUAL
from workshop.journal.journal import Journal
from workshop.journal.tables.removed import Removed
from workshop.journal.tables.room_words import WayBack
from workshop.session import (
    Action,
    CallTimeOut,
    Confirm,
    GoOn,
    HeardRight,
    NotQuite,
    Pass,
    Slower,
    Stop,
    Tick,
    TimeOut,
    WriteDown,
)
from workshop.sitting import look_back
from workshop.sitting.house import House
from workshop.sitting.view import InRoom
from workshop.tui.app import WorkshopApp
from workshop.tui.screens.back_to_room import BackToRoomScreen
from workshop.tui.screens.book import BookScreen
from workshop.tui.screens.build import BuildScreen
from workshop.tui.screens.doing.alone import AskedAloneScreen, LookAloneScreen
from workshop.tui.screens.doing.consent import ConsentScreen
from workshop.tui.screens.doing.terms import TermsScreen
from workshop.tui.screens.doing.together import CallBackScreen, EachTheirOwnScreen, LookTogether
from workshop.tui.screens.doing.trend import OwnTrendScreen, SharedTrendScreen, TrendScreen
from workshop.tui.screens.doing.who import WhoLooksScreen
from workshop.tui.screens.first_start import FirstStartScreen
from workshop.tui.screens.for_later import ForLaterScreen
from workshop.tui.screens.forget import ForgetScreen
from workshop.tui.screens.forget_everything import ForgetEverythingScreen
from workshop.tui.screens.group import GroupScreen
from workshop.tui.screens.helplines import HelplinesScreen
from workshop.tui.screens.home import HomeScreen
from workshop.tui.screens.keepsake_picture import IntoKeepsake
from workshop.tui.screens.library import LibraryScreen
from workshop.tui.screens.names import NamesScreen
from workshop.tui.screens.passphrase import PassphraseForm, PassphraseScreen
from workshop.tui.screens.past import PastScreen
from workshop.tui.screens.pick import PickScreen
from workshop.tui.screens.rituals.agreed import AgreedScreen
from workshop.tui.screens.rituals.board import RitualsScreen
from workshop.tui.screens.rituals.cadence import CadenceScreen
from workshop.tui.screens.rituals.calendar_file import CalendarFileScreen
from workshop.tui.screens.rituals.today import TodayScreen, line_about
from workshop.tui.screens.search import SearchScreen
from workshop.tui.screens.settings import SettingsScreen
from workshop.tui.screens.small_moments import SmallMomentsScreen
from workshop.tui.screens.sorry import SorryScreen
from workshop.tui.screens.start import StartScreen
from workshop.tui.screens.unlock import UnlockScreen
from workshop.tui.screens.yours.alone import AloneScreen
from workshop.tui.screens.yours.choices import YoursScreen
from workshop.tui.screens.yours.mine import MineScreen
from workshop.tui.screens.yours.own_passphrase import OwnPassphraseScreen
from workshop.tui.screens.yours.whose import WhoseScreen
from workshop.tui.widgets.trend_signs import Signs

WAY_BACK = WayBack(SIX, "mqtts://us@room.example:8883")
WEEK_OF_MOMENTS = staging.small_moments((3, 2), (0, 1), (0, 0), (5, 4), (1, 1), (20, 14), (2, 2))

SIZES = {"80x24": (80, 24), "120x40": (120, 40)}
LOOKS = ("colour", "mono")

READ_ONLY = (
    "Another workshop is open on this journal, so nothing can be written here. "
    "Close the other one to go on."
)
UNREADABLE = (
    "“journal.db” is not a journal of this program. Move it elsewhere, or name another file with "
    "--journal."
)


def written(activity: str, seat: str) -> WriteDown:
    """The answer of this one, as a draft."""
    return WriteDown(ANSWERS[activity, seat])  # type: ignore[index]


def in_germany(screen: Screen[object]) -> Screen[object]:
    """This screen for somebody who said that they are there."""
    country.use("DE")
    return screen


def home(**what: object) -> Callable[[Archive], HomeScreen]:
    return lambda archive: HomeScreen(at_home(**what), lambda: NOW)  # type: ignore[arg-type]


ONE_THING = at("one-thing/turn/left", written("one-thing", "left"))
FLOOR = at("the-floor/floor/left", after=70)


def consent(house: House, seat: Seat) -> ConsentScreen:
    return ConsentScreen(LookTogether(house, COUPLE), seat, None)


def doing(
    *seats: Seat, answers: int = 100, plain: bool = False
) -> Callable[[Archive], TrendScreen]:
    """The picture of one, or of both. `plain`: in a terminal that knows only letters."""

    def make(archive: Archive) -> TrendScreen:
        kind = OwnTrendScreen if len(seats) == 1 else SharedTrendScreen
        screen = kind(archive.trend(*seats, answers=answers), NOW.date())
        screen._signs = Signs(plain=plain)
        return screen

    return make


def apart(minutes: float, *, after: float = 0.0) -> tuple[Action, ...]:
    """The right one called a time-out of so many minutes; some of them have passed."""
    later = Tick(NOW + timedelta(minutes=after))
    return Tick(NOW), CallTimeOut(), TimeOut("right", minutes), later


LED = InRoom(leads=True)
LED_BEFORE = InRoom(leads=True, begun=False)
LED_BREAK = InRoom(leads=True, has_break=True, back_at=NOW + timedelta(minutes=20))
UNHEARD = InRoom(leads=False, heard=False)

SCREENS: dict[str, Scene] = {
    # around the session
    "cover": staging.cover,
    "first-start": of(lambda _: FirstStartScreen()),
    "first-start-names": of(lambda _: FirstStartScreen(), *"Ana", "enter", *"Jo"),
    "first-start-error": of(lambda _: FirstStartScreen(), "f2"),
    "names": of(lambda _: NamesScreen(COUPLE)),
    "sorry": of(lambda _: SorryScreen(UNREADABLE)),
    "home-new": of(home()),
    "home-waiting": of(home(sessions=3, waiting=True, agreed=True)),
    "home-read-only": of(home(sessions=3, agreed=True, notice=READ_ONLY)),
    "home-made-up": of(lambda archive: HomeScreen(archive.home, lambda: NOW), made_up=True),
    "home-due": of(home(sessions=3, waiting=True, agreed=True, due=DUE)),
    "home-full": of(home(sessions=3, waiting=True, step=True, agreed=True, due=DUE, offers=True)),
    "start": of(lambda _: StartScreen()),
    "start-new": staging.first_shelf,
    "start-programme": of(lambda _: StartScreen(), *["down"] * 14),
    "group": of(lambda _: GroupScreen()),
    "back-to-room": of(lambda _: BackToRoomScreen(WAY_BACK)),
    "back-to-room-password": of(lambda _: BackToRoomScreen(WAY_BACK), "enter"),
    "home-way-back": of(home(sessions=1, waiting=True, agreed=True, way_back=WAY_BACK)),
    "home-step": of(home(sessions=3, step=True)),
    "past": of(lambda _: PastScreen()),
    "search-empty": of(lambda _: SearchScreen()),
    "search-found": of(lambda _: SearchScreen(), *"balcony"),
    "search-nothing": of(lambda _: SearchScreen(), *"xyzzy"),
    "search-many": of(lambda _: SearchScreen(), *"you"),
    "search-place": of(lambda _: SearchScreen(), *"kettle", "enter"),
    "past-main": of(lambda _: PastScreen(), *["down"] * 4),
    "past-page": of(lambda _: PastScreen(), "right"),
    "past-narrowed": of(lambda _: PastScreen(), "f", "5", "escape"),
    "past-by-title": of(lambda _: PastScreen(), "f", "6", "6", "escape"),
    "past-none": of(lambda _: PastScreen(), "f", "4", "4", "5", "escape"),
    "past-deleted": staging.past_deleted,
    "narrow": of(lambda _: PastScreen(), "f", "4", "5", "down"),
    "narrow-month": of(lambda _: PastScreen(), "f", "3", "down"),
    "narrow-module": of(lambda _: PastScreen(), "f", "2", "down"),
    "keys-past": over(of(lambda _: PastScreen()), "f1"),
    "book-compare-what": of(lambda archive: BookScreen(archive.book), "c"),
    "compare-order": in_house(staging.compared("needs-told", "seven-needs")),
    "compare-marks": in_house(staging.compared("looking-back", "small-wins"), "pagedown"),
    "compare-first": in_house(staging.compared("needs-told", "need-missing-care"), "f"),
    "compare-words": in_house(staging.compared("main", "one-thing")),
    "book-first-page": of(lambda archive: BookScreen(archive.book), made_up=True),
    "book-page-2": of(lambda archive: BookScreen(archive.book), *["right"] * 1),
    "book-page-3": of(lambda archive: BookScreen(archive.book), *["right"] * 2),
    "book-page-4": of(lambda archive: BookScreen(archive.book), *["right"] * 3),
    "book-page-5": of(lambda archive: BookScreen(archive.book), *["right"] * 4),
    "library": of(lambda _: LibraryScreen()),
    "library-found": of(lambda _: LibraryScreen(), *"alone"),
    "helplines": of(lambda _: HelplinesScreen()),
    "helplines-own": of(lambda _: in_germany(HelplinesScreen())),
    "helplines-below": of(lambda _: HelplinesScreen(), "end"),
    "pick": of(lambda _: PickScreen(("feelings",))),
    "pick-found": of(lambda _: PickScreen(("feelings",)), *"lon"),
    "build-empty": of(lambda _: BuildScreen()),
    "build": of(
        lambda _: BuildScreen(), *"you scroll at supper", "tab", *"alone", "tab", *"to matter"
    ),
    "keys-floor": over(FLOOR, "f1"),
    "keys-home": over(of(home()), "f1"),
    "menu-turn": over(ONE_THING, "escape"),
    "menu-handover": over(at("signs/handover/left"), "escape"),
    "menu-rest": over(at("the-floor/floor/left", interlude="paused"), "escape"),
    "palette-floor": staging.palette(FLOOR),
    "palette-home": staging.palette(of(home())),
    # rituals
    "ritual-today": of(lambda _: TodayScreen(DUE[0])),
    "ritual-today-done": of(lambda _: TodayScreen(replace(DUE[1], note="Twice. It rained."))),
    "ritual-line": of(lambda _: line_about(DUE[0].ritual.what, "We laughed about the soup.")),
    "rituals": of(lambda _: RitualsScreen(), made_up=True),
    "rituals-earlier": of(lambda _: RitualsScreen(), "left", "down", "down"),
    "rituals-none": staging.no_rituals,
    "rituals-damaged": staging.damaged_ritual,
    "rituals-letters": staging.rituals_in_letters,
    "rituals-more": of(lambda _: RitualsScreen(), "m"),
    "rituals-calendar": of(lambda _: CalendarFileScreen(staging.FOLDER)),
    "rituals-rest": of(lambda _: RitualsScreen(), "r"),
    "rituals-until": of(lambda _: RitualsScreen(), "r", "down", "enter", *"soon", "enter"),
    "rituals-end": of(lambda _: RitualsScreen(), "e"),
    "rituals-delete": of(lambda _: RitualsScreen(), "f4"),
    "rituals-deleted": staging.ritual_deleted,
    "keys-rituals": over(of(lambda _: RitualsScreen()), "f1"),
    "ritual-month": of(lambda _: RitualsScreen(), "enter", *["left"] * 4),
    "ritual-month-before": of(lambda _: RitualsScreen(), "enter", "p"),
    "ritual-lines": of(lambda _: RitualsScreen(), "t"),
    "ritual-new": of(lambda _: RitualsScreen(), "n"),
    "ritual-change": of(lambda _: RitualsScreen(), "c"),
    "ritual-pick": of(lambda _: RitualsScreen(), "n", "f5"),
    "ritual-session": of(lambda _: RitualsScreen(), "c", "f6"),
    "cadence-daily": of(lambda _: CadenceScreen(None, NOW.date())),
    "cadence-weekly": of(lambda _: CadenceScreen(QUESTION.now, NOW.date()), "3", "enter", "space"),
    "cadence-gap": of(lambda _: CadenceScreen(None, NOW.date()), "4"),
    "cadence-monthly": of(lambda _: CadenceScreen(None, NOW.date()), "5", "enter", "down", "down"),
    "cadence-once": of(lambda _: CadenceScreen(None, NOW.date(), bounded=False), "6"),
    "ritual-read-back": of(lambda _: AgreedScreen(COUPLE, QUESTION), "left"),
    "ritual-agreed": of(lambda _: AgreedScreen(COUPLE, QUESTION), "left", "right"),
    "agree-when": over(at("our-ritual/agree/both"), "f6"),
    # the opening
    "handover-left": at("card/handover/left"),
    "handover-right": at("card/handover/right"),
    "together": at("signs/reveal/both covered"),
    "card-waiting": at("card/card/left", after=4),
    "card-ready": at("card/card/right", after=41),
    "tonight": at("card/tonight/left"),
    "rules": at("first-talk/read/both", after=5),
    "floor-quiet": at("first-talk/floor/right"),
    "floor-over-time": at("first-talk/floor/left", after=75, rings=True),
    "read-points": at("ground-rules/read/both"),
    "read-short": at("not-suited/read/both"),
    "rate-empty": at("pulse-before/turn/left"),
    "rate": at("pulse-before/turn/left", written("pulse-before", "left"), keys=("down", "down")),
    # the middle
    "read": at("what-it-is/read/both"),
    "choose-empty": at("signs/turn/left"),
    "choose-two-columns": at("signs/turn/left", written("signs", "left"), keys=("down", "right")),
    "choose-most": at("which-rituals/turn/right", written("which-rituals", "right")),
    "share": at("signs/turn/left share"),
    "share-right": at("one-thing/turn/right share"),
    "share-some": at("signs/turn/left share", keys=("2", "enter", "space", "down", "space")),
    "share-loop-some": at("our-loop/turn/left share", keys=("2", "enter", "space")),
    "reveal-columns": at("signs/reveal/both"),
    "reveal-texts": at("one-thing/reveal/both"),
    "reveal-circle": at("our-loop/reveal/both"),
    "reveal-picked": at("which-rituals/reveal/both"),
    "reveal-kept": at("to-keep/reveal/both"),
    "reveal-nothing": at("one-thing/reveal/both", silent=True),
    "talk-begins": at("signs/talk/left begin"),
    "talk": at("signs/talk/left"),
    "talk-circle": at("our-loop/talk/both"),
    "talk-alone": at("hard-to-say/talk/left"),
    "write-empty": at("one-thing/turn/left"),
    "write": ONE_THING,
    "write-right": at("one-thing/turn/right", written("one-thing", "right")),
    "write-nudge": at("one-thing/turn/left", WriteDown({"moment": BLAMING})),
    "write-passed-once": at("one-thing/turn/left", written("one-thing", "left"), keys=("f4",)),
    "write-plain": at("to-keep/turn/left", written("to-keep", "left")),
    "loop-empty": at("our-loop/turn/left"),
    "loop": at("our-loop/turn/right", written("our-loop", "right")),
    "mirror-rules": at("the-floor/read/both", after=5),
    "floor": FLOOR,
    "floor-right": at("the-floor/floor/right"),
    "floor-heard": at("the-floor/floor/left", HeardRight(), after=70),
    "floor-not-quite": at("the-floor/floor/left", NotQuite(), after=70),
    "floor-enough-correcting": at("the-floor/floor/left", NotQuite(), NotQuite(), after=70),
    "asked": at("the-floor/floor/left asked"),
    "swap": at("the-floor/swap/both"),
    "swap-passed": at("the-floor/floor/right", Pass()),
    "slower": at("the-floor/swap/both", Slower()),
    "agree-empty": at("small-ritual/agree/both"),
    "agree": at("our-ritual/agree/both", written("our-ritual", "both")),
    "confirm": at("our-ritual/agree/both confirm"),
    "confirm-one": at("our-ritual/agree/both confirm", Confirm("left")),
    "agreed": at("our-ritual/agree/both confirm", Confirm("left"), Confirm("right")),
    "appointment": at("next-time/agree/both", written("next-time", "both")),
    "appointment-no-day": at(
        "next-time/agree/both", WriteDown({"day": "when it suits us", "time": "five"}), GoOn()
    ),
    "breathe": at("landing/breathe/both", after=22),
    "breathe-all": at("landing/breathe/both", after=72),
    # the other kinds
    "rank-empty": at("seven-needs/turn/left", guide="needs-told"),
    "rank": at(
        "seven-needs/turn/left",
        written("seven-needs", "left"),
        guide="needs-told",
        keys=("down", "down"),
    ),
    "rank-reveal": at("seven-needs/reveal/both", guide="needs-told"),
    "compare-empty": at("need-missing-care/turn/left", guide="needs-told"),
    "compare": at(
        "need-missing-care/turn/left",
        written("need-missing-care", "left"),
        guide="needs-told",
        keys=("down", "right"),
    ),
    "compare-reveal": at("need-missing-care/reveal/both", guide="needs-told"),
    "timeline-empty": at("drift/turn/left", guide="nine-steps"),
    "timeline": at("drift/turn/left", written("drift", "left"), guide="nine-steps", keys=("tab",)),
    "timeline-reveal": at("drift/reveal/both", guide="nine-steps"),
    "timeline-share": at("drift/turn/left share", guide="nine-steps"),
    "deck-rules": at("ask-do-not-guess/read/both", guide="needs-told"),
    "deck": at("ask-do-not-guess/draw/left", guide="needs-told"),
    "monologue-rules": at("learned-to-need/read/both", guide="nine-steps"),
    "monologue": at("learned-to-need/floor/left", guide="nine-steps"),
    "monologue-begins": at("learned-to-need/floor/right begin", guide="nine-steps"),
    "validate": at("two-true-stories/floor/left validate", guide="repair-one-moment"),
    "empathise": at("really/floor/left empathise", guide="nine-steps"),
    # one person alone
    "start-alone": of(lambda _: StartScreen(), *["down"] * 20),
    "solo-card": at("card/card/left", after=4, guide="caring-for-myself"),
    "solo-read": at("about-you/read/both", guide="caring-for-myself"),
    "solo-write": at(
        "my-sentence/turn/left", written("my-sentence", "left"), guide="caring-for-myself"
    ),
    "solo-landing": at("about-you/read/both", Stop(), guide="caring-for-myself"),
    "solo-menu": over(at("about-you/read/both", guide="caring-for-myself"), "escape"),
    "solo-end": at("afterwards/rest/both", guide="caring-for-myself"),
    "solo-farewell": at("done", guide="caring-for-myself"),
    # a keepsake
    "keepsake": staging.keepsake(),
    "keepsake-all": staging.keepsake("2", "1", whole=True),
    "keepsake-made": staging.keepsake("f2"),
    "keepsake-in-the-way": staging.keepsake("f2", in_the_way=True),
    "keepsake-picture": staging.keepsake("3"),
    "keepsake-picture-terms": in_house(
        lambda house: TermsScreen(IntoKeepsake(house, COUPLE, lambda _: None))
    ),
    "keepsake-picture-asked": in_house(
        lambda house: ConsentScreen(IntoKeepsake(house, COUPLE, lambda _: None), "left", None)
    ),
    "keepsake-picture-drawn": staging.keepsake_asked("1", "1"),
    "keepsake-picture-refused": staging.keepsake_asked("1", "2"),
    # what was left for another day
    "later-write": at("line-for-later/turn/left", written("line-for-later", "left")),
    "later-share": at("line-for-later/turn/left share"),
    "opening": at("first-talk/read/both", opened=staging.FOR_LATER),
    "opening-one": at("first-talk/floor/left", opened=staging.FOR_LATER[:1]),
    "home-for-later": of(home(sessions=1, waiting=True, agreed=True, for_later=True)),
    "for-later-closed": of(lambda _: ForLaterScreen(staging.COUPLE)),
    "for-later-open": of(lambda _: ForLaterScreen(staging.COUPLE, staging.FOR_LATER)),
    # looking back
    "home-look-back": of(
        home(sessions=1, agreed=True, for_later=True, look_back=look_back.LOOKS[2])
    ),
    "look-back-kept": at(
        "sentences-kept/read/both", guide="looking-back-week", earlier=staging.EARLIER
    ),
    "look-back-no-sentence": at("sentences-kept/read/both", guide="looking-back-week"),
    "look-back-agreed": at(
        "what-we-agreed/read/both", guide="looking-back-week", earlier=staging.EARLIER
    ),
    "look-back-floor": at(
        "what-we-agreed/floor/left", guide="looking-back-week", earlier=staging.EARLIER
    ),
    "look-back-nothing-agreed": at("what-we-agreed/read/both", guide="looking-back"),
    "look-back-third-view": at("third-view/turn/left", guide="looking-back-four-months"),
    # small moments
    "home-moments": staging.with_moments(of(home(sessions=1, waiting=True, agreed=True))),
    "home-moments-noted": staging.with_moments(of(home(sessions=1), "r")),
    "small-moments": of(lambda _: SmallMomentsScreen(WEEK_OF_MOMENTS)),
    "small-moments-empty": of(lambda _: SmallMomentsScreen(staging.small_moments(*[(0, 0)] * 7))),
    "settings-moments": in_house(lambda _: SettingsScreen(USUAL._replace(moments=True))),
    # two who keep nothing
    "keep-nothing": of(lambda _: StartScreen(), "f5"),
    "keep-nothing-programme": of(lambda _: StartScreen(), *["down"] * 14, "f5"),
    "keys-start": over(of(lambda _: StartScreen()), "f1"),
    "unkept-handover": at("signs/handover/left", kept=False),
    "unkept-together": at("signs/reveal/both covered", kept=False),
    "unkept-turn": at("one-thing/turn/left", written("one-thing", "left"), kept=False),
    "unkept-to-keep": at("to-keep/turn/left share", kept=False),
    "unkept-book": at("to-keep/turn/left", kept=False),
    "unkept-menu": over(at("one-thing/turn/left", kept=False), "escape"),
    "unkept-paused": at("the-floor/floor/left", interlude="paused", kept=False),
    "unkept-enough": at("signs/talk/left", interlude="enough", kept=False),
    "unkept-landing": at("signs/talk/left", Stop(), kept=False),
    "unkept-rest": at("landing/rest/both", kept=False),
    "unkept-farewell": at("done", kept=False),
    "unkept-light-evening": at("resting", mood="light", kept=False),
    # locks, drawers, deleting
    "home-offer": of(home(sessions=1, waiting=True, step=True, agreed=True, offers=True)),
    "journal-asks": of(lambda _: UnlockScreen()),
    "journal-asks-wrong": staging.wrong_passphrase,
    "passphrase": of(lambda _: PassphraseScreen(Journal.in_memory())),
    "passphrase-set": of(lambda _: PassphraseScreen(Journal.in_memory()), "2", "enter"),
    "passphrase-not-the-same": of(
        lambda _: PassphraseForm(Journal.in_memory(), "set"),
        *"four words are good",
        "tab",
        *"three are not",
        "f2",
    ),
    "passphrase-there": of(lambda _: PassphraseScreen(staging.locked())),
    "passphrase-change": of(lambda _: PassphraseScreen(staging.locked()), "2", "enter"),
    "passphrase-remove": of(lambda _: PassphraseScreen(staging.locked()), "4", "enter"),
    "recovery-code": of(lambda _: staging.code_page()),
    "settings-plain": in_house(lambda _: SettingsScreen(USUAL)),
    "settings-sealed": staging.locked_settings,
    "whose": of(lambda _: WhoseScreen(COUPLE)),
    "alone": in_house(lambda house: AloneScreen(house, COUPLE.left, COUPLE.right)),
    "yours": in_house(lambda house: YoursScreen(staging.yours(house), COUPLE.right)),
    "yours-sealed": in_house(lambda _: YoursScreen(staging.sealed(), COUPLE.left)),
    "yours-empty": in_house(lambda _: YoursScreen(staging.sealed(), COUPLE.left), "4", "enter"),
    "alone-sealed": in_house(lambda _: staging.alone_sealed(), *"four words"),
    "alone-forgotten": in_house(lambda _: staging.alone_sealed(), "f4"),
    "mine-kept": in_house(
        lambda _: MineScreen(staging.sealed(), COUPLE.left, staging.KEPT, given=False)
    ),
    "mine-given": in_house(
        lambda _: MineScreen(staging.sealed(), COUPLE.left, staging.KEPT, given=True), "down", "f4"
    ),
    "mine-taken-out": in_house(
        lambda _: MineScreen(
            staging.sealed(),
            COUPLE.left,
            staging.KEPT,
            given=True,
            removed=Removed((), ()),
        )
    ),
    "mine-nothing": in_house(lambda _: MineScreen(staging.sealed(), COUPLE.right, [], given=False)),
    "own-passphrase": in_house(lambda _: OwnPassphraseScreen(staging.sealed(), COUPLE.right)),
    "handover-sealed": at("signs/handover/left", sealed=True),
    "handover-sealed-without": at("signs/handover/right", sealed=True, keys=("f4",)),
    "forget": of(lambda archive: ForgetScreen(archive.book)),
    "forget-sure": of(lambda archive: ForgetScreen(archive.book), "1", "enter", "1"),
    "forget-session": of(lambda archive: ForgetScreen(archive.book), "end", "enter"),
    "forget-everything": of(lambda _: ForgetEverythingScreen()),
    "forget-everything-unsure": of(lambda _: ForgetEverythingScreen(), *"yes", "f4"),
    # how we are doing
    "doing-who": of(lambda _: WhoLooksScreen(COUPLE)),
    "doing-terms": in_house(lambda house: TermsScreen(LookTogether(house, COUPLE))),
    "doing-alone": in_house(lambda house: LookAloneScreen(house, COUPLE, "right")),
    "doing-asked": in_house(lambda house: AskedAloneScreen(LookTogether(house, COUPLE), "left")),
    "doing-asked-sealed": in_house(lambda _: staging.asked_sealed(), *"four words"),
    "doing-asked-without": in_house(lambda _: staging.asked_sealed(), "f4"),
    "doing-consent": in_house(lambda house: consent(house, "right")),
    "doing-consent-no": in_house(lambda house: consent(house, "left"), "down"),
    "doing-call-back": in_house(lambda house: CallBackScreen(LookTogether(house, COUPLE))),
    "doing-each-their-own": of(lambda _: EachTheirOwnScreen()),
    "doing-own": of(doing("right"), made_up=True),
    "doing-own-line": of(doing("left"), "right", "right"),
    "doing-own-month": of(doing("left"), "f5", "f5"),
    "doing-own-table": of(doing("left"), "pagedown"),
    "doing-own-few": of(doing("left", answers=3)),
    "doing-own-nothing": of(doing("right", answers=0)),
    "doing-both": of(doing("left", "right"), made_up=True),
    "doing-both-all": of(doing("left", "right"), "f5"),
    "doing-both-table": of(doing("left", "right"), "pagedown"),
    "doing-plain-signs": of(doing("left", "right", plain=True), "f5"),
    "daylight-doing": wearing("daylight", of(doing("left", "right"))),
    "contrast-doing": wearing("contrast", of(doing("left", "right"))),
    # with a room
    "room-before": at("card/handover/left", interlude="waiting", room=LED_BEFORE),
    "room-waiting": at("signs/reveal/both covered", interlude="waiting", room=LED),
    "room-break": at("what-it-does/read/both", interlude="waiting", room=LED_BREAK),
    "room-break-open": at(
        "what-it-does/read/both", interlude="waiting", room=replace(LED_BREAK, back_at=None)
    ),
    "room-waited-unheard": at("signs/reveal/both covered", interlude="waiting", room=UNHEARD),
    "room-waited-over": at(
        "signs/reveal/both covered", interlude="waiting", room=InRoom(leads=False, over=True)
    ),
    "room-floor": at("the-floor/floor/left", after=70, room=LED),
    "room-unheard": at("the-floor/floor/left", after=70, room=UNHEARD),
    "room-write": at("one-thing/turn/left", written("one-thing", "left"), room=LED),
    "room-handover": at("signs/handover/right", room=LED),
    "room-late": at("signs/handover/right", room=replace(LED, late=True)),
    "room-late-both": at("signs/reveal/both covered", room=replace(LED, late=True)),
    "room-late-floor": at("the-floor/floor/left", after=70, room=replace(LED, late=True)),
    "room-share": at("one-thing/turn/left share", room=replace(LED, goes_on=True)),
    "room-share-some": at(
        "signs/turn/left share",
        room=replace(LED, goes_on=True),
        keys=("2", "enter", "space", "down", "space"),
    ),
    "room-numbers": staging.numbers_asked,
    "room-moment": at("the-floor/floor/left", interlude="moment", room=LED),
    "room-menu": over(at("the-floor/floor/left", room=LED), "escape"),
    # rests and ends
    "moment": at("the-floor/floor/left", interlude="moment"),
    "paused": at("the-floor/floor/left", interlude="paused"),
    "return": at("the-floor/floor/left", interlude="return"),
    "time-out-who": at("the-floor/floor/left", Tick(NOW), CallTimeOut()),
    "time-out-until": at(
        "the-floor/floor/left", Tick(NOW), CallTimeOut(), keys=("1", "down", "down")
    ),
    "time-out-private": at(
        "one-thing/turn/left", written("one-thing", "left"), Tick(NOW), CallTimeOut()
    ),
    "apart": at("the-floor/floor/left", *apart(30)),
    "apart-long": at("the-floor/floor/left", *apart(1440, after=25)),
    "apart-breathing": at("the-floor/floor/left", *apart(30, after=25), keys=("b",)),
    "apart-small-things": at("the-floor/floor/left", *apart(30, after=25), keys=("f",) * 4),
    "way-back": at("the-floor/floor/left", *apart(30, after=30)),
    "enough": at("signs/talk/left", interlude="enough"),
    "landing": at("signs/talk/left", Stop()),
    "rest": at("landing/rest/both"),
    "end": at("last-landing/rest/both"),
    "farewell": at("done"),
    "farewell-for-today": at("signs/talk/left", Stop(), GoOn()),
    "light-evening": at("resting", mood="light"),
    # in other colours
    "settings": of(lambda _: SettingsScreen(USUAL)),
    "daylight-home": wearing("daylight", of(home(sessions=3, waiting=True, agreed=True))),
    "daylight-write": wearing(
        "daylight", at("one-thing/turn/left", WriteDown({"moment": BLAMING}))
    ),
    "daylight-floor": wearing("daylight", FLOOR),
    "daylight-choose": wearing(
        "daylight", at("signs/turn/left", written("signs", "left"), keys=("down", "right"))
    ),
    "daylight-reveal": wearing("daylight", at("signs/reveal/both")),
    "contrast-home": wearing("contrast", of(home(sessions=3, waiting=True, agreed=True))),
    "contrast-floor": wearing("contrast", FLOOR),
    "contrast-reveal": wearing("contrast", at("signs/reveal/both")),
    "too-small": staging.too_small(FLOOR),
}


MOVES = ("pagedown", "end", "home", "pageup", "down", "up")


@pytest.fixture(autouse=True)
def in_one_place(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Wherever this computer stands, and whatever its terminal can do."""
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """The made-up couple's journal."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = "UTC"
    time.tzset()
    try:
        return Archive(tmp_path_factory.mktemp("archive"))
    finally:
        if before is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = before
        time.tzset()


def colour(app: WorkshopApp, *, on: bool) -> None:
    """What NO_COLOR in the environment makes of the program when it starts; see the test below."""
    if app.no_color == (not on):
        return
    app.no_color = not on
    if on:
        app._filters.pop()
    else:
        app._filters.append(Monochrome())
    app.refresh_css(animate=False)


@lru_cache(maxsize=4)
def pictures(name: str, archive: Archive) -> dict[tuple[str, str], str]:
    """A screen in every size and look. One run shows them all: starting takes longest."""

    async def show() -> dict[tuple[str, str], str]:
        found = {}
        app = staging.the_app(archive)
        async with app.run_test(size=(80, 24)) as pilot:
            stage = await staging.opened(app, pilot, archive)
            await SCREENS[name](stage)
            for size, (columns, lines) in SIZES.items():
                await pilot.resize_terminal(columns, lines)
                for look in LOOKS:
                    colour(app, on=look == "colour")
                    await stage.settle()
                    found[look, size] = app.export_screenshot(simplify=True)
            await stage.press(*MOVES)
            assert app.is_running, "no key that moves a page breaks one"
        return found

    return asyncio.run(show())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", SCREENS)
def test_screen(
    name: str,
    look: str,
    size: str,
    archive: Archive,
    snapshot: SnapshotAssertion,
    tmp_path: Path,
) -> None:
    picture = pictures(name, archive)[look, size]
    as_before = snapshot.use_extension(SVGImageExtension) == picture
    if not as_before:
        now = tmp_path / f"{name}-{look}-{size}.svg"
        now.write_text(picture, encoding="utf-8")
        pytest.fail(f"“{name}” looks otherwise than before: {now}")


def test_without_colour_is_what_the_environment_makes_of_it(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    coloured = staging.the_app(archive)
    colour(coloured, on=False)
    monkeypatch.setenv("NO_COLOR", "1")
    started = staging.the_app(archive)
    for what in ("no_color", "_filters"):
        kinds = [
            [type(each) for each in value] if isinstance(value, list) else value
            for value in (getattr(coloured, what), getattr(started, what))
        ]
        assert kinds[0] == kinds[1]
