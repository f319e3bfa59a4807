-- The ladder before the board: files, notices held back and their way to the family, meetings, and the referral's papers.

-- documents: a file from the drive that belongs to a record of a room, which is named by its kind and id only. It is
-- never deleted here: one that was attached by mistake is taken off with a reason.
CREATE TABLE attachment (
  id TEXT PRIMARY KEY NOT NULL,
  pupil_id TEXT NOT NULL REFERENCES pupil (id),
  subject_type TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg')),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL,
  attached_on TEXT NOT NULL,
  attached_at TEXT NOT NULL,
  attached_by TEXT NOT NULL,
  removed_at TEXT,
  removed_by TEXT,
  removed_reason TEXT,
  CHECK ((removed_at IS NULL) = (removed_reason IS NULL) AND (removed_at IS NULL) = (removed_by IS NULL))
) STRICT;
CREATE INDEX attachment_by_subject ON attachment (subject_type, subject_id);
CREATE INDEX attachment_by_pupil ON attachment (pupil_id, attached_on);
CREATE TRIGGER attachment_frozen
BEFORE UPDATE OF id, pupil_id, subject_type, subject_id, name, media_type, sha256, bytes, attached_on, attached_at,
  attached_by ON attachment
BEGIN SELECT RAISE(ABORT, 'an attached file cannot be changed'); END;

-- interventions: a next step has its day, and is done on a day.
ALTER TABLE intervention ADD COLUMN next_step_on TEXT;
ALTER TABLE intervention ADD COLUMN next_step_done_on TEXT;
ALTER TABLE intervention ADD COLUMN next_step_done_by TEXT;
CREATE INDEX intervention_next_step ON intervention (next_step_on)
  WHERE next_step_on IS NOT NULL AND next_step_done_on IS NULL;
