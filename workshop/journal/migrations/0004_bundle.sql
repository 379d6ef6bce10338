-- What was deleted as a whole: a hash of its id and nothing else, in the order of the hashes. So
-- another copy of the same journal, brought here later, does not bring it back.
CREATE TABLE gone (
    hash TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Drawers from another computer that are not like those here: sealed, until their owner opens the
-- one that is here and what is in them moves over.
CREATE TABLE drawer_aside (
    id TEXT PRIMARY KEY,
    partner TEXT NOT NULL REFERENCES partner (id),
    wrap TEXT NOT NULL,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;
