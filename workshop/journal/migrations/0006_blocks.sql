-- The index in blocks, so that making one anew, with nothing left of what it ever held, does not
-- mean the whole. A block holds the sessions of some spans of 2^24 seconds, about 194 days: that of
-- a row is `(number >> 42) & 7`, so new sessions fall into one of them, and each has its turn
-- again after four years and a quarter. They are all here from the start: none is made or dropped
-- when sessions come or go, which the order of the tables would tell for ever.

-- The one index there was; all sessions are put in anew, as in 0003.
DROP TRIGGER sought_new;
DROP TRIGGER sought_gone;
DROP TABLE search;
DELETE FROM sought;
DELETE FROM meta WHERE key = 'sought_changed';
INSERT INTO meta (key, value) SELECT 'sought_before', '~' WHERE EXISTS (SELECT 1 FROM session)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value;

CREATE VIRTUAL TABLE search_00 USING fts5(
    words, content = '', columnsize = 0, tokenize = 'ascii', prefix = '2 3'
);
CREATE VIRTUAL TABLE search_01 USING fts5(
    words, content = '', columnsize = 0, tokenize = 'ascii', prefix = '2 3'
);
CREATE VIRTUAL TABLE search_02 USING fts5(
    words, content = '', columnsize = 0, tokenize = 'ascii', prefix = '2 3'
);
CREATE VIRTUAL TABLE search_03 USING fts5(
    words, content = '', columnsize = 0, tokenize = 'ascii', prefix = '2 3'
);
CREATE VIRTUAL TABLE search_04 USING fts5(
    words, content = '', columnsize = 0, tokenize = 'ascii', prefix = '2 3'
);
CREATE VIRTUAL TABLE search_05 USING fts5(
    words, content = '', columnsize = 0, tokenize = 'ascii', prefix = '2 3'
);
CREATE VIRTUAL TABLE search_06 USING fts5(
    words, content = '', columnsize = 0, tokenize = 'ascii', prefix = '2 3'
);
CREATE VIRTUAL TABLE search_07 USING fts5(
    words, content = '', columnsize = 0, tokenize = 'ascii', prefix = '2 3'
);

-- Since the blocks of these rows were last made anew, the rows have changed.
CREATE TRIGGER sought_new AFTER INSERT ON sought BEGIN
    INSERT INTO meta (key, value) VALUES ('sought_changed_' || ((new.number >> 42) & 7), '1')
        ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER sought_gone AFTER DELETE ON sought BEGIN
    INSERT INTO meta (key, value) VALUES ('sought_changed_' || ((old.number >> 42) & 7), '1')
        ON CONFLICT DO NOTHING;
END;
