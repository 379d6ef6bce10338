-- Small reaches and answers of a day, as many as the two noted. It says nothing of who, nor when.
CREATE TABLE moment (
    day TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('reach', 'answer')),
    count INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (day, kind)
) STRICT, WITHOUT ROWID;
