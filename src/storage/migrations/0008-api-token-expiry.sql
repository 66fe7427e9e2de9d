-- ISO 8601 UTC, from then on it is unknown; null: until it is revoked.
ALTER TABLE api_token ADD COLUMN expires_at TEXT;
