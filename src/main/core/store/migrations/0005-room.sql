-- The chair's words as the district says them; a step and language without a row speak as the desk does.
CREATE TABLE chair_words (
  step TEXT NOT NULL,
  language TEXT NOT NULL,
  words TEXT NOT NULL CHECK (json_valid(words)),
  PRIMARY KEY (step, language)
) STRICT, WITHOUT ROWID;

-- One row: what no section sets and a district therefore does.
CREATE TABLE room_settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  wait_minutes INTEGER NOT NULL CHECK (wait_minutes BETWEEN 0 AND 120)
) STRICT;

-- Steps of a hearing that were passed over, and why.
CREATE TABLE hearing_skip (
  hearing_id TEXT NOT NULL REFERENCES hearing (id),
  step TEXT NOT NULL,
  reason TEXT NOT NULL,
  skipped_at TEXT NOT NULL,
  PRIMARY KEY (hearing_id, step)
) STRICT, WITHOUT ROWID;

-- Calls to a family that has not come.
CREATE TABLE hearing_call (
  id TEXT PRIMARY KEY NOT NULL,
  hearing_id TEXT NOT NULL REFERENCES hearing (id),
  whom TEXT NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('reached', 'message', 'no-answer', 'wrong-number')),
  note TEXT,
  called_at TEXT NOT NULL
) STRICT;
CREATE INDEX hearing_call_by_hearing ON hearing_call (hearing_id, called_at);

ALTER TABLE hearing ADD COLUMN waiting_since TEXT;
-- Barriers as they are heard, before the board finds them under F5.
ALTER TABLE hearing ADD COLUMN heard TEXT CHECK (heard IS NULL OR json_valid(heard));
ALTER TABLE hearing ADD COLUMN outcome_note TEXT;
-- How the notice of the next day is served after nobody came.
ALTER TABLE hearing ADD COLUMN next_service TEXT CHECK (next_service IN ('certified', 'personal', 'home-visit'));

-- agreements: services of the community, the inventory of EC 48322.
CREATE TABLE community_service (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  offers TEXT NOT NULL,
  -- Barriers of F5 it helps with.
  helps TEXT NOT NULL CHECK (json_valid(helps)),
  contact TEXT,
  phone TEXT,
  address TEXT,
  -- Languages in which it works, as tags.
  languages TEXT NOT NULL CHECK (json_valid(languages)),
  note TEXT,
  -- Day on which somebody last made sure that all this is so.
  checked_on TEXT,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

-- The district's own entries of the library, and its changes to those of the desk (same id).
CREATE TABLE library_directive (
  id TEXT PRIMARY KEY NOT NULL,
  -- Null where an entry of the desk is only out of sight.
  entry TEXT CHECK (entry IS NULL OR json_valid(entry)),
  hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1))
) STRICT;

-- How one will measure it, and what was put into the blanks of the library, for other languages.
ALTER TABLE directive ADD COLUMN measure TEXT;
ALTER TABLE directive ADD COLUMN measure_es TEXT;
ALTER TABLE directive ADD COLUMN blanks TEXT CHECK (blanks IS NULL OR json_valid(blanks));

-- Who signs what: being there, at the beginning; the directives, at the end; having interpreted.
ALTER TABLE signature ADD COLUMN purpose TEXT NOT NULL DEFAULT 'directives'
  CHECK (purpose IN ('directives', 'presence', 'interpreting'));
