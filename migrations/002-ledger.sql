-- The ledger: what was worked out of the records, so that it can be asked for without reading them all. Nothing stands
-- here that could not be worked out anew; each row changes in the transaction that changes what it rests on.

-- Whether the ledger of an office is whole, by the rules of which form, and whether its records have no faults: those
-- are told only by who reads them all. Beside it all records but letters, as they are meant: every answer needs them.
CREATE TABLE congvan.ledger (
  office   text    PRIMARY KEY,
  form     int     NOT NULL,
  flawless boolean NOT NULL,
  around   text    NOT NULL
);

-- The head of each letter that has a record. Days are text everywhere, and compared as such.
CREATE TABLE congvan.letter (
  office     text    NOT NULL,
  record     text    COLLATE "C" NOT NULL,
  id         text    COLLATE "C" NOT NULL,
  symbol     text    COLLATE "C" NOT NULL,
  folded     text    COLLATE "C" NOT NULL,
  date       text    COLLATE "C" NOT NULL,
  issuer     text,
  held       boolean NOT NULL,
  separately boolean NOT NULL,
  campaign   text,
  subject    text,
  unmatched  text[]  NOT NULL,
  PRIMARY KEY (office, record)
);
CREATE INDEX letter_symbol ON congvan.letter (office, symbol, date);
CREATE INDEX letter_folded ON congvan.letter (office, folded);
CREATE INDEX letter_campaign ON congvan.letter (office, campaign) WHERE campaign IS NOT NULL;
CREATE INDEX letter_unmatched ON congvan.letter (office) WHERE unmatched <> '{}';

-- What letters cite, as they cite it: which letter that is depends on all there are.
CREATE TABLE congvan.citation (
  office    text    NOT NULL,
  record    text    COLLATE "C" NOT NULL,
  place     int     NOT NULL,
  relation  text    NOT NULL,
  symbol    text    COLLATE "C" NOT NULL,
  folded    text    COLLATE "C" NOT NULL,
  date      text    COLLATE "C",
  issuer    text,
  -- The letter that cites, and whether it joins what it cites to one line.
  by_symbol text    COLLATE "C" NOT NULL,
  by_date   text    COLLATE "C" NOT NULL,
  joins     boolean NOT NULL,
  PRIMARY KEY (office, record, place)
);
CREATE INDEX citation_cited ON congvan.citation (office, symbol, date);
CREATE INDEX citation_citing ON congvan.citation (office, by_symbol, by_date);
CREATE INDEX citation_folded ON congvan.citation (office, folded);

-- How each obligation stands, from one day on which something becomes known of it to before the next. While it is open
-- the state is null: whether it is overdue on a day is told from the due day.
CREATE TABLE congvan.span (
  office            text    NOT NULL,
  record            text    COLLATE "C" NOT NULL,
  place             int     NOT NULL,
  since             text    COLLATE "C" NOT NULL,
  before            text    COLLATE "C" NOT NULL,
  issuer            text,
  campaign          text,
  date              text    COLLATE "C" NOT NULL,
  unit              text    NOT NULL,
  duty              text,
  state             text,
  due               text    COLLATE "C",
  due_from          text,
  due_assumed       boolean NOT NULL,
  pressed_until     text    COLLATE "C",
  progress          text,
  awaiting          boolean NOT NULL,
  days_late         int     NOT NULL,
  working_days_late int     NOT NULL,
  successors        text[]  NOT NULL,
  pressed_by        text[]  NOT NULL,
  answered          boolean NOT NULL,
  detail            text    NOT NULL,
  PRIMARY KEY (office, record, place, since)
);
-- Sums are told from this index alone.
CREATE INDEX span_standing ON congvan.span (office, issuer, before, since, due, state, awaiting);
CREATE INDEX span_open ON congvan.span (office, issuer, before, due) WHERE state IS NULL;
CREATE INDEX span_unit ON congvan.span (office, unit, before);
CREATE INDEX span_campaign ON congvan.span (office, campaign, before) WHERE campaign IS NOT NULL;
CREATE INDEX span_inherited ON congvan.span (office) WHERE successors <> '{}';

ALTER TABLE congvan.ledger ENABLE ROW LEVEL SECURITY;
ALTER TABLE congvan.letter ENABLE ROW LEVEL SECURITY;
ALTER TABLE congvan.citation ENABLE ROW LEVEL SECURITY;
ALTER TABLE congvan.span ENABLE ROW LEVEL SECURITY;

CREATE POLICY own ON congvan.ledger
  USING (office IN (SELECT office FROM congvan.member WHERE role = current_user))
  WITH CHECK (office IN (SELECT office FROM congvan.member WHERE role = current_user));
CREATE POLICY own ON congvan.letter
  USING (office IN (SELECT office FROM congvan.member WHERE role = current_user))
  WITH CHECK (office IN (SELECT office FROM congvan.member WHERE role = current_user));
CREATE POLICY own ON congvan.citation
  USING (office IN (SELECT office FROM congvan.member WHERE role = current_user))
  WITH CHECK (office IN (SELECT office FROM congvan.member WHERE role = current_user));
CREATE POLICY own ON congvan.span
  USING (office IN (SELECT office FROM congvan.member WHERE role = current_user))
  WITH CHECK (office IN (SELECT office FROM congvan.member WHERE role = current_user));

-- Roles that were let in before.
DO $$
DECLARE clerk name;
BEGIN
  FOR clerk IN SELECT DISTINCT role FROM congvan.member LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON congvan.ledger, congvan.letter, congvan.citation, congvan.span TO %I', clerk);
  END LOOP;
END $$;
