-- Since when nobody can sign in with an account that was switched off; null while it works.
ALTER TABLE account ADD COLUMN disabled_at TEXT;

-- What a browser calls itself, so that people can tell their own sessions apart.
ALTER TABLE session ADD COLUMN agent TEXT NOT NULL DEFAULT '';
