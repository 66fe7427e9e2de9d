-- When a page was fetched whose text the document is; null for texts that came otherwise.
ALTER TABLE document ADD COLUMN captured_at TEXT;
