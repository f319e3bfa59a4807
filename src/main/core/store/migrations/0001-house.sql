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
  phone TEXT, email TEXT, website TEXT,
  board_name TEXT NOT NULL,
  board_address_line_1 TEXT NOT NULL, board_address_line_2 TEXT, board_city TEXT NOT NULL, board_state TEXT NOT NULL,
  board_postal_code TEXT NOT NULL, board_phone TEXT, board_email TEXT,
  logo BLOB, logo_type TEXT CHECK (logo_type IS NULL OR logo_type IN ('image/png', 'image/jpeg'))
) STRICT;
CREATE TABLE school (
  code TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  address_line_1 TEXT, city TEXT, state TEXT, postal_code TEXT, phone TEXT,
  principal TEXT,
  -- Null: as the district has it.
  periods_per_day INTEGER CHECK (periods_per_day BETWEEN 1 AND 12)
) STRICT;
CREATE TABLE schoolday (
  school_code TEXT NOT NULL REFERENCES school (code),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  minutes INTEGER CHECK (minutes BETWEEN 1 AND 1440),
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
  -- For attendance alone: a million records name their pupil, and a small number keeps the file small and quick.
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  local_id TEXT NOT NULL UNIQUE,
  state_id TEXT,
  last_name TEXT NOT NULL, first_name TEXT NOT NULL, middle_name TEXT, preferred_name TEXT,
  birth_date TEXT,
  grade TEXT,
  home_language TEXT,
  iep INTEGER NOT NULL DEFAULT 0 CHECK (iep IN (0, 1)),
  section_504 INTEGER NOT NULL DEFAULT 0 CHECK (section_504 IN (0, 1)),
  english_learner INTEGER NOT NULL DEFAULT 0 CHECK (english_learner IN (0, 1)),
  foster INTEGER NOT NULL DEFAULT 0 CHECK (foster IN (0, 1)),
  homeless INTEGER NOT NULL DEFAULT 0 CHECK (homeless IN (0, 1)),
  interpreter INTEGER NOT NULL DEFAULT 0 CHECK (interpreter IN (0, 1)),
  -- Names of the fields changed at the desk; an import leaves them as they are.
  kept TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(kept))
) STRICT;
CREATE INDEX pupil_by_name ON pupil (last_name COLLATE NOCASE, first_name COLLATE NOCASE);
-- Every word a pupil is looked for by, lower case and without accents, so that typing finds by prefix through the key.
CREATE TABLE pupil_word (
  word TEXT NOT NULL,
  pupil_id TEXT NOT NULL REFERENCES pupil (id),
  PRIMARY KEY (word, pupil_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX pupil_word_by_pupil ON pupil_word (pupil_id);
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
  relation TEXT,
  last_name TEXT NOT NULL, first_name TEXT NOT NULL,
  address_line_1 TEXT, address_line_2 TEXT, city TEXT, state TEXT, postal_code TEXT,
  phone TEXT, email TEXT,
  language TEXT,
  lives_with INTEGER NOT NULL CHECK (lives_with IN (0, 1)),
  education_rights INTEGER NOT NULL CHECK (education_rights IN (0, 1)),
  receives_mail INTEGER NOT NULL CHECK (receives_mail IN (0, 1)),
  kept TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(kept)),
  UNIQUE (pupil_id, local_id)
) STRICT;

