UPDATE document SET captured_at = '2025-02-28T23:59:59.000Z' WHERE id = 7;
