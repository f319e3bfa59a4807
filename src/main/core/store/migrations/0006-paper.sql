-- How the district words its papers, each version whole: what an issued paper was worded with can be read later, and
-- every older version can be taken up again.
CREATE TABLE wording_version (
  version INTEGER PRIMARY KEY NOT NULL,
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL,
  -- By language and message key; an empty text takes a paragraph off the paper.
  wording TEXT NOT NULL CHECK (json_valid(wording)),
  -- Sections that the person at the desk was warned of.
  acknowledged TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(acknowledged))
) STRICT;

-- Issued papers on their way to a printer or into one file, lot by lot.
CREATE TABLE paper_run (
  id TEXT PRIMARY KEY NOT NULL,
  started_at TEXT NOT NULL,
  started_by TEXT NOT NULL,
  -- Null: handed to the system's own viewer as one file.
  printer TEXT,
  -- Order, separator sheets, front pages only.
  options TEXT NOT NULL CHECK (json_valid(options)),
  state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'cancelled', 'finished')),
  -- The run whose failed papers this one repeats.
  repeats TEXT REFERENCES paper_run (id)
) STRICT;
CREATE INDEX paper_run_by_start ON paper_run (started_at);
CREATE TABLE paper_run_document (
  run_id TEXT NOT NULL REFERENCES paper_run (id),
  position INTEGER NOT NULL,
  document_id TEXT NOT NULL REFERENCES document (id),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'printed', 'failed', 'left-out')),
  problem TEXT,
  PRIMARY KEY (run_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_run_document_by_document ON paper_run_document (document_id);

-- A parent's or rights holder's consent to release records (EC 49075). The paper is a document; what became of it
-- stands here.
CREATE TABLE release_consent (
  id TEXT PRIMARY KEY NOT NULL,
  pupil_id TEXT NOT NULL REFERENCES pupil (id),
  document_id TEXT NOT NULL REFERENCES document (id),
  -- Who may receive records.
  recipients TEXT NOT NULL CHECK (json_valid(recipients)),
  expires_on TEXT NOT NULL,
  signed_on TEXT,
  signed_by TEXT,
  revoked_on TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  CHECK ((signed_on IS NULL) = (signed_by IS NULL)),
  CHECK (revoked_on IS NULL OR signed_on IS NOT NULL)
) STRICT;
CREATE INDEX release_consent_by_pupil ON release_consent (pupil_id);
