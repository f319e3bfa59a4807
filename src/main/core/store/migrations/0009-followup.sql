-- After the hearing: what shows that a directive was followed, appointments with providers, consents to share records,
-- checks of attendance, and the violations that were found. Nothing here is ever deleted.

-- cases: called back before the board ahead of any day it had set; the row goes once a hearing is set.
CREATE TABLE review_call (
  case_id TEXT PRIMARY KEY NOT NULL REFERENCES sarb_case (id),
  called_on TEXT NOT NULL
) STRICT;

CREATE TABLE directive_evidence (
  id TEXT PRIMARY KEY NOT NULL,
  directive_id TEXT NOT NULL REFERENCES directive (id),
  -- `document` has its file attached to the directive.
  kind TEXT NOT NULL CHECK (kind IN ('document', 'note', 'call', 'attendance')),
  received_on TEXT NOT NULL,
  from_whom TEXT NOT NULL,
  text TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX directive_evidence_by_directive ON directive_evidence (directive_id, received_on);

CREATE TABLE provider_appointment (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES sarb_case (id),
  directive_id TEXT REFERENCES directive (id),
  provider TEXT NOT NULL,
  contact TEXT,
  date TEXT NOT NULL,
  time TEXT,
  state TEXT NOT NULL DEFAULT 'set' CHECK (state IN ('set', 'kept', 'missed', 'cancelled')),
  note TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX provider_appointment_by_case ON provider_appointment (case_id, date);
CREATE INDEX provider_appointment_open ON provider_appointment (date) WHERE state = 'set';

-- A written consent to release records (EC 49075): kept for good, even when it is over.
CREATE TABLE consent (
  id TEXT PRIMARY KEY NOT NULL,
  pupil_id TEXT NOT NULL REFERENCES pupil (id),
  case_id TEXT REFERENCES sarb_case (id),
  records TEXT NOT NULL,
  purpose TEXT NOT NULL,
  recipient TEXT NOT NULL,
  signed_by TEXT NOT NULL,
  signed_on TEXT NOT NULL,
  expires_on TEXT CHECK (expires_on IS NULL OR expires_on >= signed_on),
  revoked_on TEXT CHECK (revoked_on IS NULL OR revoked_on >= signed_on),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX consent_by_pupil ON consent (pupil_id, signed_on);

-- Attendance looked at 30, 60 and 90 days after the hearing, as it stood then.
CREATE TABLE follow_up_check (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES sarb_case (id),
  hearing_id TEXT NOT NULL REFERENCES hearing (id),
  days INTEGER NOT NULL CHECK (days BETWEEN 1 AND 400),
  done_on TEXT NOT NULL,
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  note TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  UNIQUE (hearing_id, days)
) STRICT;

-- A breach of the agreement's terms: the days as they stood when it was reported, and the step that was taken.
CREATE TABLE violation (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES sarb_case (id),
  hearing_id TEXT NOT NULL REFERENCES hearing (id),
  seq INTEGER NOT NULL CHECK (seq >= 1),
  reported_on TEXT NOT NULL,
  as_of TEXT NOT NULL,
  days TEXT NOT NULL CHECK (json_valid(days)),
  directive_ids TEXT NOT NULL CHECK (json_valid(directive_ids)),
  step TEXT NOT NULL CHECK (step IN ('call', 'warning', 'review-hearing')),
  note TEXT NOT NULL,
  report_document_id TEXT NOT NULL REFERENCES document (id),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  UNIQUE (hearing_id, seq)
) STRICT;
CREATE INDEX violation_by_case ON violation (case_id, reported_on);

-- An agreement that is carried over into the next school year; its contract stays as it was signed.
CREATE TABLE term_extension (
  id TEXT PRIMARY KEY NOT NULL,
  hearing_id TEXT NOT NULL REFERENCES hearing (id),
  before_to TEXT NOT NULL,
  term_to TEXT NOT NULL CHECK (term_to > before_to),
  reason TEXT NOT NULL,
  recorded_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX term_extension_by_hearing ON term_extension (hearing_id, recorded_at);
