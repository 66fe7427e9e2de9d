-- Texts that the index of words does not hold entirely yet: a search goes through them instead.
CREATE TABLE search_pending (
  document INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  -- Segments up to this id are in the index.
  indexed INTEGER NOT NULL
) STRICT;
