-- The written agreement of independent study may be broken without a day missed (EC 51747): one more kind beside the day.
CREATE TABLE participation_rebuilt (
  id INTEGER PRIMARY KEY,
  pupil INTEGER NOT NULL REFERENCES pupil (number),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kind TEXT NOT NULL CHECK (kind IN
    ('online_activity', 'synchronous_class', 'assignment', 'staff_contact', 'synchronous_missed', 'agreement_not_kept')),
  detail TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  import_id INTEGER REFERENCES import (id),
  withdrawn_at TEXT, withdrawn_by TEXT, withdrawn_reason TEXT,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
) STRICT;
INSERT INTO participation_rebuilt (id, pupil, date, kind, detail, recorded_at, recorded_by, import_id,
  withdrawn_at, withdrawn_by, withdrawn_reason)
SELECT id, pupil, date, kind, detail, recorded_at, recorded_by, import_id,
  withdrawn_at, withdrawn_by, withdrawn_reason FROM participation;
DROP TABLE participation;
ALTER TABLE participation_rebuilt RENAME TO participation;
CREATE INDEX participation_by_pupil ON participation (pupil, date);
