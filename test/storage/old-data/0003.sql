INSERT INTO account (id, name, name_key, role, password, created_at)
  VALUES (1, 'Olena', 'olena', 'admin', 'scrypt$2$1$1$x$y', '2025-04-01T00:00:00.000Z'),
    (2, 'Marek', 'marek', 'reader', NULL, '2025-04-01T00:00:00.000Z');
INSERT INTO session (token_hash, account, created_at, expires_at)
  VALUES ('hash of a session', 1, '2025-04-01T00:00:00.000Z', '2125-04-01T00:00:00.000Z');
INSERT INTO invitation (token_hash, account, created_at, expires_at)
  VALUES ('hash of an invitation', 2, '2025-04-01T00:00:00.000Z', '2125-04-01T00:00:00.000Z');
