UPDATE account SET disabled_at = '2025-05-01T00:00:00.000Z' WHERE id = 2;
UPDATE session SET agent = 'Mozilla/5.0 (X11; Linux)';
