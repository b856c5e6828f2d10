-- What an office has received stands in its ledger as well: its own letters and those sent to it are asked in one way.

-- By these it is told, without reading the letters, which of them are other than they were taken in.
ALTER TABLE congvan.sent
  ADD COLUMN hash text GENERATED ALWAYS AS (encode(sha256(letter || coalesce(campaign, '')), 'hex')) STORED;
ALTER TABLE congvan.addressed
  ADD COLUMN hash text GENERATED ALWAYS AS (encode(sha256(addressing || facts), 'hex')) STORED;

-- The letters of other offices that the ledger of an office tells of, and as what.
CREATE TABLE congvan.received (
  office text NOT NULL,
  record text COLLATE "C" NOT NULL,
  hash   text NOT NULL,
  PRIMARY KEY (office, record)
);

ALTER TABLE congvan.received ENABLE ROW LEVEL SECURITY;

CREATE POLICY own ON congvan.received
  USING (office IN (SELECT office FROM congvan.member WHERE role = current_user))
  WITH CHECK (office IN (SELECT office FROM congvan.member WHERE role = current_user));

-- Roles that were let in before.
DO $$
DECLARE clerk name;
BEGIN
  FOR clerk IN SELECT DISTINCT role FROM congvan.member LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON congvan.received TO %I', clerk);
  END LOOP;
END $$;

-- How all offices stand on a day, for whoever looks after the database. Many rows are alike in it, so that it stays small.
CREATE INDEX span_days ON congvan.span (before, since, due, state);
