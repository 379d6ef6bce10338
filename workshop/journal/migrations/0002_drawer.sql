-- What a partner keeps, sealed with a key of that partner's own. There is a row for each of the
-- two or for neither, and all are of one size, so that none tells whether it is used.
CREATE TABLE drawer (
    partner TEXT PRIMARY KEY REFERENCES partner (id),
    wrap TEXT,  -- the key, sealed by the partner's passphrase (JSON); NULL where there is none
    sealed BLOB NOT NULL
) STRICT;
