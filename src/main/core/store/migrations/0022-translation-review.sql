-- That a qualified person has read the desk's own text in a language, for this district. It counts for the words that
-- were read, known by their mark: other words, of the desk or of the district, are unreviewed again.
CREATE TABLE translation_review (
  id TEXT PRIMARY KEY NOT NULL,
  language TEXT NOT NULL,
  catalogue_version TEXT NOT NULL,
  text_mark TEXT NOT NULL CHECK (length(text_mark) = 64),
  reviewer TEXT NOT NULL CHECK (reviewer <> ''),
  qualification TEXT NOT NULL CHECK (qualification <> ''),
  reviewed_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  withdrawn_at TEXT,
  withdrawn_by TEXT,
  withdrawn_reason TEXT,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
) STRICT;
CREATE INDEX translation_review_by_language ON translation_review (language, recorded_at);
