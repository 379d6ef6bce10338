"""What one of the made-up couple answers, and how much of it is shown."""

from random import Random

from workshop.activities import Activity
from workshop.activities.agree import Agree
from workshop.activities.choose import Choose
from workshop.activities.loop import Loop
from workshop.activities.parts import Answers
from workshop.activities.rate import Rate
from workshop.activities.write import SPOKEN, Write
from workshop.sitting.demo.world import Said

_HOPE = 2.5
"""By how much of ten the five numbers tend to rise over the first year."""


class Person:
    """One seat, or both where they write together. Remembers what was said, and how it felt."""

    def __init__(self, said: dict[str, Said], common: dict[str, float], random: Random) -> None:
        """`common`: how much each line of a list means to both of them; filled as they go."""
        self._said = said
        self._common = common
        self._random = random
        self._decks: dict[str, list[int]] = {}
        self._own: dict[str, float] = {}
        self._levels: dict[str, tuple[float, float]] = {}

    def answer(self, activity: Activity, meeting_day: str) -> Answers:
        """What is written in this activity; nothing is an answer too.

        `meeting_day` is the day for an appointment, such as Thursday.
        """
        match activity:
            case Rate():
                return {item.id: self._number(item.id) for item in activity.items}
            case Choose():
                return self._marks(activity)
            case Write():
                spoken = not activity.keeps and self._random.random() < 0.1
                return (not spoken and self._words(activity)) or {SPOKEN: 1}
            case Loop():
                return self._words(activity)
            case Agree():
                words = self._words(activity)
                if words and activity.about == "appointment":
                    return {"day": meeting_day, **words}
                return words
            case _:
                return {}

    def shows(self, answers: Answers) -> frozenset[str]:
        """Which parts the other may see: mostly all of it, at times some, at times nothing."""
        mood = self._random.random()
        if mood < 0.75:
            return frozenset(answers)
        if mood < 0.94:
            return frozenset(part for part in answers if self._random.random() < 0.7)
        return frozenset()

    def _words(self, activity: Activity) -> Answers:
        """The next of what can be said here; each is said once before any is said again."""
        said = self._said.get(activity.id, {})
        if not said:
            return {}
        deck = self._decks.setdefault(activity.id, [])
        if not deck:
            deck += range(len(next(iter(said.values()))))
            self._random.shuffle(deck)
        place = deck.pop()
        return {prompt: texts[place] for prompt, texts in said.items()}

    def _marks(self, activity: Choose) -> Answers:
        """What this person is fond of, or troubled by, is so again the next time, about."""
        marked: Answers = {}
        for column in activity.column_ids():
            ids = [f"{column}/{line.id}" for line in activity.lines()]
            count = self._random.randint(1, min(activity.most or 4, 4, len(ids)))
            meaning = {id: self._meaning(f"{activity.id}/{id}") for id in ids}
            ids.sort(key=meaning.__getitem__, reverse=True)
            marked |= dict.fromkeys(ids[:count], 1)
        if activity.note and self._random.random() < 0.6:
            marked |= self._words(activity)
        return marked

    def _meaning(self, line: str) -> float:
        """How much a line means today: partly to both, partly to this one, partly by chance."""
        for kept in (self._common, self._own):
            kept.setdefault(line, self._random.random())
        return self._common[line] + self._own[line] + self._random.gauss(0, 0.25)

    def _number(self, item: str) -> int:
        """From 0 to 10: up and down from one time to the next, and slowly a little up."""
        level, hope = self._levels.get(item) or (self._random.uniform(2.5, 5.5), 0.0)
        if not hope:
            hope = min(9.0, level + _HOPE)
        else:
            level += 0.25 * (hope - level) + self._random.gauss(0, 1.1)
        self._levels[item] = (max(0.0, min(10.0, level)), hope)
        return round(self._levels[item][0])
