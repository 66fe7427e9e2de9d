-- With which programs act for an account; kept as SHA-256 alone, like those of sessions.
CREATE TABLE api_token (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  token_hash TEXT NOT NULL UNIQUE,
  account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  -- What it is for, in the words of its owner.
  label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 80),
  created_at TEXT NOT NULL,
  -- The day of its last use; null: never.
  used_on TEXT
) STRICT;
CREATE INDEX api_token_account ON api_token (account);