-- attendance
CREATE TABLE import (
  id INTEGER PRIMARY KEY,
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
-- `period` is '' for the whole day, so that the key below can hold. `place` tells apart what a source records twice for one
-- period: late and left early, or the whole day and a part of it.
CREATE TABLE attendance_event (
  pupil INTEGER NOT NULL REFERENCES pupil (number),
  school_code TEXT NOT NULL REFERENCES school (code),
  date TEXT NOT NULL,
  period TEXT NOT NULL DEFAULT '',
  code TEXT NOT NULL,
  minutes_missed INTEGER CHECK (minutes_missed IS NULL OR minutes_missed BETWEEN 0 AND 1440),
  place INTEGER NOT NULL DEFAULT 0,
  import_id INTEGER REFERENCES import (id),
  PRIMARY KEY (pupil, date, school_code, period, place)
) STRICT, WITHOUT ROWID;

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

-- interventions: what was done before the board. One table for every step; what only one kind has is in `facts`.
CREATE TABLE intervention (
  id TEXT PRIMARY KEY NOT NULL,
  pupil_id TEXT NOT NULL REFERENCES pupil (id),
  kind TEXT NOT NULL,
  date TEXT NOT NULL,
  time TEXT,
  staff_id TEXT REFERENCES staff (id),
  staff_name TEXT NOT NULL,
  with_whom TEXT,
  relation TEXT,
  language TEXT,
  interpreter TEXT,
  result TEXT NOT NULL,
  summary TEXT NOT NULL,
  next_step TEXT,
  conference_attempt INTEGER NOT NULL DEFAULT 0 CHECK (conference_attempt IN (0, 1)),
  document_id TEXT REFERENCES document (id),
  facts TEXT CHECK (facts IS NULL OR json_valid(facts)),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX intervention_by_pupil ON intervention (pupil_id, date);
-- A notification of truancy, once for the pupil; each addressed copy is a document of its own.
CREATE TABLE truancy_notice (
  id TEXT PRIMARY KEY NOT NULL,
  pupil_id TEXT NOT NULL REFERENCES pupil (id),
  school_year INTEGER NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  issued_on TEXT NOT NULL,
  as_of TEXT NOT NULL,
  basis TEXT NOT NULL CHECK (json_valid(basis)),
  UNIQUE (pupil_id, school_year, sequence)
) STRICT;
CREATE TABLE truancy_notice_copy (
  notice_id TEXT NOT NULL REFERENCES truancy_notice (id),
  document_id TEXT NOT NULL REFERENCES document (id),
  contact_id TEXT NOT NULL REFERENCES contact (id),
  -- One letter may go to two people behind one address.
  PRIMARY KEY (notice_id, document_id, contact_id)
) STRICT, WITHOUT ROWID;
-- Proof of service for any document and one recipient.
CREATE TABLE service (
  id TEXT PRIMARY KEY NOT NULL,
  document_id TEXT NOT NULL REFERENCES document (id),
  recipient TEXT NOT NULL,
  contact_id TEXT REFERENCES contact (id),
  method TEXT NOT NULL CHECK (method IN ('mail', 'mail-business-practice', 'certified-mail', 'personal', 'electronic')),
  address TEXT NOT NULL,
  served_on TEXT NOT NULL,
  served_at TEXT,
  server TEXT NOT NULL,
  article_number TEXT,
  proof_document_id TEXT REFERENCES document (id),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX service_by_document ON service (document_id);

-- cases
CREATE TABLE sarb_case (
  id TEXT PRIMARY KEY NOT NULL,
  number TEXT NOT NULL UNIQUE,
  pupil_id TEXT NOT NULL REFERENCES pupil (id),
  school_year INTEGER NOT NULL,
  opened_on TEXT NOT NULL,
  state TEXT NOT NULL,
  grounds TEXT NOT NULL CHECK (json_valid(grounds)),
  reason TEXT,
  referrer_id TEXT REFERENCES staff (id),
  referrer_name TEXT NOT NULL,
  referrer_title TEXT NOT NULL,
  figures TEXT NOT NULL CHECK (json_valid(figures)),
  readiness TEXT NOT NULL CHECK (json_valid(readiness)),
  closed_on TEXT,
  closing TEXT
) STRICT;
CREATE INDEX sarb_case_by_pupil ON sarb_case (pupil_id);
CREATE UNIQUE INDEX sarb_case_one_open ON sarb_case (pupil_id) WHERE closed_on IS NULL;
-- Every step from state to state, in order; `state` of the case is the last one's.
CREATE TABLE case_step (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES sarb_case (id),
  seq INTEGER NOT NULL CHECK (seq >= 1),
  event TEXT NOT NULL,
  state TEXT NOT NULL,
  date TEXT NOT NULL,
  note TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  UNIQUE (case_id, seq)
) STRICT;
CREATE TABLE case_document (
  case_id TEXT NOT NULL REFERENCES sarb_case (id),
  document_id TEXT NOT NULL REFERENCES document (id),
  purpose TEXT NOT NULL,
  PRIMARY KEY (case_id, document_id)
) STRICT, WITHOUT ROWID;

-- hearings
CREATE TABLE hearing_day (
  id TEXT PRIMARY KEY NOT NULL,
  date TEXT NOT NULL,
  room_id TEXT NOT NULL REFERENCES room (id),
  first_time TEXT NOT NULL,
  slot_minutes INTEGER NOT NULL CHECK (slot_minutes BETWEEN 5 AND 240),
  chair_id TEXT REFERENCES board_member (id)
) STRICT;
CREATE TABLE hearing_day_member (
  day_id TEXT NOT NULL REFERENCES hearing_day (id),
  member_id TEXT NOT NULL REFERENCES board_member (id),
  present INTEGER CHECK (present IN (0, 1)),
  PRIMARY KEY (day_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE hearing (
  id TEXT PRIMARY KEY NOT NULL,
  day_id TEXT NOT NULL REFERENCES hearing_day (id),
  case_id TEXT NOT NULL REFERENCES sarb_case (id),
  kind TEXT NOT NULL CHECK (kind IN ('first', 'review')),
  time TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('scheduled', 'arrived', 'in-room', 'heard', 'no-show', 'moved', 'cancelled')),
  added_on INTEGER NOT NULL DEFAULT 0 CHECK (added_on IN (0, 1)),
  interpreter TEXT,
  interpreter_language TEXT,
  step TEXT,
  started_at TEXT,
  ended_at TEXT,
  outcome TEXT,
  outcome_at TEXT,
  review_on TEXT,
  vote TEXT CHECK (vote IS NULL OR json_valid(vote)),
  -- Why it was moved or cancelled, and the hearing that took its place.
  reason TEXT,
  moved_to TEXT REFERENCES hearing (id),
  -- Attendance as it stood when the hearing began.
  figures TEXT CHECK (figures IS NULL OR json_valid(figures))
) STRICT;
CREATE INDEX hearing_by_day ON hearing (day_id, time);
CREATE INDEX hearing_by_case ON hearing (case_id);
CREATE UNIQUE INDEX hearing_one_a_slot ON hearing (day_id, time) WHERE state NOT IN ('moved', 'cancelled');
CREATE TABLE hearing_presence (
  id TEXT PRIMARY KEY NOT NULL,
  hearing_id TEXT NOT NULL REFERENCES hearing (id),
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  relation TEXT,
  contact_id TEXT REFERENCES contact (id),
  -- Nobody is ever ticked beforehand: null is "not said yet".
  came TEXT CHECK (came IS NULL OR came IN ('in-person', 'by-phone', 'absent')),
  arrived_at TEXT
) STRICT;
CREATE INDEX hearing_presence_by_hearing ON hearing_presence (hearing_id);
CREATE TABLE hearing_note (
  id TEXT PRIMARY KEY NOT NULL,
  hearing_id TEXT NOT NULL REFERENCES hearing (id),
  step TEXT NOT NULL,
  speaker TEXT,
  text TEXT NOT NULL,
  private INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1)),
  at TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
CREATE INDEX hearing_note_by_hearing ON hearing_note (hearing_id, at);
CREATE TABLE hearing_finding (
  hearing_id TEXT NOT NULL REFERENCES hearing (id),
  code TEXT NOT NULL CHECK (code IN ('F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'F10')),
  result TEXT NOT NULL CHECK (result IN ('yes', 'no', 'not-decided')),
  note TEXT,
  -- Grounds of F3, barriers of F5.
  facts TEXT CHECK (facts IS NULL OR json_valid(facts)),
  PRIMARY KEY (hearing_id, code)
) STRICT, WITHOUT ROWID;
-- Each addressed copy of a notice of hearing, with the day, time and place it told.
CREATE TABLE hearing_notice (
  hearing_id TEXT NOT NULL REFERENCES hearing (id),
  document_id TEXT NOT NULL REFERENCES document (id),
  contact_id TEXT NOT NULL REFERENCES contact (id),
  date TEXT NOT NULL,
  time TEXT NOT NULL,
  room_id TEXT NOT NULL REFERENCES room (id),
  PRIMARY KEY (hearing_id, document_id)
) STRICT, WITHOUT ROWID;

-- agreements
CREATE TABLE directive (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES sarb_case (id),
  hearing_id TEXT NOT NULL REFERENCES hearing (id),
  position INTEGER NOT NULL,
  -- Entry of the library it was taken from; null for free text.
  library_id TEXT,
  placement_change INTEGER NOT NULL DEFAULT 0 CHECK (placement_change IN (0, 1)),
  addressee TEXT NOT NULL CHECK (addressee IN ('pupil', 'parent', 'school', 'agency')),
  addressee_name TEXT NOT NULL,
  text TEXT NOT NULL,
  text_es TEXT,
  starts_on TEXT,
  due_on TEXT,
  evidence TEXT,
  evidence_es TEXT,
  provider TEXT,
  monitor TEXT,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'met', 'not-met', 'waived')),
  state_on TEXT,
  state_by TEXT,
  state_note TEXT
) STRICT;
CREATE INDEX directive_by_case ON directive (case_id);
CREATE INDEX directive_by_hearing ON directive (hearing_id, position);
CREATE TABLE signature (
  id TEXT PRIMARY KEY NOT NULL,
  hearing_id TEXT NOT NULL REFERENCES hearing (id),
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  capacity TEXT,
  state TEXT NOT NULL CHECK (state IN ('drawn', 'typed', 'refused', 'blank')),
  strokes TEXT CHECK (strokes IS NULL OR json_valid(strokes)),
  typed_as TEXT,
  witness TEXT,
  signed_at TEXT NOT NULL
) STRICT;
CREATE INDEX signature_by_hearing ON signature (hearing_id);
CREATE TABLE agreement (
  hearing_id TEXT PRIMARY KEY NOT NULL REFERENCES hearing (id),
  document_id TEXT NOT NULL REFERENCES document (id),
  term_from TEXT NOT NULL,
  term_to TEXT NOT NULL
) STRICT;

-- court
CREATE TABLE court_referral (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES sarb_case (id),
  route TEXT NOT NULL CHECK (route IN ('48263.5-district-attorney', '48263.5-probation')),
  -- Day of the latest of the determinations.
  decided_on TEXT NOT NULL,
  finding_a TEXT CHECK (finding_a IS NULL OR json_valid(finding_a)),
  finding_b TEXT CHECK (finding_b IS NULL OR json_valid(finding_b)),
  recipient TEXT NOT NULL CHECK (json_valid(recipient)),
  means TEXT NOT NULL,
  authority TEXT NOT NULL,
  -- Written certificate of the recipient, where the authority asks for one.
  certificate TEXT CHECK (certificate IS NULL OR json_valid(certificate)),
  signer TEXT NOT NULL CHECK (json_valid(signer)),
  notice_document_id TEXT NOT NULL REFERENCES document (id),
  -- Order of the packet's tabs, and papers that are left out.
  arrangement TEXT NOT NULL CHECK (json_valid(arrangement)),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  CHECK (finding_a IS NOT NULL OR finding_b IS NOT NULL)
) STRICT;
CREATE INDEX court_referral_by_case ON court_referral (case_id);
CREATE TABLE packet (
  id TEXT PRIMARY KEY NOT NULL,
  referral_id TEXT NOT NULL REFERENCES court_referral (id),
  document_id TEXT NOT NULL REFERENCES document (id),
  made_at TEXT NOT NULL,
  -- Tabs with documents and pages, and what was missing.
  contents TEXT NOT NULL CHECK (json_valid(contents))
) STRICT;
CREATE INDEX packet_by_referral ON packet (referral_id);
-- The log of access (EC 49064): who got which record, under what authority, for what, when.
CREATE TABLE disclosure (
  id TEXT PRIMARY KEY NOT NULL,
  pupil_id TEXT NOT NULL REFERENCES pupil (id),
  referral_id TEXT REFERENCES court_referral (id),
  document_id TEXT NOT NULL REFERENCES document (id),
  recipient TEXT NOT NULL,
  basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  disclosed_on TEXT NOT NULL,
  disclosed_at TEXT NOT NULL,
  method TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  -- Moment by which the parents have to be told (EC 49076(a)(1)(J)), and that they were.
  parents_due_at TEXT,
  parents_told TEXT CHECK (parents_told IS NULL OR json_valid(parents_told))
) STRICT;
CREATE INDEX disclosure_by_pupil ON disclosure (pupil_id, disclosed_at);
CREATE INDEX disclosure_by_referral ON disclosure (referral_id);
