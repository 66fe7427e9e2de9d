-- Times are ISO 8601 UTC. Offsets are UTF-16 code units. JSON columns hold what core/model.ts says.

-- Says that a file is one of ours: "Syno".
PRAGMA application_id = 1400466031;

CREATE TABLE reviewer (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 80),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

-- The next id of things whose ids are never used again, also after an undo.
CREATE TABLE counter (
  name TEXT PRIMARY KEY,
  next INTEGER NOT NULL CHECK (next > 0)
) STRICT, WITHOUT ROWID;
INSERT INTO counter (name, next) VALUES ('bead', 1), ('note', 1);

CREATE TABLE comparison (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  pivot INTEGER REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  sample TEXT,
  created_at TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE document (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  comparison INTEGER NOT NULL REFERENCES comparison (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  title TEXT NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  -- UTF-16 code units, which SQLite's length() does not count.
  length INTEGER NOT NULL CHECK (length >= 0),
  blocks TEXT NOT NULL CHECK (json_valid(blocks)),
  file_name TEXT NOT NULL,
  format TEXT NOT NULL,
  encoding TEXT NOT NULL,
  -- Empty where an aligned file did not say.
  sha256 TEXT NOT NULL CHECK (length(sha256) IN (0, 64)),
  url TEXT,
  outlet TEXT,
  published_at TEXT,
  role TEXT,
  next_segment INTEGER NOT NULL CHECK (next_segment > 0),
  -- The document that took its place when a corrected text was imported.
  replaced_by INTEGER REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  revision INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX document_of_comparison ON document (comparison, position);

CREATE TABLE segment (
  document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  id INTEGER NOT NULL CHECK (id > 0),
  start INTEGER NOT NULL CHECK (start >= 0),
  end INTEGER NOT NULL CHECK (end > start),
  block INTEGER NOT NULL CHECK (block >= 0),
  PRIMARY KEY (document, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE bitext (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  comparison INTEGER NOT NULL REFERENCES comparison (id) ON DELETE CASCADE,
  source INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  target INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  mode TEXT CHECK (mode IN ('parallel', 'overlap')),
  engine TEXT,
  aligned_at TEXT,
  revision INTEGER NOT NULL DEFAULT 0,
  CHECK (source <> target)
) STRICT;
CREATE INDEX bitext_of_comparison ON bitext (comparison);
CREATE INDEX bitext_of_target ON bitext (target);
-- One bitext for a pair, whichever way round.
CREATE UNIQUE INDEX bitext_of_pair ON bitext (min(source, target), max(source, target));

CREATE TABLE bead (
  id INTEGER PRIMARY KEY,
  bitext INTEGER NOT NULL REFERENCES bitext (id) ON DELETE CASCADE,
  status TEXT NOT NULL CHECK (status IN ('proposed', 'confirmed', 'rejected')),
  confidence REAL CHECK (confidence BETWEEN 0 AND 1),
  reasons TEXT NOT NULL CHECK (json_valid(reasons)),
  absence TEXT CHECK (absence IN ('omitted', 'outside-excerpt')),
  revision INTEGER NOT NULL
) STRICT;
CREATE INDEX bead_of_bitext ON bead (bitext);

CREATE TABLE bead_member (
  bead INTEGER NOT NULL REFERENCES bead (id) ON DELETE CASCADE,
  bitext INTEGER NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('source', 'target')),
  document INTEGER NOT NULL,
  segment INTEGER NOT NULL,
  live INTEGER NOT NULL CHECK (live IN (0, 1)),
  PRIMARY KEY (bead, side, segment),
  FOREIGN KEY (document, segment) REFERENCES segment (document, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
-- A segment is in at most one live bead of a bitext.
CREATE UNIQUE INDEX live_member ON bead_member (bitext, side, segment) WHERE live = 1;
CREATE INDEX member_of_segment ON bead_member (document, segment);

CREATE TABLE job (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  bitext INTEGER NOT NULL REFERENCES bitext (id) ON DELETE CASCADE,
  state TEXT NOT NULL
    CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled', 'interrupted')),
  mode TEXT NOT NULL CHECK (mode IN ('auto', 'parallel', 'overlap')),
  options TEXT NOT NULL CHECK (json_valid(options)),
  input_hash TEXT NOT NULL,
  engine TEXT,
  reviewer INTEGER NOT NULL REFERENCES reviewer (id),
  created_at TEXT NOT NULL,
  finished_at TEXT,
  message TEXT
) STRICT;
CREATE INDEX job_of_bitext ON job (bitext);

-- Only ever added to, except for `undone_by`.
CREATE TABLE operation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  comparison INTEGER NOT NULL REFERENCES comparison (id) ON DELETE CASCADE,
  bitext INTEGER REFERENCES bitext (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  reviewer INTEGER NOT NULL REFERENCES reviewer (id),
  at TEXT NOT NULL,
  summary TEXT NOT NULL,
  -- What was taken away and what was put in; the inverse is the swap. Null: it cannot be undone.
  delta TEXT CHECK (json_valid(delta)),
  undoes INTEGER REFERENCES operation (id),
  undone_by INTEGER REFERENCES operation (id)
) STRICT;
CREATE INDEX operation_of_comparison ON operation (comparison, id);

CREATE TABLE operation_bead (
  operation INTEGER NOT NULL REFERENCES operation (id) ON DELETE CASCADE,
  bead INTEGER NOT NULL,
  PRIMARY KEY (bead, operation)
) STRICT, WITHOUT ROWID;
CREATE INDEX bead_of_operation ON operation_bead (operation);

CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  comparison INTEGER NOT NULL REFERENCES comparison (id) ON DELETE CASCADE,
  thread INTEGER REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED,
  anchored_on TEXT NOT NULL CHECK (anchored_on IN ('bead', 'span', 'orphan')),
  bitext INTEGER REFERENCES bitext (id) ON DELETE CASCADE,
  bead INTEGER REFERENCES bead (id) DEFERRABLE INITIALLY DEFERRED,
  document INTEGER REFERENCES document (id) ON DELETE CASCADE,
  start INTEGER CHECK (start >= 0),
  end INTEGER CHECK (end > start),
  prefix TEXT,
  exact TEXT,
  suffix TEXT,
  body TEXT NOT NULL,
  category TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('neutral', 'minor', 'major', 'critical')),
  status TEXT NOT NULL CHECK (status IN ('open', 'resolved')),
  reviewer INTEGER NOT NULL REFERENCES reviewer (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL,
  CHECK (anchored_on <> 'bead' OR (bitext IS NOT NULL AND bead IS NOT NULL)),
  CHECK (anchored_on <> 'span' OR (document IS NOT NULL AND start IS NOT NULL AND end IS NOT NULL)),
  CHECK (anchored_on = 'bead' OR (exact IS NOT NULL AND prefix IS NOT NULL AND suffix IS NOT NULL))
) STRICT;
CREATE INDEX note_of_comparison ON note (comparison);
CREATE INDEX note_of_bead ON note (bead);
CREATE INDEX note_of_document ON note (document);
CREATE INDEX note_of_thread ON note (thread);

CREATE TABLE term (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source_language TEXT NOT NULL,
  target_language TEXT NOT NULL,
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  comment TEXT NOT NULL,
  reviewer INTEGER NOT NULL REFERENCES reviewer (id),
  created_at TEXT NOT NULL,
  revision INTEGER NOT NULL,
  UNIQUE (source_language, target_language, source, target)
) STRICT;

-- A divergence that a reviewer has judged to be none: found again by its rule and its term.
CREATE TABLE dismissal (
  bitext INTEGER NOT NULL REFERENCES bitext (id) ON DELETE CASCADE,
  -- 0: everywhere in the bitext. Not a reference: an undo brings a removed bead back with its id.
  bead INTEGER NOT NULL,
  rule TEXT NOT NULL,
  term TEXT NOT NULL,
  PRIMARY KEY (bitext, bead, rule, term)
) STRICT, WITHOUT ROWID;

-- What slow services answered: embeddings and translations by model and hash of the text.
CREATE TABLE answer_cache (
  kind TEXT NOT NULL CHECK (kind IN ('embedding', 'translation')),
  model TEXT NOT NULL,
  hash TEXT NOT NULL,
  value BLOB NOT NULL,
  used_at TEXT NOT NULL,
  PRIMARY KEY (kind, model, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_cache_by_use ON answer_cache (used_at);

-- Folded segment texts (storage/search-store.ts); rowid = document * 2^24 + segment. Its answers are
-- candidates: case, words and accents are checked against the texts.
CREATE VIRTUAL TABLE segment_text USING fts5 (
  folded,
  content = '',
  contentless_delete = 1,
  tokenize = 'trigram'
);
