-- The adult a complaint is against: one complaint for each (EC 48291).
ALTER TABLE court_referral ADD COLUMN against TEXT REFERENCES contact (id) ON DELETE SET NULL;

-- What came of a referral once it left the board (EC 48291, 48297; WIC 653.7, 655(b)).
CREATE TABLE court_answer (
  id TEXT PRIMARY KEY NOT NULL,
  referral_id TEXT NOT NULL REFERENCES court_referral (id),
  kind TEXT NOT NULL CHECK (kind IN ('number', 'meeting', 'served', 'answer', 'filed', 'declined', 'review', 'terms', 'outcome', 'asked')),
  happened_on TEXT NOT NULL CHECK (happened_on GLOB '????-??-??'),
  -- Case number, reasons, terms, outcome, in the words of the office.
  said TEXT NOT NULL CHECK (length(said) > 0),
  -- Day of a meeting the office set.
  meeting_on TEXT CHECK (meeting_on IS NULL OR meeting_on GLOB '????-??-??'),
  -- A decline came with reasons in writing.
  in_writing INTEGER NOT NULL CHECK (in_writing IN (0, 1)),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  withdrawn_at TEXT,
  withdrawn_by TEXT,
  CHECK ((kind = 'meeting') = (meeting_on IS NOT NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
) STRICT;
CREATE INDEX court_answer_by_referral ON court_answer (referral_id, happened_on);

-- A parent asked to see the record (EC 49069.7).
CREATE TABLE record_request (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES sarb_case (id),
  asked_on TEXT NOT NULL CHECK (asked_on GLOB '????-??-??'),
  asked_by TEXT NOT NULL CHECK (length(asked_by) > 0),
  due_on TEXT NOT NULL CHECK (due_on GLOB '????-??-??'),
  given_on TEXT CHECK (given_on IS NULL OR given_on >= asked_on),
  how TEXT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX record_request_by_case ON record_request (case_id, asked_on);
