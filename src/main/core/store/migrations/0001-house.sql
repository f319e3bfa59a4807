-- The house: one set of tables a room. Calendar days are ISO text, moments are ISO text in UTC, flags are 0 or 1.
-- Nothing is ever deleted by a cascade: a pupil's record goes only on purpose.

-- vault
CREATE TABLE setting (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  session TEXT NOT NULL,
  action TEXT NOT NULL,
  subject_type TEXT NOT NULL,
  subject_id TEXT,
  reason TEXT,
  payload_hash TEXT NOT NULL,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL
) STRICT;
CREATE TABLE audit_payload (
  seq INTEGER PRIMARY KEY REFERENCES audit (seq),
  payload TEXT NOT NULL CHECK (json_valid(payload))
) STRICT;

-- district
CREATE TABLE district (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  cds_code TEXT,
  county TEXT NOT NULL,
  department TEXT,
  address_line_1 TEXT NOT NULL, address_line_2 TEXT, city TEXT NOT NULL, state TEXT NOT NULL, postal_code TEXT NOT NULL,
  phone TEXT, email TEXT,
  board_name TEXT NOT NULL,
  board_address_line_1 TEXT NOT NULL, board_address_line_2 TEXT, board_city TEXT NOT NULL, board_state TEXT NOT NULL,
  board_postal_code TEXT NOT NULL, board_phone TEXT, board_email TEXT,
  logo BLOB, logo_type TEXT CHECK (logo_type IS NULL OR logo_type IN ('image/png', 'image/jpeg', 'image/svg+xml'))
) STRICT;
CREATE TABLE school (
  code TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  address_line_1 TEXT, city TEXT, state TEXT, postal_code TEXT, phone TEXT,
  principal TEXT,
  periods_per_day INTEGER NOT NULL DEFAULT 6 CHECK (periods_per_day BETWEEN 1 AND 12)
) STRICT;
CREATE TABLE schoolday (
  school_code TEXT NOT NULL REFERENCES school (code),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
  PRIMARY KEY (school_code, date)
) STRICT, WITHOUT ROWID;
CREATE TABLE board_member (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  agency TEXT NOT NULL,
  category TEXT NOT NULL CHECK (category IN ('A','B','C','D','E','F','G','H','I','J','K','L','M')),
  role TEXT NOT NULL CHECK (role IN ('chair', 'clerk', 'member')),
  term_from TEXT, term_to TEXT, confidentiality_year INTEGER,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;
CREATE TABLE room (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  address TEXT NOT NULL
) STRICT;
CREATE TABLE staff (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  phone TEXT, email TEXT,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

-- pupils
CREATE TABLE pupil (
  id TEXT PRIMARY KEY NOT NULL,
  local_id TEXT NOT NULL UNIQUE,
  state_id TEXT,
  last_name TEXT NOT NULL, first_name TEXT NOT NULL, middle_name TEXT, preferred_name TEXT,
  birth_date TEXT,
  grade TEXT NOT NULL,
  home_language TEXT NOT NULL DEFAULT 'en',
  iep INTEGER NOT NULL DEFAULT 0 CHECK (iep IN (0, 1)),
  section_504 INTEGER NOT NULL DEFAULT 0 CHECK (section_504 IN (0, 1)),
  english_learner INTEGER NOT NULL DEFAULT 0 CHECK (english_learner IN (0, 1)),
  foster INTEGER NOT NULL DEFAULT 0 CHECK (foster IN (0, 1)),
  homeless INTEGER NOT NULL DEFAULT 0 CHECK (homeless IN (0, 1)),
  interpreter INTEGER NOT NULL DEFAULT 0 CHECK (interpreter IN (0, 1))
) STRICT;
CREATE INDEX pupil_by_name ON pupil (last_name, first_name);
CREATE TABLE enrolment (
  id TEXT PRIMARY KEY NOT NULL,
  pupil_id TEXT NOT NULL REFERENCES pupil (id),
  school_code TEXT NOT NULL REFERENCES school (code),
  enrolled_on TEXT NOT NULL,
  left_on TEXT CHECK (left_on IS NULL OR left_on >= enrolled_on)
) STRICT;
CREATE INDEX enrolment_by_pupil ON enrolment (pupil_id);
CREATE TABLE contact (
  id TEXT PRIMARY KEY NOT NULL,
  pupil_id TEXT NOT NULL REFERENCES pupil (id),
  local_id TEXT NOT NULL,
  relation TEXT NOT NULL,
  last_name TEXT NOT NULL, first_name TEXT NOT NULL,
  address_line_1 TEXT, address_line_2 TEXT, city TEXT, state TEXT, postal_code TEXT,
  phone TEXT, email TEXT,
  language TEXT NOT NULL DEFAULT 'en',
  lives_with INTEGER NOT NULL CHECK (lives_with IN (0, 1)),
  education_rights INTEGER NOT NULL CHECK (education_rights IN (0, 1)),
  receives_mail INTEGER NOT NULL CHECK (receives_mail IN (0, 1)),
  UNIQUE (pupil_id, local_id)
) STRICT;

-- attendance
CREATE TABLE import (
  id TEXT PRIMARY KEY NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('csv-set', 'ed-fi')),
  summary TEXT NOT NULL CHECK (json_valid(summary))
) STRICT;
CREATE TABLE absence_code (
  code TEXT NOT NULL,
  school_year INTEGER NOT NULL,
  meaning TEXT NOT NULL,
  category TEXT NOT NULL,
  PRIMARY KEY (code, school_year)
) STRICT, WITHOUT ROWID;
-- `period` is '' for the whole day, so that the key below can hold.
CREATE TABLE attendance_event (
  id INTEGER PRIMARY KEY,
  pupil_id TEXT NOT NULL REFERENCES pupil (id),
  school_code TEXT NOT NULL REFERENCES school (code),
  date TEXT NOT NULL,
  period TEXT NOT NULL DEFAULT '',
  code TEXT NOT NULL,
  minutes_missed INTEGER CHECK (minutes_missed IS NULL OR minutes_missed BETWEEN 0 AND 1440),
  import_id TEXT REFERENCES import (id),
  UNIQUE (pupil_id, date, school_code, period)
) STRICT;

-- documents: what was given out, frozen. Case and hearing stand to the right of this room and are named by id only.
CREATE TABLE document (
  id TEXT PRIMARY KEY NOT NULL,
  number TEXT NOT NULL UNIQUE,
  form TEXT NOT NULL,
  title TEXT NOT NULL,
  language TEXT NOT NULL,
  pupil_id TEXT REFERENCES pupil (id),
  case_id TEXT,
  hearing_id TEXT,
  case_number TEXT,
  issued_on TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL,
  template_version INTEGER NOT NULL,
  catalogue_version TEXT NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data)),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  page_count INTEGER NOT NULL CHECK (page_count > 0),
  bytes BLOB NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('issued', 'superseded')),
  superseded_by TEXT REFERENCES document (id),
  print_run_id TEXT,
  CHECK ((state = 'superseded') = (superseded_by IS NOT NULL))
) STRICT;
CREATE INDEX document_by_pupil ON document (pupil_id, issued_at);
CREATE INDEX document_by_case ON document (case_id, issued_at);
CREATE INDEX document_by_hearing ON document (hearing_id);
CREATE INDEX document_by_run ON document (print_run_id);
CREATE TRIGGER document_frozen
BEFORE UPDATE OF id, number, form, title, language, pupil_id, case_id, hearing_id, case_number, issued_on, issued_at,
  issued_by, template_version, catalogue_version, data, sha256, page_count, bytes, print_run_id ON document
BEGIN SELECT RAISE(ABORT, 'an issued document cannot be changed'); END;
