import type * as vietnamese from '../vi/help.ts'
import { stores } from './stores.ts'

export const placeholders: typeof vietnamese.placeholders = {
  subject: 'symbol of a letter (or part of one), or id of a campaign',
  dispatch: 'symbol of a letter, or enough of it to be recognised',
  record: 'a letter, a campaign, a unit, a group; or a file: office, calendar/2024',
  unit: 'name, short name or id of a unit; accents may be left out',
  text: 'words to look for; accents may be left out',
  shell: 'bash, zsh, fish, powershell',
  topic: 'a topic or a command; without it, what topics there are',
  code: 'code that check names in square brackets, such as not-a-day',
  kind: 'kind of record: dispatch, units, campaign, calendar, office',
}

export const options: typeof vietnamese.options = {
  workspace: 'folder of the workspace (default: this folder or one above it)',
  store: 'database of the records, instead of the folder: postgresql://…',
  asOf: 'as of this day, such as 2024-08-05 or 5/8/2024 (default: today)',
  lang: 'language',
  color: 'colour',
  quiet: 'nothing but the answer and errors',
  outputOf: 'the shape of what this command answers with --json, instead of a record',
  help: 'show help',
  version: 'show the version',
  format: 'how to answer',
  out: 'write to a file; its extension decides how (.csv, .xlsx, .md, .json)',
  bom: 'CSV with a byte order mark, for Excel',
  unit: 'only this unit (may be repeated)',
  group: 'only this group, by id (may be repeated)',
  campaign: 'only this campaign, by id',
  state: ({ states }) => `only this state: ${states.join(', ')}`,
  since: 'only letters issued on this day or later',
  until: 'only letters issued on this day or earlier',
  minLate: 'only those late by at least 10 days, or 10wd for working days',
  neverAnswered: 'only those that have sent nothing',
  match: 'only what has these words in the name of the unit, symbol or subject; accents may be left out',
  json: 'short for --format json',
  excel: 'CSV for Excel in Vietnam: byte order mark, semicolons',
  columns: 'only these columns, in this order, parted by commas',
  sort: 'by these columns; - before one turns it round',
  incoming: 'what our own office has to answer',
  all: 'of every office',
  soon: 'also those due within so many working days',
  chainOut: 'write to a file; its extension decides how (.txt, .json, .mmd, .dot, .svg)',
  copies: 'also those who get a copy',
  up: 'only what it refers to (from above, before it)',
  down: 'only what refers to it (after it)',
  depth: 'so many steps at most',
  open: 'also those not yet due, if they have not answered',
  outFolder: 'write the letters into this folder; without it they are only shown',
  letterFormat: 'kind of letter file',
  newDue: 'new due day: a day, or 5wd for 5 working days',
  each: 'a letter to each unit',
  force: 'overwrite files that are there',
  template: 'letter template (default: by the ladder in office.yaml)',
  names: 'name those missing, answered, both or none',
  enclose: 'what is enclosed (instead of what the program chooses; may be repeated)',
  implement: 'the directive carried out (instead of what the program chooses)',
}

const summaries = {
  chain: 'the directive chain: which letter implements, forwards, reminds of which',
  overdue: 'recipients whose answer is overdue, oldest first',
  status: 'how each recipient stands, and the sum',
  why: 'how a due day and a state came about: day by day, with sources',
  recipients: 'the whole recipient list, with addresses',
  notice: 'draft follow-up letters to those overdue',
  import: 'read letters from files (text, Word, PDF, edXML) into records',
  list: 'find letters by symbol, subject, issuer',
  show: 'one letter, with what it refers to and what refers to it',
  units: 'find units',
  check: 'every fault of the records, at its place and how to mend it',
  completion: 'commands, symbols, units and campaigns completed by the Tab key',
  explain: 'what stands behind a code of a fault, with an example',
  init: 'make a new workspace: office, calendar, an example to try',
  schema: 'JSON Schema of the kinds of records, for editors',
  help: 'the manual by topics (without one, what topics there are), or the help of a command',
}

