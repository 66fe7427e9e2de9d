UPDATE dismissal SET reviewer = 'Оленa', at = '2025-06-01T00:00:00.000Z', reason = 'Rounded.';
INSERT INTO found_differences (bitext, place, basis, value)
  VALUES (2, '0-22|0-21', 'hash of a basis', '{"differences":[]}');
