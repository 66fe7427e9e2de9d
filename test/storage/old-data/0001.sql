-- What somebody may have had under the first schema: at least one row in every table.
INSERT INTO reviewer (id, name, created_at) VALUES (1, 'Оленa 👩‍⚖️', '2025-03-01T08:00:00.000Z');
INSERT INTO setting (key, value) VALUES
  ('services.translation', '{"kind":"libretranslate","address":"http://127.0.0.1:5000","key":"open sesame"}');
UPDATE counter SET next = 41 WHERE name = 'bead';
UPDATE counter SET next = 12 WHERE name = 'note';
INSERT INTO comparison (id, title, sample, created_at, revision)
  VALUES (3, 'Two notices <b>', NULL, '2025-03-01T08:00:00.000Z', 5);
INSERT INTO document (id, comparison, position, title, language, text, length, blocks, file_name,
    format, encoding, sha256, url, outlet, published_at, role, next_segment, revision) VALUES
  (7, 3, 0, 'Harbour notice', 'en', 'The ferry leaves at 9. It is late.', 34,
    '[{"kind":"paragraph","start":0,"end":34}]', 'a.txt', 'txt', 'utf-8',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'https://a.example/1',
    'Harbour Office', '2025-02-28', 'original', 3, 0),
  (8, 3, 1, 'Hafen', 'de', 'Die Fähre fährt um 9. Sie ist spät.', 35,
    '[{"kind":"paragraph","start":0,"end":35}]', 'b.txt', 'txt', 'utf-8', '', NULL, NULL, NULL,
    NULL, 3, 0);
UPDATE comparison SET pivot = 7 WHERE id = 3;
INSERT INTO segment (document, id, start, end, block) VALUES
  (7, 1, 0, 22, 0), (7, 2, 23, 34, 0), (8, 1, 0, 21, 0), (8, 2, 22, 35, 0);
INSERT INTO bitext (id, comparison, source, target, mode, engine, aligned_at, revision)
  VALUES (2, 3, 7, 8, 'parallel', 'synoptic 0', '2025-03-01T08:01:00.000Z', 4);
INSERT INTO bead (id, bitext, status, confidence, reasons, absence, revision) VALUES
  (39, 2, 'confirmed', NULL, '[]', NULL, 4), (40, 2, 'proposed', 0.75, '[]', NULL, 1);
INSERT INTO bead_member (bead, bitext, side, document, segment, live) VALUES
  (39, 2, 'source', 7, 1, 1), (39, 2, 'target', 8, 1, 1),
  (40, 2, 'source', 7, 2, 1), (40, 2, 'target', 8, 2, 1);
INSERT INTO job (id, bitext, state, mode, options, input_hash, engine, reviewer, created_at, finished_at)
  VALUES (5, 2, 'running', 'auto', '{}', 'x', NULL, 1, '2025-03-01T08:00:30.000Z', NULL);
INSERT INTO operation (id, comparison, bitext, kind, reviewer, at, summary, delta)
  VALUES (9, 3, NULL, 'rename', 1, '2025-03-01T08:02:00.000Z', 'Two notices <b>',
    '{"comparison":{"id":3,"before":{"title":"Notices","pivot":7,"deletedAt":null},"after":{"title":"Two notices <b>","pivot":7,"deletedAt":null}}}');
INSERT INTO operation_bead (operation, bead) VALUES (9, 39);
INSERT INTO note (id, comparison, anchored_on, document, start, end, prefix, exact, suffix, body,
    category, severity, status, reviewer, created_at, updated_at, revision)
  VALUES (11, 3, 'span', 7, 4, 9, 'The ', 'ferry', ' leaves', 'Which one?', 'accuracy-omission',
    'major', 'open', 1, '2025-03-01T08:03:00.000Z', '2025-03-01T08:03:00.000Z', 1);
INSERT INTO term (id, source_language, target_language, source, target, comment, reviewer,
    created_at, revision)
  VALUES (1, 'en', 'de', 'ferry', 'Fähre', '', 1, '2025-03-01T08:03:00.000Z', 1);
INSERT INTO dismissal (bitext, bead, rule, term) VALUES (2, 39, 'number', '9');
INSERT INTO answer_cache (kind, model, hash, value, used_at)
  VALUES ('translation', 'libretranslate', 'h', x'00ff', '2025-03-01T08:03:00.000Z');
INSERT INTO segment_text (rowid, folded) VALUES
  (7 * 16777216 + 1, 'the ferry leaves at 9.'), (7 * 16777216 + 2, 'it is late.'),
  (8 * 16777216 + 1, 'die fähre fährt um 9.'), (8 * 16777216 + 2, 'sie ist spät.');