export const commands: typeof vietnamese.commands = {
  chain: {
    summary: summaries.chain,
    examples: ['chain 1469-CV', 'chain 33-CV --down', 'chain 1469 --format svg > chain.svg'],
  },
  overdue: {
    summary: summaries.overdue,
    examples: [
      'overdue --as-of 2024-08-05',
      'overdue 1469-CV --as-of 5/8/2024 --out overdue.xlsx',
      'overdue --incoming',
    ],
  },
  status: {
    summary: summaries.status,
    examples: ['status 33-CV --as-of 2024-07-31', 'status ttdn-10 --as-of 2024-08-01', 'status 1469 --state overdue'],
  },
  why: { summary: summaries.why, examples: ['why 33-CV "ha giang" --as-of 2024-08-05', 'why 1469 "bao hung yen"'] },
  recipients: {
    summary: summaries.recipients,
    examples: [
      'recipients 1469-CV',
      'recipients 1469-CV --out recipients.xlsx',
      'recipients 33-CV --state overdue --copies',
    ],
  },
  notice: {
    summary: summaries.notice,
    examples: [
      'notice 1469-CV --as-of 2024-08-05',
      'notice 1469-CV --as-of 2024-08-05 --due 5wd --out letters',
      'notice 1469-CV --each --names none',
    ],
  },
  template: {
    summary: 'letter templates: list them, show, check, or make a new one',
    examples: ['template list', 'template show don-doc', 'template new nhac-viec --docx', 'template check nhac-viec'],
  },
  add: {
    summary: 'put a new letter on record: from flags, or asked step by step',
    examples: [
      'add',
      'add 1502-CV/BTGTU --date 2/8/2024 --issuer btgtu-hung-yen --reminds 1469-CV --unit "bao hung yen" --due 5wd --write',
    ],
  },
  import: {
    summary: summaries.import,
    examples: [
      'import letter.docx',
      'import folder --write',
      'import letter.pdf --format json',
      'import letter.txt --write --track 1',
    ],
  },
  list: { summary: summaries.list, examples: ['list', 'list giai thuong', 'list --campaign ttdn-10'] },
  show: { summary: summaries.show, examples: ['show 1469', 'show "33 - cv/ttdn"'] },
  units: {
    summary: summaries.units,
    examples: ['units hung yen', 'units --group cap-uy-truc-thuoc --as-of 2024-07-15'],
  },
  respond: {
    summary: 'put an answer on record',
    examples: [
      'respond 1469-CV "bao hung yen" --date 25/7/2024',
      'respond 1469 --group cap-uy-truc-thuoc --yes',
      'respond 1469 --from answers.xlsx --write',
    ],
  },
  extend: { summary: 'give a unit more time', examples: ['extend 1469-CV "bao hung yen" --to 10/8/2024 --reason "…"'] },
  exempt: { summary: 'a unit need not answer', examples: ['exempt 1469-CV "bao hung yen" --reason "…"'] },
  confirm: {
    summary: 'say that what was imported has been looked at; without a letter, list what waits',
    examples: ['confirm', 'confirm 45-CV/BHY', 'confirm 1469-CV "bao hung yen"', 'confirm --all --yes'],
  },
  edit: {
    summary:
      'edit a record (letter, campaign, unit, calendar, office) in your editor; faults are shown before it is saved',
    examples: ['edit 1469-CV', 'edit "bao hung yen"', 'edit ttdn-10', 'edit calendar/2024', 'edit office'],
  },
  remove: {
    summary: 'remove the record of a letter or a campaign, or a file',
    examples: ['remove 1502-CV --dry-run', 'remove 1502-CV'],
  },
  calendar: {
    summary: 'the working calendar: list, add, remove days off and days worked; tells which due days move',
    examples: [
      'calendar list 2024',
      'calendar add 3/9/2024 --paper "Notice 5015/TB-LĐTBXH" --name "National Day"',
      'calendar add 4/5/2024 --working --paper "Letter 2450/VPCP-KGVX" --dry-run',
      'calendar remove 3/9/2024 --dry-run',
    ],
  },
  undo: { summary: 'take back the last command that wrote', examples: ['undo', 'undo 3 --dry-run'] },
  log: { summary: 'who wrote what, and when', examples: ['log', 'log 1469-CV', 'log --since 1/8/2024 --by lan'] },
  check: { summary: summaries.check, examples: ['check', 'check --format json'] },
  store: {
    summary: stores.summary,
    examples: [
      'store init --store postgresql://localhost/congvan',
      'store status --store postgresql://localhost/congvan',
      'store verify --store postgresql://localhost/congvan',
      'store admit lan --unit so-noi-vu --store "postgresql://owner@localhost/congvan?office=so-noi-vu"',
    ],
  },
  copy: {
    summary: stores.copySummary,
    examples: ['copy . postgresql://localhost/congvan', 'copy postgresql://localhost/congvan letters'],
  },
  completion: { summary: summaries.completion, examples: ['completion bash', 'completion powershell'] },
  explain: { summary: summaries.explain, examples: ['explain not-a-day', 'explain'] },
  init: {
    summary: summaries.init,
    examples: ['init letters', 'init letters --office "Sở Nội vụ" --system state --yes'],
  },
  schema: { summary: summaries.schema, examples: ['schema dispatch', 'schema --output overdue'] },
  help: { summary: summaries.help, examples: ['help', 'help first-hour', 'help due-days', 'help overdue'] },
}

export const help: typeof vietnamese.help = {
  intro: 'congvan: directive chains, who has not answered, and the follow-up letters.',
  examples: 'Examples',
  firstExamples: [
    ['congvan chain 1469-CV', 'which letter 1469 implements, forwards, reminds of'],
    ['congvan overdue --as-of 2024-08-05', 'whose answer is overdue on 5 August 2024'],
    ['congvan why 33-CV "ha giang"', 'why Hà Giang is overdue'],
    ['congvan notice 1469-CV --as-of 2024-08-05', 'draft the follow-up letter'],
    ['congvan recipients 1469-CV --out recipients.xlsx', 'the recipient list for Excel'],
  ],
  tasks: 'At work',
  lookups: 'To look up',
  more: [
    'congvan help TOPIC: read a topic, such as congvan help first-hour',
    'congvan --help: the commands; congvan help COMMAND: one of them',
  ],
  usage: '<command> [arguments] [options]',
  titles: {},
}
