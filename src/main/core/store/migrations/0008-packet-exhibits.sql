-- A file from a drive or scanner that goes into packets of a case: the original stays here only; `bytes` are its clean pages.
CREATE TABLE exhibit (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES sarb_case (id),
  tab TEXT NOT NULL,
  title TEXT NOT NULL CHECK (length(title) > 0),
  dated_on TEXT,
  -- From whom the school has it.
  source TEXT NOT NULL CHECK (length(source) > 0),
  file_name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('pdf', 'png', 'jpeg', 'tiff')),
  original BLOB NOT NULL,
  original_sha256 TEXT NOT NULL CHECK (length(original_sha256) = 64),
  -- Pages of the original that are taken, both included.
  from_page INTEGER NOT NULL CHECK (from_page >= 1),
  to_page INTEGER NOT NULL CHECK (to_page >= from_page),
  bytes BLOB NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  page_count INTEGER NOT NULL CHECK (page_count = to_page - from_page + 1),
  notes TEXT NOT NULL CHECK (json_valid(notes)),
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  removed_at TEXT,
  removed_by TEXT,
  CHECK ((removed_at IS NULL) = (removed_by IS NULL))
) STRICT;
CREATE INDEX exhibit_by_case ON exhibit (case_id, added_at);
CREATE TRIGGER exhibit_frozen
BEFORE UPDATE OF id, case_id, file_name, kind, original, original_sha256, from_page, to_page, bytes, sha256, page_count,
  notes, added_at, added_by ON exhibit
BEGIN SELECT RAISE(ABORT, 'the pages of an exhibit cannot be changed'); END;
-- A redacted copy of one paper for the packets of one referral, with what was covered and why. A newer one takes its place.
CREATE TABLE redaction (
  id TEXT PRIMARY KEY NOT NULL,
  referral_id TEXT NOT NULL REFERENCES court_referral (id),
  document_id TEXT REFERENCES document (id),
  exhibit_id TEXT REFERENCES exhibit (id),
  marks TEXT NOT NULL CHECK (json_valid(marks) AND json_type(marks) = 'array'),
  bytes BLOB NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  withdrawn_at TEXT,
  CHECK ((document_id IS NULL) <> (exhibit_id IS NULL))
) STRICT;
CREATE INDEX redaction_by_referral ON redaction (referral_id);
CREATE UNIQUE INDEX redaction_in_force ON redaction (referral_id, coalesce(document_id, exhibit_id)) WHERE withdrawn_at IS NULL;
