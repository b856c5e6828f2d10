-- Records and history, byte for byte as a folder would hold them. Every key begins with the office, so that tables can
-- be parted, replicated or distributed by it.

CREATE TABLE congvan.record (
  office   text   NOT NULL,
  -- From the workspace on, with forward slashes: the name is the same in a folder. Sorted by code, as a folder is.
  name     text   COLLATE "C" NOT NULL,
  -- On many disks two names that differ in case only are one file.
  folded   text   COLLATE "C" NOT NULL,
  content  bytea  NOT NULL,
  hash     text   NOT NULL,
  revision bigint NOT NULL DEFAULT 1,
  PRIMARY KEY (office, name),
  UNIQUE (office, folded)
);

CREATE TABLE congvan.entry (
  office  text  NOT NULL,
  -- Sorts by time.
  id      text  COLLATE "C" NOT NULL,
  -- Given by the program that wrote it: after a connection broke off it asks by it whether the entry came to be.
  token   uuid,
  content bytea NOT NULL,
  hash    text  NOT NULL,
  PRIMARY KEY (office, id),
  UNIQUE (office, token)
);

-- Which role of the database works for which office.
CREATE TABLE congvan.member (
  role   name NOT NULL,
  office text NOT NULL,
  PRIMARY KEY (role, office)
);

-- The owner of the tables stands above the rules; all others see what is of their offices, and nothing else.
ALTER TABLE congvan.record ENABLE ROW LEVEL SECURITY;
ALTER TABLE congvan.entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE congvan.member ENABLE ROW LEVEL SECURITY;

CREATE POLICY own ON congvan.member FOR SELECT USING (role = current_user);
CREATE POLICY own ON congvan.record
  USING (office IN (SELECT office FROM congvan.member WHERE role = current_user))
  WITH CHECK (office IN (SELECT office FROM congvan.member WHERE role = current_user));
-- History is read and added to; nobody rewrites it.
CREATE POLICY own ON congvan.entry FOR SELECT
  USING (office IN (SELECT office FROM congvan.member WHERE role = current_user));
CREATE POLICY added ON congvan.entry FOR INSERT
  WITH CHECK (office IN (SELECT office FROM congvan.member WHERE role = current_user));
