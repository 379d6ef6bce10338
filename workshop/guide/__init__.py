"""The language of guides: modules of activities, loading, checking, the shelf of shipped ones."""

from workshop.guide.check import check
from workshop.guide.fault import Fault, report
from workshop.guide.load import GuideError, load, load_file
from workshop.guide.model import FORMAT, Guide, Module
from workshop.guide.shelf import MAIN, at_odds, by_id, hidden, offered, own_paths, shipped_paths

__all__ = [
    "FORMAT",
    "MAIN",
    "Fault",
    "Guide",
    "GuideError",
    "Module",
    "at_odds",
    "by_id",
    "check",
    "hidden",
    "load",
    "load_file",
    "offered",
    "own_paths",
    "report",
    "shipped_paths",
]
