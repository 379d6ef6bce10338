-- What both have seen, as it is looked through: words without case and accents, and their stems.
-- A row for each session (activity is '') and for each activity in which something was shown; it
-- is there exactly as long as that. Its number tells when the session began and where in its guide
-- the activity stands, so there are no gaps, and the newest is found first without any sorting.
CREATE TABLE sought (
    number INTEGER PRIMARY KEY,
    session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    activity TEXT NOT NULL,
    words TEXT NOT NULL,
    UNIQUE (session, activity)
) STRICT;

-- The words are folded already (ground/folding.py); here they are only told apart by their blanks.
CREATE VIRTUAL TABLE search USING fts5(
    words, content = 'sought', content_rowid = 'number', tokenize = 'ascii', prefix = '2 3'
);

-- Whatever takes an answer out takes its words out of here with it.
CREATE TRIGGER entry_gone AFTER DELETE ON entry WHEN old.state = 'revealed' BEGIN
    DELETE FROM sought WHERE session = old.session AND activity = old.activity;
END;

-- Since SQLite was last told to make the index anew from these rows, they have changed.
CREATE TRIGGER sought_new AFTER INSERT ON sought BEGIN
    INSERT INTO meta (key, value) VALUES ('sought_changed', '1') ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER sought_gone AFTER DELETE ON sought BEGIN
    INSERT INTO meta (key, value) VALUES ('sought_changed', '1') ON CONFLICT DO NOTHING;
END;

-- Sessions that are there already are put in one after the other, from the newest on, by whoever
-- writes; this is how far that has come.
INSERT INTO meta (key, value) SELECT 'sought_before', '~' WHERE EXISTS (SELECT 1 FROM session);
