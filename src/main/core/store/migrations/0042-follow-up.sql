-- The day on which a warning says that attendance is looked at again: that look is due as the others are.
ALTER TABLE violation ADD COLUMN cure_by TEXT;

-- Why a case was closed, as its closing letter says it; null where nobody said so, or before this was asked.
ALTER TABLE sarb_case ADD COLUMN closing_ground TEXT
  CHECK (closing_ground IN ('success', 'moved', 'graduated', 'aged-out', 'withdrawn'));
