-- The day on which a warning says that attendance is looked at again: that look is due as the others are.
ALTER TABLE violation ADD COLUMN cure_by TEXT;
