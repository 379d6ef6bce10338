-- A habit both agreed on, as a whole (rituals/ritual.py tells what it holds). Ids are for ever: a
-- calendar knows the ritual by its id.
CREATE TABLE ritual (
    id TEXT PRIMARY KEY,
    content TEXT NOT NULL,
    changed TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A day on which they did it, in the calendar of the place where they were, and a line if they
-- liked. A day on which they did not is nowhere.
CREATE TABLE practice (
    ritual TEXT NOT NULL REFERENCES ritual (id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    note TEXT NOT NULL,
    changed TEXT NOT NULL,
    PRIMARY KEY (ritual, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX practice_by_day ON practice (day);
