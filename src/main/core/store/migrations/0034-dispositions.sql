-- Where the pupil of a case is now, as it was found out: the latest entry counts, and what was known before stays.
CREATE TABLE case_disposition (
  case_id TEXT NOT NULL REFERENCES sarb_case (id),
  seq INTEGER NOT NULL CHECK (seq >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('attending', 'not-attending', 'alternative', 'moved', 'dropped-out', 'expelled',
    'graduated', 'aged-out', 'county-board')),
  known_on TEXT NOT NULL CHECK (known_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT NOT NULL DEFAULT '',
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  PRIMARY KEY (case_id, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER case_disposition_kept BEFORE DELETE ON case_disposition
BEGIN SELECT RAISE(ABORT, 'what was known of a pupil stays on record'); END;
CREATE TRIGGER case_disposition_frozen BEFORE UPDATE ON case_disposition
BEGIN SELECT RAISE(ABORT, 'what was known of a pupil cannot be changed'); END;
