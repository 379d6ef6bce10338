"""Habits two people agreed on: when one comes round, what is due, what was kept. Nothing is saved.

Whoever keeps a ritual or paints one is on a floor above.
"""

from workshop.rituals.cadence import Cadence, Often
from workshop.rituals.ritual import Practice, Rest, Ritual, Span

__all__ = ["Cadence", "Often", "Practice", "Rest", "Ritual", "Span"]
