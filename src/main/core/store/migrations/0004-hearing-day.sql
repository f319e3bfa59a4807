-- The hearing day around the room: who may sit, breaks and blocks of the day, recusals, reminders, subpoenas, numbered copies
-- of a packet, and what a record said before it was corrected.

-- district
ALTER TABLE board_member ADD COLUMN appointed_by TEXT;
ALTER TABLE board_member ADD COLUMN appointed_on TEXT;
-- The confidentiality agreement of a member for one school year (EC 49076, 49075).
CREATE TABLE member_agreement (
  member_id TEXT NOT NULL REFERENCES board_member (id),
  school_year INTEGER NOT NULL,
  signed_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  PRIMARY KEY (member_id, school_year)
) STRICT, WITHOUT ROWID;
INSERT INTO member_agreement (member_id, school_year, signed_on, recorded_at, recorded_by)
  SELECT id, confidentiality_year, confidentiality_year || '-07-01', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'the desk'
  FROM board_member WHERE confidentiality_year IS NOT NULL;
-- The yearly consultation with pupils (EC 48321(g)): counts, never names.
CREATE TABLE pupil_consultation (
  id TEXT PRIMARY KEY NOT NULL,
  date TEXT NOT NULL,
  facilitator TEXT NOT NULL,
  groups TEXT NOT NULL CHECK (json_valid(groups)),
  questions TEXT NOT NULL,
  input TEXT NOT NULL,
  actions TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;

-- hearings
ALTER TABLE hearing_day ADD COLUMN until_time TEXT;
CREATE TABLE hearing_break (
  day_id TEXT NOT NULL REFERENCES hearing_day (id),
  from_time TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 240),
  PRIMARY KEY (day_id, from_time)
) STRICT, WITHOUT ROWID;
-- A stretch of slots kept for the hours of an interpreter, for one school's person, or for both.
CREATE TABLE hearing_block (
  id TEXT PRIMARY KEY NOT NULL,
  day_id TEXT NOT NULL REFERENCES hearing_day (id),
  from_time TEXT NOT NULL,
  to_time TEXT NOT NULL CHECK (to_time > from_time),
  school_code TEXT REFERENCES school (code),
  language TEXT,
  interpreter TEXT,
  CHECK (school_code IS NOT NULL OR language IS NOT NULL)
) STRICT;
CREATE INDEX hearing_block_by_day ON hearing_block (day_id);
-- A member who takes no part in a case, as declared before the day or in the room.
CREATE TABLE recusal (
  member_id TEXT NOT NULL REFERENCES board_member (id),
  case_id TEXT NOT NULL REFERENCES sarb_case (id),
  reason TEXT NOT NULL,
  declared_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  PRIMARY KEY (member_id, case_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE reminder (
  id TEXT PRIMARY KEY NOT NULL,
  hearing_id TEXT NOT NULL REFERENCES hearing (id),
  contact_id TEXT NOT NULL REFERENCES contact (id),
  way TEXT NOT NULL CHECK (way IN ('call', 'slip')),
  result TEXT NOT NULL CHECK (result IN
    ('will-come', 'will-not-come', 'other-time', 'interpreter', 'message', 'no-answer', 'wrong-number', 'handed')),
  note TEXT,
  date TEXT NOT NULL,
  time TEXT,
  made_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX reminder_by_hearing ON reminder (hearing_id, date);
CREATE TABLE subpoena (
  document_id TEXT PRIMARY KEY NOT NULL REFERENCES document (id),
  hearing_id TEXT NOT NULL REFERENCES hearing (id),
  person TEXT NOT NULL,
  -- 'pupil', 'parent', 'school' or 'informed' of EC 48321.5.
  role TEXT NOT NULL CHECK (role IN ('pupil', 'parent', 'school', 'informed')),
  contact_id TEXT REFERENCES contact (id),
  address TEXT NOT NULL,
  -- Who found, and how, that the pupil attends no private school that filed an affidavit.
  private_school_checked_on TEXT NOT NULL,
  private_school_check TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX subpoena_by_hearing ON subpoena (hearing_id);
-- Numbered copies of a packet of the panel: to whom, and that each came back or was destroyed.
CREATE TABLE packet_copy (
  document_id TEXT NOT NULL REFERENCES document (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  member_id TEXT REFERENCES board_member (id),
  holder TEXT NOT NULL,
  given_on TEXT NOT NULL,
  ended TEXT CHECK (ended IN ('returned', 'destroyed')),
  ended_on TEXT,
  recorded_by TEXT NOT NULL,
  PRIMARY KEY (document_id, number),
  CHECK ((ended IS NULL) = (ended_on IS NULL))
) STRICT, WITHOUT ROWID;
-- What a hearing's record said before it was typed in from paper or corrected, and after. Both stay.
CREATE TABLE record_version (
  hearing_id TEXT NOT NULL REFERENCES hearing (id),
  seq INTEGER NOT NULL CHECK (seq >= 1),
  source TEXT NOT NULL CHECK (source IN ('paper', 'correction')),
  reason TEXT,
  before TEXT NOT NULL CHECK (json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after)),
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  PRIMARY KEY (hearing_id, seq),
  CHECK (source = 'paper' OR reason IS NOT NULL)
) STRICT, WITHOUT ROWID;
