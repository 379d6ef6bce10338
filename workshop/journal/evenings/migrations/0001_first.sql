-- What a facilitator keeps. No couple is in it: no name, no answer, no draft.
-- Times are UTC text of one width (see times.py). Ids are random text, for ever.

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- A guide as it was walked, once for all evenings that walked it.
CREATE TABLE guide (
    hash TEXT PRIMARY KEY,
    guide_id TEXT NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    format INTEGER NOT NULL,
    body BLOB NOT NULL
) STRICT;

CREATE TABLE evening (
    id TEXT PRIMARY KEY,
    guide_hash TEXT NOT NULL REFERENCES guide (hash),
    guide_id TEXT NOT NULL,
    title TEXT NOT NULL,
    sitting INTEGER,
    begins TEXT NOT NULL,
    agenda TEXT NOT NULL,
    series TEXT NOT NULL,
    number INTEGER,
    created TEXT NOT NULL,
    ended TEXT
) STRICT;
CREATE INDEX evening_by_time ON evening (begins, id);
CREATE INDEX evening_by_series ON evening (series, begins);
CREATE INDEX evening_by_guide ON evening (guide_hash);

-- One row for each thing that was done; one that was taken back stays, with the time of that.
CREATE TABLE step (
    evening TEXT NOT NULL REFERENCES evening (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    does TEXT NOT NULL,
    at REAL NOT NULL,
    part TEXT NOT NULL,
    minutes REAL NOT NULL,
    done TEXT NOT NULL,
    undone TEXT,
    PRIMARY KEY (evening, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
    id TEXT PRIMARY KEY,
    evening TEXT NOT NULL REFERENCES evening (id) ON DELETE CASCADE,
    part TEXT NOT NULL,
    leg TEXT NOT NULL,
    text TEXT NOT NULL,
    written TEXT NOT NULL,
    changed TEXT
) STRICT;
CREATE INDEX note_by_evening ON note (evening, written);

-- Only while an evening goes on.
CREATE TABLE room (
    evening TEXT PRIMARY KEY REFERENCES evening (id) ON DELETE CASCADE,
    kept BLOB NOT NULL,
    port INTEGER NOT NULL,
    broker TEXT NOT NULL,
    authority TEXT NOT NULL,
    announced INTEGER NOT NULL CHECK (announced IN (0, 1))
) STRICT;

-- Only while the pulse is gathered. A person is a random word of that evening.
CREATE TABLE given (
    evening TEXT NOT NULL REFERENCES evening (id) ON DELETE CASCADE,
    moment TEXT NOT NULL CHECK (moment IN ('before', 'after')),
    person TEXT NOT NULL,
    item TEXT NOT NULL,
    value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 10),
    PRIMARY KEY (evening, moment, person, item)
) STRICT, WITHOUT ROWID;

-- What was shown of the pulse, and nothing else of it: how many people in each band of numbers.
CREATE TABLE pulse (
    evening TEXT NOT NULL REFERENCES evening (id) ON DELETE CASCADE,
    moment TEXT NOT NULL CHECK (moment IN ('before', 'after')),
    item TEXT NOT NULL,
    number INTEGER NOT NULL,
    people INTEGER NOT NULL,
    counts TEXT NOT NULL,
    PRIMARY KEY (evening, moment, item)
) STRICT, WITHOUT ROWID;
