-- What a file from outside held that the eye does not see, and what became of it; NULL: taken in before that was looked for.
ALTER TABLE exhibit ADD COLUMN unseen TEXT CHECK (unseen IS NULL OR (json_valid(unseen) AND json_type(unseen) = 'array'));
DROP TRIGGER exhibit_frozen;
CREATE TRIGGER exhibit_frozen
BEFORE UPDATE OF id, case_id, file_name, kind, original, original_sha256, from_page, to_page, bytes, sha256, page_count,
  notes, unseen, added_at, added_by ON exhibit
BEGIN SELECT RAISE(ABORT, 'the pages of an exhibit cannot be changed'); END;
