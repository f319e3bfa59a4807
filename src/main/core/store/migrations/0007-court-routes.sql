-- A referral by any route out of the board: its determinations by the key of their question, not two fixed ones.
CREATE TABLE court_referral_by_route (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES sarb_case (id),
  route TEXT NOT NULL CHECK (length(route) > 0),
  -- Day of the latest of the determinations.
  decided_on TEXT NOT NULL,
  -- What the board determined: key of the question, day, facts.
  findings TEXT NOT NULL CHECK (json_valid(findings) AND json_type(findings) = 'array'),
  recipient TEXT NOT NULL CHECK (json_valid(recipient)),
  means TEXT NOT NULL,
  authority TEXT NOT NULL,
  -- Written certificate of the recipient, where the authority asks for one.
  certificate TEXT CHECK (certificate IS NULL OR json_valid(certificate)),
  signer TEXT NOT NULL CHECK (json_valid(signer)),
  notice_document_id TEXT NOT NULL REFERENCES document (id),
  -- Order of the packet's tabs and papers, and papers that are left out.
  arrangement TEXT NOT NULL CHECK (json_valid(arrangement)),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;
INSERT INTO court_referral_by_route
SELECT id, case_id, route, decided_on,
  (SELECT json_group_array(json(made)) FROM (
     SELECT json_insert(finding_a, '$.key', 'a') AS made WHERE finding_a IS NOT NULL
     UNION ALL
     SELECT json_insert(finding_b, '$.key', 'b') WHERE finding_b IS NOT NULL)),
  recipient, means, authority, certificate, signer, notice_document_id, json_insert(arrangement, '$.papers', json('[]')),
  recorded_at, recorded_by
FROM court_referral;
DROP TABLE court_referral;
ALTER TABLE court_referral_by_route RENAME TO court_referral;
CREATE INDEX court_referral_by_case ON court_referral (case_id);
