-- A school year's numbers are cut as its pupils were, not as they are later: before the first export of a new school year
-- changes grades and groups, what they were is kept here under the year that is over.
CREATE TABLE pupil_year (
  pupil INTEGER NOT NULL REFERENCES pupil (number),
  school_year INTEGER NOT NULL CHECK (school_year BETWEEN 1900 AND 2200),
  grade TEXT,
  english_learner INTEGER NOT NULL CHECK (english_learner IN (0, 1)),
  iep INTEGER NOT NULL CHECK (iep IN (0, 1)),
  section_504 INTEGER NOT NULL CHECK (section_504 IN (0, 1)),
  foster INTEGER NOT NULL CHECK (foster IN (0, 1)),
  homeless INTEGER NOT NULL CHECK (homeless IN (0, 1)),
  disadvantaged INTEGER CHECK (disadvantaged IN (0, 1)),
  PRIMARY KEY (pupil, school_year)
) STRICT, WITHOUT ROWID;
