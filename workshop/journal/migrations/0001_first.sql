-- Times are UTC text of one width (see times.py). Ids are random text, for ever.
-- What is only a number here (entry.number) may differ from computer to computer.

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE partner (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    mark TEXT NOT NULL,
    colour TEXT NOT NULL,
    seat TEXT NOT NULL CHECK (seat IN ('left', 'right'))
) STRICT;

-- A guide as it was run, once for all sessions that ran it.
CREATE TABLE guide (
    hash TEXT PRIMARY KEY,
    guide_id TEXT NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    format INTEGER NOT NULL,
    body BLOB NOT NULL
) STRICT;

CREATE TABLE session (
    id TEXT PRIMARY KEY,
    guide_hash TEXT NOT NULL REFERENCES guide (hash),
    guide_id TEXT NOT NULL,
    title TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('open', 'done', 'closed')),
    started TEXT NOT NULL,
    ended TEXT,
    left_partner TEXT NOT NULL REFERENCES partner (id),
    right_partner TEXT NOT NULL REFERENCES partner (id),
    first TEXT NOT NULL CHECK (first IN ('left', 'right')),
    options TEXT NOT NULL,
    position TEXT NOT NULL,
    small TEXT NOT NULL,
    minutes_planned REAL NOT NULL,
    seconds_used REAL NOT NULL,
    evening TEXT CHECK (evening IN ('full', 'short', 'light'))
) STRICT;
CREATE INDEX session_by_time ON session (started, id);
CREATE INDEX session_by_guide ON session (guide_hash);

-- Beside its session, since the position is written at every step and the script hardly ever.
CREATE TABLE script (
    session TEXT PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE sitting (
    id TEXT PRIMARY KEY,
    session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    started TEXT NOT NULL,
    last_key TEXT NOT NULL,
    ended TEXT
) STRICT;
CREATE INDEX sitting_by_session ON sitting (session, started);

CREATE TABLE entry (
    number INTEGER PRIMARY KEY,
    session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    activity TEXT NOT NULL,
    seat TEXT NOT NULL CHECK (seat IN ('left', 'right', 'both')),
    state TEXT NOT NULL CHECK (state IN ('draft', 'kept', 'given', 'revealed', 'own')),
    partner TEXT REFERENCES partner (id),
    kind TEXT NOT NULL,
    format INTEGER NOT NULL,
    content TEXT NOT NULL,
    changed TEXT NOT NULL,
    UNIQUE (session, activity, seat, state),
    CHECK ((seat = 'both') = (partner IS NULL))
) STRICT;

CREATE TABLE used (
    session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    activity TEXT NOT NULL,
    planned REAL NOT NULL,
    seconds REAL NOT NULL,
    PRIMARY KEY (session, activity)
) STRICT, WITHOUT ROWID;
