-- A warning under directives that were carried over may name a day more than 400 days after the hearing.
CREATE TABLE follow_up_check_rebuilt (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES sarb_case (id),
  hearing_id TEXT NOT NULL REFERENCES hearing (id),
  days INTEGER NOT NULL CHECK (days >= 1),
  done_on TEXT NOT NULL,
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  note TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  UNIQUE (hearing_id, days)
) STRICT;
INSERT INTO follow_up_check_rebuilt
SELECT id, case_id, hearing_id, days, done_on, counts, note, recorded_at, recorded_by FROM follow_up_check;
DROP TABLE follow_up_check;
ALTER TABLE follow_up_check_rebuilt RENAME TO follow_up_check;
