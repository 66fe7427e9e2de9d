-- What schema 7 added: a text that the index of words holds a part of.

INSERT INTO search_pending (document, indexed) VALUES (7, 1);
