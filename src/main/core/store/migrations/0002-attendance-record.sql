-- Attendance as a record that is corrected in the open: every recoding, mapping and rule keeps what it was before.

-- 0: as the student system has it; 1: coded at the desk; 2: taken back at the desk, the pupil was there. Imports leave
-- 1 and 2 alone; the row of a 2 stays, so that an import cannot bring it back unseen.
ALTER TABLE attendance_event ADD COLUMN desk INTEGER NOT NULL DEFAULT 0 CHECK (desk IN (0, 1, 2));

CREATE TABLE attendance_change (
  id INTEGER PRIMARY KEY,
  pupil INTEGER NOT NULL REFERENCES pupil (number),
  school_code TEXT NOT NULL REFERENCES school (code),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  period TEXT NOT NULL,
  place INTEGER NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  -- Null: there was, or is, no record.
  before_code TEXT, before_minutes INTEGER,
  after_code TEXT, after_minutes INTEGER,
  -- Null where an import brought the change.
  reason TEXT CHECK (reason IS NULL OR length(trim(reason)) > 0),
  import_id INTEGER REFERENCES import (id),
  -- What the change did to the pupil's standing, as of the day it was made.
  effect TEXT CHECK (effect IS NULL OR json_valid(effect)),
  CHECK ((reason IS NULL) = (import_id IS NOT NULL)),
  CHECK (before_code IS NOT NULL OR after_code IS NOT NULL)
) STRICT;
CREATE INDEX attendance_change_by_day ON attendance_change (pupil, date);

-- Days on which the regular schoolday does not hold for a pupil; both ends included, open while it lasts.
CREATE TABLE attendance_span (
  id TEXT PRIMARY KEY NOT NULL,
  pupil_id TEXT NOT NULL REFERENCES pupil (id),
  kind TEXT NOT NULL CHECK (kind IN
    ('home_hospital', 'independent_study', 'distance_learning', 'suspension', 'exclusion', 'leave', 'exempt')),
  from_on TEXT NOT NULL CHECK (from_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  to_on TEXT CHECK (to_on IS NULL OR to_on >= from_on),
  reason TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  import_id INTEGER REFERENCES import (id),
  withdrawn_at TEXT, withdrawn_by TEXT, withdrawn_reason TEXT,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
) STRICT;
CREATE INDEX attendance_span_by_pupil ON attendance_span (pupil_id, from_on);

-- Evidence of participation in distance learning or independent study (EC 51747.5), beside the day.
CREATE TABLE participation (
  id INTEGER PRIMARY KEY,
  pupil INTEGER NOT NULL REFERENCES pupil (number),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kind TEXT NOT NULL CHECK (kind IN
    ('online_activity', 'synchronous_class', 'assignment', 'staff_contact', 'synchronous_missed')),
  detail TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  import_id INTEGER REFERENCES import (id),
  withdrawn_at TEXT, withdrawn_by TEXT, withdrawn_reason TEXT,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
) STRICT;
CREATE INDEX participation_by_pupil ON participation (pupil, date);

-- Attendance recovery (EC 46211): beside the absences, never instead of one.
CREATE TABLE recovery_day (
  id INTEGER PRIMARY KEY,
  pupil INTEGER NOT NULL REFERENCES pupil (number),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  minutes INTEGER CHECK (minutes IS NULL OR minutes BETWEEN 1 AND 1440),
  detail TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  import_id INTEGER REFERENCES import (id),
  withdrawn_at TEXT, withdrawn_by TEXT, withdrawn_reason TEXT,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
) STRICT;
CREATE INDEX recovery_day_by_pupil ON recovery_day (pupil, date);

CREATE TABLE absence_code_change (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  school_year INTEGER NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  -- Null: the code had no category before.
  before_category TEXT,
  after_category TEXT NOT NULL,
  reason TEXT,
  import_id INTEGER REFERENCES import (id),
  CHECK ((reason IS NULL) = (import_id IS NOT NULL))
) STRICT;
CREATE INDEX absence_code_change_by_code ON absence_code_change (school_year, code);

-- A point the statutes leave open, decided by the district from a school year on; the years before keep what they had.
CREATE TABLE attendance_rule (
  key TEXT NOT NULL,
  school_year INTEGER NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  PRIMARY KEY (key, school_year)
) STRICT, WITHOUT ROWID;
CREATE TABLE attendance_rule_change (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  school_year INTEGER NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  before TEXT NOT NULL CHECK (json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after)),
  reason TEXT NOT NULL
) STRICT;

-- Null: as the district has it.
ALTER TABLE school ADD COLUMN minutes_per_period INTEGER CHECK (minutes_per_period BETWEEN 1 AND 480);
