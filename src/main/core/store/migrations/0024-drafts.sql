-- What is being written in the room and not yet saved on purpose: marks of findings, an outcome, a directive, a worksheet
-- that is being typed in. No part of the record: kept with every key press so that a crash loses nothing, and gone as
-- soon as it is saved. What it holds is the screen's own and is read by no other.
CREATE TABLE hearing_draft (
  hearing_id TEXT NOT NULL REFERENCES hearing (id),
  part TEXT NOT NULL CHECK (part IN ('findings', 'outcome', 'directive', 'worksheet')),
  content TEXT NOT NULL CHECK (json_valid(content)),
  kept_at TEXT NOT NULL,
  PRIMARY KEY (hearing_id, part)
) STRICT;

-- Notes whose newest words stand in the record while their row in the audit trail is still to come: it is written once
-- the note is left, or at the latest when the hearing is closed or the desk is opened or closed.
CREATE TABLE hearing_note_under_way (
  note_id TEXT PRIMARY KEY NOT NULL,
  hearing_id TEXT NOT NULL REFERENCES hearing (id),
  step TEXT NOT NULL,
  private INTEGER NOT NULL CHECK (private IN (0, 1)),
  characters INTEGER NOT NULL CHECK (characters >= 0),
  began_at TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
CREATE INDEX hearing_note_under_way_by_hearing ON hearing_note_under_way (hearing_id);