-- What came back later: the answer of an agency, the end of a study program.
CREATE TABLE intervention_answer (
  id TEXT PRIMARY KEY NOT NULL,
  intervention_id TEXT NOT NULL REFERENCES intervention (id),
  answered_on TEXT NOT NULL,
  answer TEXT NOT NULL,
  answered_by TEXT,
  note TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX intervention_answer_by_intervention ON intervention_answer (intervention_id);

-- A person's decision that a family gets no notification for now.
CREATE TABLE notice_hold (
  id TEXT PRIMARY KEY NOT NULL,
  pupil_id TEXT NOT NULL REFERENCES pupil (id),
  reason TEXT NOT NULL,
  set_on TEXT NOT NULL,
  set_by TEXT NOT NULL,
  lifted_on TEXT,
  lifted_by TEXT,
  lifted_reason TEXT,
  CHECK ((lifted_on IS NULL) = (lifted_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX notice_hold_one_open ON notice_hold (pupil_id) WHERE lifted_on IS NULL;

-- The list of EC 48985: languages in which a school writes in a school year, and who translates where the desk cannot.
CREATE TABLE school_language (
  school_year INTEGER NOT NULL,
  school_code TEXT NOT NULL REFERENCES school (code),
  language TEXT NOT NULL,
  translated_by TEXT,
  PRIMARY KEY (school_year, school_code, language)
) STRICT, WITHOUT ROWID;
-- Who works with the families of a school.
CREATE TABLE school_worker (
  school_code TEXT PRIMARY KEY NOT NULL REFERENCES school (code),
  staff_id TEXT NOT NULL REFERENCES staff (id)
) STRICT, WITHOUT ROWID;

-- A delivery may be a telephone call (EC 48260.5). SQLite changes a CHECK by making the table anew.
CREATE TABLE service_anew (
  id TEXT PRIMARY KEY NOT NULL,
  document_id TEXT NOT NULL REFERENCES document (id),
  recipient TEXT NOT NULL,
  contact_id TEXT REFERENCES contact (id),
  method TEXT NOT NULL CHECK
    (method IN ('mail', 'mail-business-practice', 'certified-mail', 'personal', 'electronic', 'phone')),
  address TEXT NOT NULL,
  served_on TEXT NOT NULL,
  served_at TEXT,
  server TEXT NOT NULL,
  article_number TEXT,
  proof_document_id TEXT REFERENCES document (id),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;
INSERT INTO service_anew (id, document_id, recipient, contact_id, method, address, served_on, served_at, server,
    article_number, proof_document_id, recorded_at, recorded_by)
  SELECT id, document_id, recipient, contact_id, method, address, served_on, served_at, server, article_number,
    proof_document_id, recorded_at, recorded_by FROM service;
DROP TABLE service;
ALTER TABLE service_anew RENAME TO service;
CREATE INDEX service_by_document ON service (document_id);
-- Mail that came back; the letter is to be delivered again.
CREATE TABLE service_return (
  service_id TEXT PRIMARY KEY NOT NULL REFERENCES service (id),
  returned_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  new_address TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;
-- The family answered a letter.
CREATE TABLE letter_answer (
  id TEXT PRIMARY KEY NOT NULL,
  document_id TEXT NOT NULL REFERENCES document (id),
  answered_on TEXT NOT NULL,
  who TEXT NOT NULL,
  how TEXT NOT NULL,
  summary TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX letter_answer_by_document ON letter_answer (document_id);

-- Meetings before the board in blocks: a day, its place and its slots.
CREATE TABLE meeting_day (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('htc', 'pact', 'sst')),
  date TEXT NOT NULL,
  place TEXT NOT NULL,
  address TEXT NOT NULL,
  school_code TEXT REFERENCES school (code),
  first_time TEXT NOT NULL,
  slot_minutes INTEGER NOT NULL CHECK (slot_minutes BETWEEN 5 AND 240),
  slots INTEGER NOT NULL CHECK (slots BETWEEN 1 AND 60),
  -- Names of those who hold it, the first leads.
  staff TEXT NOT NULL CHECK (json_valid(staff))
) STRICT;
CREATE INDEX meeting_day_by_date ON meeting_day (date);
CREATE TABLE meeting (
  id TEXT PRIMARY KEY NOT NULL,
  day_id TEXT NOT NULL REFERENCES meeting_day (id),
  pupil_id TEXT NOT NULL REFERENCES pupil (id),
  time TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('scheduled', 'held', 'did-not-come', 'moved', 'cancelled')),
  interpreter TEXT,
  interpreter_language TEXT,
  -- Why it was moved or cancelled, and the meeting in its place.
  reason TEXT,
  moved_to TEXT REFERENCES meeting (id),
  -- Words of those who held it; saved as they are typed.
  summary TEXT,
  next_step TEXT,
  review_on TEXT,
  ended_at TEXT,
  -- The entry of the log that the result became.
  intervention_id TEXT REFERENCES intervention (id),
  agreement_document_id TEXT REFERENCES document (id)
) STRICT;
CREATE INDEX meeting_by_pupil ON meeting (pupil_id);
CREATE UNIQUE INDEX meeting_one_a_slot ON meeting (day_id, time) WHERE state NOT IN ('moved', 'cancelled');
CREATE TABLE meeting_invitation (
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  document_id TEXT NOT NULL REFERENCES document (id),
  PRIMARY KEY (meeting_id, document_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE meeting_presence (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  role TEXT NOT NULL CHECK (role IN ('pupil', 'parent', 'school', 'interpreter', 'other')),
  name TEXT NOT NULL,
  relation TEXT,
  -- Nobody is ever ticked beforehand: null is "not said yet".
  came TEXT CHECK (came IS NULL OR came IN ('in-person', 'by-phone', 'absent'))
) STRICT;
CREATE INDEX meeting_presence_by_meeting ON meeting_presence (meeting_id);
CREATE TABLE meeting_duty (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  position INTEGER NOT NULL,
  library_id TEXT,
  addressee TEXT NOT NULL CHECK (addressee IN ('pupil', 'parent', 'school', 'agency')),
  addressee_name TEXT NOT NULL,
  text TEXT NOT NULL,
  text_es TEXT,
  due_on TEXT,
  evidence TEXT,
  evidence_es TEXT,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'met', 'not-met', 'waived')),
  state_on TEXT,
  state_by TEXT,
  state_note TEXT
) STRICT;
CREATE INDEX meeting_duty_by_meeting ON meeting_duty (meeting_id, position);
CREATE TABLE meeting_signature (
  id TEXT PRIMARY KEY NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  capacity TEXT,
  state TEXT NOT NULL CHECK (state IN ('drawn', 'typed', 'refused', 'blank')),
  strokes TEXT CHECK (strokes IS NULL OR json_valid(strokes)),
  typed_as TEXT,
  witness TEXT,
  signed_at TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_signature_by_meeting ON meeting_signature (meeting_id);

-- cases: what the school tells the board about the pupil, and who got the documentation (EC 48263(a)).
CREATE TABLE referral_form (
  case_id TEXT PRIMARY KEY NOT NULL REFERENCES sarb_case (id),
  data TEXT NOT NULL CHECK (json_valid(data)),
  document_id TEXT REFERENCES document (id),
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL
) STRICT;
CREATE TABLE case_copy (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES sarb_case (id),
  recipient TEXT NOT NULL CHECK (recipient IN ('pupil', 'parent', 'board', 'other')),
  name TEXT NOT NULL,
  given_on TEXT NOT NULL,
  how TEXT NOT NULL,
  given_by TEXT NOT NULL,
  -- What was given: numbers of documents, or words.
  papers TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX case_copy_by_case ON case_copy (case_id, given_on);
