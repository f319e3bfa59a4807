-- Why school and family met, and the credits the school told them: the agreement prints both (law and practice 7.4).
ALTER TABLE meeting ADD COLUMN ground TEXT
  CHECK (ground IN ('truant', 'habitual-truant', 'chronic-absentee', 'excused'));
ALTER TABLE meeting ADD COLUMN credits TEXT CHECK (length(credits) BETWEEN 1 AND 200);
