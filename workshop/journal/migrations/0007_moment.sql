-- Small reaches and answers of a day, as many as the two noted. It says nothing of who, nor when.
CREATE TABLE moment (
    day TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('reach', 'answer')),
    count INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (day, kind)
) STRICT, WITHOUT ROWID;

-- What was given and is not shown yet is looked for whenever home is: there is little of it.
CREATE INDEX entry_given ON entry (changed) WHERE state = 'given';
