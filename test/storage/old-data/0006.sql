INSERT INTO api_token (token_hash, account, label, created_at, used_on)
  VALUES ('hash of a token', 1, 'Nightly export', '2025-07-01T00:00:00.000Z', '2025-07-02');
