-- Who dismissed a divergence, when and why; empty where it was done before this was asked.
ALTER TABLE dismissal ADD COLUMN reviewer TEXT NOT NULL DEFAULT '';
ALTER TABLE dismissal ADD COLUMN at TEXT NOT NULL DEFAULT '';
ALTER TABLE dismissal ADD COLUMN reason TEXT NOT NULL DEFAULT '';

-- What was found to differ between passages of a bitext (storage/finding-cache.ts): may be deleted
-- at any time, and is then found again.
CREATE TABLE found_differences (
  bitext INTEGER NOT NULL REFERENCES bitext (id) ON DELETE CASCADE,
  -- Where the passages stand in the two texts.
  place TEXT NOT NULL,
  -- Hash of all that the finding depends on beside the place: texts, languages, glossary, rules.
  basis TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  PRIMARY KEY (bitext, place)
) STRICT, WITHOUT ROWID;
