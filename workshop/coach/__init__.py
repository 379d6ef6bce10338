"""Help with words: what may be hard to hear, and how to say it as one's own. Offline, by rule."""

from workshop.coach.nudge import Nudge, nudges, prepare

__all__ = ["Nudge", "nudges", "prepare"]
