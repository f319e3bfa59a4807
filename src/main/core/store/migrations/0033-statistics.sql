-- What only the year's numbers are broken down by (law and practice, reports): of its own, so that nothing that reads a
-- pupil reads this along. A pupil without a row, or with an empty value, is counted as not told.
CREATE TABLE pupil_statistics (
  pupil_id TEXT PRIMARY KEY NOT NULL REFERENCES pupil (id),
  gender TEXT CHECK (gender IN ('female', 'male', 'nonbinary')),
  race_ethnicity TEXT CHECK (race_ethnicity IN ('african-american', 'american-indian', 'asian', 'filipino', 'hispanic',
    'pacific-islander', 'white', 'two-or-more')),
  disadvantaged INTEGER CHECK (disadvantaged IN (0, 1))
) STRICT, WITHOUT ROWID;
