-- The log of interventions is corrected in the open: what an entry said before stays, and one that was wrong altogether
-- is withdrawn with its reason. Nothing of it is ever deleted.
ALTER TABLE intervention ADD COLUMN withdrawn_at TEXT;
ALTER TABLE intervention ADD COLUMN withdrawn_by TEXT CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL));
ALTER TABLE intervention ADD COLUMN withdrawn_reason TEXT CHECK ((withdrawn_reason IS NULL) = (withdrawn_at IS NULL));

CREATE TABLE intervention_version (
  intervention_id TEXT NOT NULL REFERENCES intervention (id),
  -- 1 for what was written first.
  number INTEGER NOT NULL CHECK (number >= 1),
  record TEXT NOT NULL CHECK (json_valid(record)),
  -- When and by whom this version was replaced, and why.
  replaced_at TEXT NOT NULL,
  replaced_by TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(trim(reason)) > 0),
  PRIMARY KEY (intervention_id, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER intervention_version_kept BEFORE DELETE ON intervention_version
BEGIN SELECT RAISE(ABORT, 'what an entry said before is kept'); END;
CREATE TRIGGER intervention_version_frozen BEFORE UPDATE ON intervention_version
BEGIN SELECT RAISE(ABORT, 'what an entry said before cannot be changed'); END;
