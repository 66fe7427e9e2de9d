-- Who may sign in. Where there is no account, nobody has to.
CREATE TABLE account (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  -- The name as it is compared, so that no two look alike: NFKC, lower case.
  name_key TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL CHECK (role IN ('reader', 'reviewer', 'admin')),
  -- Salted hash with its parameters; null until an invitation was taken.
  password TEXT,
  created_at TEXT NOT NULL
) STRICT;

-- Tokens are kept as SHA-256 alone: whoever reads a backup cannot sign in with it.
CREATE TABLE session (
  token_hash TEXT PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_account ON session (account);

-- One at a time for an account; gone once it was taken.
CREATE TABLE invitation (
  token_hash TEXT PRIMARY KEY,
  account INTEGER NOT NULL UNIQUE REFERENCES account (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
