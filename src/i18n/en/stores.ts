import type { LedgerFault, stores as vietnamese } from '../vi/stores.ts'

export const stores: typeof vietnamese = {
  summary: 'look after the database that --store names: make its tables, see its state, let a role in',
  copySummary: 'copy records and history between folders and databases, nothing lost',
  init: 'make the tables of an empty database',
  migrate: 'bring the tables to the form of this program',
  status: 'server, tables, how many records',
  anew: 'make the ledger of the office anew from its records',
  verify: 'work out anew the ledger kept beside the records, and name what differs',
  admit: 'let a role of the database work for the office; of other offices it sees only what they sent to it',
  role: 'role of the database',
  unit: 'the unit, by its id, that the office is: letters that others address to it are seen by it; may be repeated',
  source: 'folder, or address postgresql://…',
  target: 'folder, or address postgresql://…',
  migrated: ({ name }) => `Carried out: ${name}`,
  settled: ({ office }) => `Worked out the ledger of the office “${office}”.`,
  verified: 'The ledger is what the records come to.',
  notSettled:
    'There is no ledger beside the records: every answer is worked out from all of them. To make it: congvan store migrate',
  ledgerFaults: ({ faults }) =>
    `The ledger differs from the records in ${faults.length} places:\n${list(faults.map(faultLine))}\nTo make it anew: congvan store migrate --anew`,
  upToDate: 'The tables are up to date.',
  state: ({ server, form, knownForm, office, records, entries }) =>
    `PostgreSQL ${server}; tables: form ${form} (this program: ${knownForm}); office “${office}”: ${records} records, ${entries} journal entries.`,
  admitted: ({ role, office }) => `Role ${role} works for the office “${office}” now.`,
  isUnits: ({ office, units }) => `The office “${office}” is ${units.join(', ')}.`,
  noneNamed: 'No database is named: add --store, or set CONGVAN_STORE.',
  addressHint:
    'An address looks like postgresql://ROLE@HOST/DATABASE?office=OFFICE. The password comes from PGPASSWORD, a service (PGSERVICE) or the password file (~/.pgpass).',
  addressFaults: {
    'not-an-address': 'The address of the database cannot be read.',
    password: 'A password must not stand in the address of a database: addresses are shown and kept.',
    'clear-text': 'To another machine only an encrypted connection is made: sslmode=disable is for this machine alone.',
    'tls-mode':
      'sslmode is verify-full: the server proves who it is; require: encrypted, to whomever; or, on this machine only, disable.',
    'authority-unused': 'sslrootcert tells who vouches for the server; only sslmode=verify-full looks at that.',
    'unknown-option':
      'The address or its service has an option that is not known; known are office, service, host, port, dbname, user, sslmode, sslrootcert.',
  },
  noService: ({ name, files }) => `There is no service “${name}” in ${files.join(', ')}.`,
  noServiceHint:
    'A service stands in ~/.pg_service.conf, or in the file that PGSERVICEFILE names: a line [NAME], and below it host=…, dbname=…, user=….',
  faults: {
    'no-driver': () => 'The package pg, which speaks with PostgreSQL, is not installed.',
    lost: ({ store, reason }) => `No connection to ${store}: ${reason}.`,
    standby: ({ store, reason }) => `No server of ${store} takes writing: ${reason}.`,
    'no-tls': ({ store }) => `The server of ${store} offers no encryption, so nothing was said to it.`,
    untrusted: ({ store, reason }) => `The server of ${store} does not prove that it is the one named: ${reason}.`,
    'no-authority': ({ reason }) => `The file of the authority, sslrootcert=${reason}, cannot be read.`,
    'no-password': ({ store, reason }) => `${store} asks the role ${reason} for a password, and none is found.`,
    'open-passwords': ({ reason }) => `The password file ${reason} is open to others, and is not used.`,
    denied: ({ store, reason }) => `${store} lets nobody in, or not that far: ${reason}.`,
    'no-database': ({ store, reason }) => `${store}: ${reason}.`,
    'not-made': ({ store }) => `${store} has no tables of congvan yet.`,
    newer: ({ store, reason }) => `The tables of ${store} are of a newer form than this program knows (${reason}).`,
    older: ({ store, reason }) => `The tables of ${store} are of an older form than this program needs (${reason}).`,
    twin: ({ reason }) => `Two records have names that differ only in case or accents: ${reason}`,
    server: ({ store, reason }) => `${store} reports a fault: ${reason}.`,
  },
  hints: {
    'no-driver': 'Install it beside congvan: npm install -g pg',
    lost: 'Nothing is lost: run the command again. What was recorded already is not recorded twice; see congvan log.',
    standby: 'One server is taking over from another: run the command again in a moment. Nothing is lost.',
    'no-tls': 'Let whoever looks after the server turn TLS on (ssl = on, with a certificate).',
    untrusted:
      'Name the host as its certificate does, and the authority that made it: sslrootcert=FILE. Do not go on where you cannot tell why.',
    'no-authority': 'Check the path; it holds certificates as PEM.',
    'no-password': 'Put it into ~/.pgpass (HOST:PORT:DATABASE:ROLE:PASSWORD, chmod 600), or into PGPASSWORD.',
    'open-passwords': 'Make it yours alone: chmod 600',
    denied:
      'Check the role and its password (PGPASSWORD or ~/.pgpass); who looks after the database lets a role in: congvan store admit ROLE',
    'no-database': 'Whoever looks after the server makes it: createdb NAME',
    'not-made': 'Make them: congvan store init',
    newer: 'Install the newer congvan.',
    older: 'Bring them up: congvan store migrate',
    twin: 'Rename one of them in the source.',
    server: null,
  },
  nothingToCopy: ({ source }) => `${source} has no records.`,
  othersThere: ({ names }) => `In the target stand other records of the same name; nothing was copied:\n${list(names)}`,
  unlike: ({ names }) => `The copy is not like its source; somebody wrote meanwhile:\n${list(names)}`,
  leftOut: ({ names }) => `Could not be read, and was not copied:\n${list(names)}`,
  copying: 'Copying',
  copied: ({ count, same }) => `Copied: ${count}; already there: ${same}.`,
}

const tables = {
  ledger: 'ledger',
  letter: 'letter',
  citation: 'citation',
  span: 'obligation',
  sent: 'letter sent',
  addressed: 'addressee',
  numbered: 'number given',
}
const differences = { missing: 'missing', other: 'other than it should be', strange: 'should not be there' }

function faultLine({ table, what, record, unit, from }: LedgerFault): string {
  return [`${tables[table]}:`, record, unit, from && `from ${from}:`, differences[what]].filter(Boolean).join(' ')
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 10).map(name => `  ${name}`)
  return [...shown, ...(names.length > 10 ? [`  … (${names.length})`] : [])].join('\n')
}
