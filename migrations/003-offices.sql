-- Letters from one office of the database to another, and the numbers that offices have given out.

-- Which units an office is. Only the owner of the tables says so: an office that could would read the letters of others.
CREATE TABLE congvan.office_unit (
  office text NOT NULL,
  unit   text NOT NULL,
  PRIMARY KEY (office, unit)
);

-- A letter as it goes out: as a record of it would be written, without its addressees and what came of it. The record
-- itself stays with its office.
CREATE TABLE congvan.sent (
  office   text  NOT NULL,
  name     text  COLLATE "C" NOT NULL,
  letter   bytea NOT NULL,
  -- The campaign it serves: its name and day.
  campaign bytea,
  PRIMARY KEY (office, name),
  FOREIGN KEY (office, name) REFERENCES congvan.record ON DELETE CASCADE
);

-- Each unit that a letter goes to: how it is addressed, and what the office that sent it has noted about that unit alone.
CREATE TABLE congvan.addressed (
  office     text  NOT NULL,
  name       text  COLLATE "C" NOT NULL,
  unit       text  NOT NULL,
  addressing bytea NOT NULL,
  facts      bytea NOT NULL,
  PRIMARY KEY (office, name, unit),
  FOREIGN KEY (office, name) REFERENCES congvan.sent ON DELETE CASCADE
);
CREATE INDEX addressed_unit ON congvan.addressed (unit);

-- No number of a series is given out twice.
CREATE TABLE congvan.numbered (
  office text NOT NULL,
  series text NOT NULL,
  number text NOT NULL,
  name   text COLLATE "C" NOT NULL,
  PRIMARY KEY (office, series, number),
  FOREIGN KEY (office, name) REFERENCES congvan.record ON DELETE CASCADE
);
CREATE INDEX numbered_name ON congvan.numbered (office, name);

ALTER TABLE congvan.office_unit ENABLE ROW LEVEL SECURITY;
ALTER TABLE congvan.sent ENABLE ROW LEVEL SECURITY;
ALTER TABLE congvan.addressed ENABLE ROW LEVEL SECURITY;
ALTER TABLE congvan.numbered ENABLE ROW LEVEL SECURITY;

-- Who is who is no secret; it is read to tell whether a letter comes from whom it says.
CREATE POLICY told ON congvan.office_unit FOR SELECT USING (true);

CREATE POLICY own ON congvan.sent
  USING (office IN (SELECT office FROM congvan.member WHERE role = current_user))
  WITH CHECK (office IN (SELECT office FROM congvan.member WHERE role = current_user));
CREATE POLICY own ON congvan.addressed
  USING (office IN (SELECT office FROM congvan.member WHERE role = current_user))
  WITH CHECK (office IN (SELECT office FROM congvan.member WHERE role = current_user));
CREATE POLICY own ON congvan.numbered
  USING (office IN (SELECT office FROM congvan.member WHERE role = current_user))
  WITH CHECK (office IN (SELECT office FROM congvan.member WHERE role = current_user));

-- What is addressed to one of one's own units is read, and never written.
CREATE POLICY received ON congvan.addressed FOR SELECT USING (
  unit IN (
    SELECT own.unit FROM congvan.office_unit AS own JOIN congvan.member ON member.office = own.office
    WHERE member.role = current_user
  )
);
CREATE POLICY received ON congvan.sent FOR SELECT USING (
  EXISTS (SELECT FROM congvan.addressed AS one WHERE one.office = sent.office AND one.name = sent.name)
);

-- Roles that were let in before.
DO $$
DECLARE clerk name;
BEGIN
  FOR clerk IN SELECT DISTINCT role FROM congvan.member LOOP
    EXECUTE format('GRANT SELECT ON congvan.office_unit TO %I', clerk);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON congvan.sent, congvan.addressed, congvan.numbered TO %I', clerk);
  END LOOP;
END $$;
