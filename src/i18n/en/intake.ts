import type { Say } from '../say.ts'

const deliveries: ReadonlyMap<string, string> = new Map([
  ['01', 'arrived'],
  ['02', 'refused'],
  ['03', 'received'],
  ['04', 'assigned'],
  ['05', 'in hand'],
  ['06', 'done'],
  ['13', 'asked back'],
  ['15', 'agreed'],
  ['16', 'declined'],
])

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`

export const intake: Say['intake'] = {
  options: {
    write: 'write records (data/dispatches); without it, only a preview',
    symbol: 'the symbol, in place of the one read',
    date: 'the day of issue, in place of the one read',
    issuer: 'who issued it, in place of who was read',
    campaign: 'record under this campaign, by its id',
    track: 'which deadlines to track: by their numbers (1,3), all, or none',
    confirmed: 'looked at: record as true, nothing left to confirm',
  },
  argument: 'files .txt, .docx, .pdf, .edxml; a folder; or - for standard input',
  reading: 'Reading letters',
  line: ({ line }) => `line ${line}`,
  lines: ({ lines }) => `line${lines.length === 1 ? '' : 's'} ${lines.join(', ')}`,
  fields: {
    symbol: 'Symbol',
    type: 'Type',
    issuer: 'Issuer',
    parentIssuer: 'Superior unit',
    place: 'Place',
    date: 'Date',
    subject: 'Subject',
    recipients: 'Addressed to',
    references: 'Cites',
    deadlines: 'Deadlines',
    signatory: 'Signed by',
    copies: 'Copies',
    responses: 'Have done as asked',
  },
  notRead: 'not found',
  how: {
    exact: '',
    folded: 'alike but for accents',
    former: 'a name not borne on the letter’s day',
    recorded: 'as an earlier record has it',
    code: 'by the symbol',
  },
  unknown: 'not in the records',
  perhaps: ({ names }) => `perhaps ${names.join(' or ')}?`,
  several: ({ names }) => `may be ${names.join(', ')}`,
  deadline: {
    before: ({ date }) => `before ${date}`,
    by: ({ date }) => `by ${date}`,
    count: ({ count, working, from }) =>
      `${count} ${working ? 'working ' : ''}day${count === 1 ? '' : 's'} from ${from === 'issued' ? 'issue' : 'receipt'}`,
    recurring: 'recurring, not tracked',
    stage: 'the collector’s own, not the addressees’',
  },
  encoding: ({ encoding }) =>
    `read as ${{ 'utf-8': 'UTF-8', 'utf-16': 'UTF-16', 'windows-1258': 'Windows-1258', tcvn3: 'TCVN3 (ABC)', vni: 'VNI' }[encoding]}`,
  doubts: {
    'not-found': 'not found in the letter',
    'number-blank': 'the number is blank',
    'number-elsewhere': 'the number stands in an unusual place',
    'symbol-repaired': 'the symbol was printed in pieces, put together here',
    'day-blank': 'the day is blank',
    'day-impossible': 'there is no such day',
    'year-against-deadline': 'the year does not agree with a deadline in the letter',
    'place-without-accents': 'the place has lost its accents',
    'issuer-from-signature': 'taken from the signature',
    'subject-mixed': 'words of the other column may have got into the subject',
    'no-addressees': 'no addressees',
    'addressees-in-body': 'addressees taken from the body',
    'year-assumed': 'no year given: the next such day after the letter',
    'day-assumed': 'no day given: the last of the month',
    recurring: 'a recurring deadline',
    'two-stage': 'two deadlines: the senders’ and the collector’s',
    'several-deadlines': 'several deadlines',
    prohibition: 'worded as a prohibition: not after that day',
    'relation-unclear': 'how it stands to the cited letter is unclear',
    'cited-without-day': 'cited without a day',
    'cited-days-differ': 'one letter cited with two days',
    'cited-later': 'cites a letter issued after it',
    'enclosure-not-cited': 'the enclosed letter is not cited',
    'name-missing': 'no signatory’s name',
    'name-elsewhere': 'the signatory’s name stands in an unusual place',
  },
  remarks: {
    held: ({ record }) => `Held already (same symbol, day and issuer): ${record}. Not written again.`,
    'same-bytes': ({ record }) => `This file was imported before (the same bytes): ${record}. Not written again.`,
    'was-cited': ({ record }) =>
      `Known by citation only so far, now held: ${record}. All that was written there stays.`,
    answers: ({ symbol, own }) => `Answers our ${symbol}; once recorded it is to be confirmed: congvan confirm ${own}`,
    'answers-unasked': ({ symbol }) => `Answers our ${symbol}, but its issuer owes no answer to it.`,
    'answer-recorded': ({ symbol }) => `This answer is recorded in ${symbol} already (responses).`,
    'cites-otherwise': ({ symbol, date, record }) =>
      `Cites ${symbol}${date === '' ? '' : ` of ${date}`}, but the records have ${record}: is one of them mistaken?`,
    'cited-otherwise': ({ symbol, date, record }) =>
      `${record} cites this letter as ${symbol}${date === '' ? '' : ` of ${date}`}: is one of them mistaken?`,
    series: {
      repeated: ({ other, date }) => `The number was used for ${other} of ${date}.`,
      'lower-is-later': ({ other, date }) => `Number out of order: the lower ${other} is of ${date}.`,
      'higher-is-earlier': ({ other, date }) => `Number out of order: the higher ${other} is of ${date}.`,
    },
    campaign: ({ record, campaign }) =>
      `${record}, cited here, belongs to campaign ${campaign}; if this letter does too, add --campaign ${campaign}.`,
  },
  missing: {
    symbol: 'no symbol: add --symbol SYMBOL',
    date: 'no day: add --date DAY',
    issuer: 'issuer not known: add --issuer UNIT, or record the unit in data/units',
    track: 'several deadlines: add --track 1,3 (or all, none)',
  },
  notWritten: ({ letter, reasons }) => `Not written, ${letter}: ${reasons.join('; ')}.`,
  unmatched: ({ names, all }) =>
    `${all ? 'No addressee is found in the records, nobody will be followed' : `${names.length} addressee${names.length === 1 ? ' is' : 's are'} not found in the records and will not be followed`}: ${names.join('; ')}. Add the units to data/units and import again, or write it and mend it as congvan check says.`,
  nobody: 'No addressees found: recorded so, nobody is followed.',
  keptOfStub: ({ record, fields }) =>
    `${record}: kept as written, though the letter says otherwise: ${fields.join(', ')}.`,
  written: ({ symbol, file }) => `Wrote ${symbol} to ${file}`,
  preview: ({ count }) =>
    `Preview of ${count} letter${count === 1 ? '' : 's'}, nothing written. Add --write to put ${count === 1 ? 'it' : 'them'} on record.`,
  skipped: ({ count }) =>
    `Left out ${count} file${count === 1 ? '' : 's'} that are no letters (.txt, .md, .docx, .pdf, .xml, .edxml).`,
  none: 'this does not look like a letter: it has no number, no day, no letterhead and no “Kính gửi”',
  noSuchFile: 'no such file',
  emptyFolder: 'no letter in this folder',
  failed: ({ file, reason }) => `${file}: ${reason}.`,
  trackWhich: ({ letter, deadlines }) =>
    `${letter} names several deadlines:\n${deadlines.map((one, at) => `  ${at + 1}. ${one}`).join('\n')}`,
  ask: 'Which are to be tracked? (1,2; all; none) ',
  onlyOneLetter: ({ option, count }) => `${option} is for a single letter; there are ${count} here.`,
  status: ({ from, symbols, code, description }) =>
    `Delivery status from ${from}${symbols === '' ? '' : ` of ${symbols}`}: ${deliveries.get(code) ?? code}${description === '' ? '' : ` (${description})`}. This is no answer and is not put on record.`,
  table: {
    reason: 'Reason',
    rejectsName: 'to-mend',
    noHead: ({ file }) => `${file} has no column for the unit.`,
    noRows: ({ file }) => `${file} has no row below the names of its columns.`,
    otherSheets: ({ name, others }) => `Only the sheet “${name}” is read; not read: ${others.join(', ')}.`,
    otherColumns: ({ columns }) => `Columns not used: ${columns.join('; ')}.`,
    refused: ({ bad, count }) => `${bad} of ${count} rows cannot be taken; nothing written.`,
    mend: ({ file }) => `Mend them in ${file} (column Reason) and import that file.`,
  },
  units: {
    summary: 'import units from a table, CSV or Excel: all or none',
    write: 'write records (data/units); without it, only a preview',
    twice: ({ id }) => `id “${id}” is taken`,
    unknown: ({ unit }) => `there is no unit “${unit}”`,
    headHint:
      'The first row names the columns: id, name, short, kind, rank, parent, codes, address, email, phone, from, until, successors.',
    preview: ({ count }) =>
      `Preview of ${count} unit${count === 1 ? '' : 's'}, nothing written. Add --write to put them on record.`,
    written: ({ count, file }) => `Wrote ${count} unit${count === 1 ? '' : 's'} to ${file}`,
  },
  responses: {
    headHint:
      'The first row names the columns: unit, date, symbol, outcome, count, note; and dispatch where rows answer different letters.',
    preview: ({ count }) =>
      `Preview of ${count} answer${count === 1 ? '' : 's'}, nothing written. Add --write to put ${count === 1 ? 'it' : 'them'} on record.`,
    idle: ({ count }) =>
      `${count} row${count === 1 ? '' : 's'} with nothing to record (no date, no symbol) passed over.`,
    written: ({ count, known }) =>
      `Wrote ${count} answer${count === 1 ? '' : 's'}${known === 0 ? '' : `; ${known} on record before, not written again`}.`,
    nothingNew: ({ known }) =>
      known === 0 ? 'There is no answer to record.' : `All ${known} answers are on record already; nothing written.`,
    unitsAreInTable: 'With --from the units come from the table; take the unit out of the command.',
    noRef: ({ file }) =>
      `Which letter does ${file} answer? Name it in the command (respond REF --from …), or add a column dispatch.`,
    whichDispatch: 'which letter it answers is not said: add a column dispatch, or name the letter in the command',
    noDispatch: ({ text, near }) =>
      `no letter is “${text}” for certain${near.length === 0 ? '' : `; perhaps ${near.join(' or ')}?`}`,
    noUnit: 'the unit is missing',
    none: ({ text, near }) => `there is no unit “${text}”${near.length === 0 ? '' : `; perhaps ${near.join(' or ')}?`}`,
    several: ({ text, near }) => `“${text}” may be ${near.join(' or ')}; write more of it, or the id`,
    taken: ({ text, name, how }) => `“${text}” is taken for ${name} (${how})`,
    noDate: 'the date is missing: write it in its column, or add --date DAY for all rows without one',
    notADay: ({ text }) => `“${text}” is not a real day (write 25/7/2024 or 2024-07-25)`,
    notASymbol: ({ text }) => `“${text}” is not a symbol`,
    notAnOutcome: ({ text }) => `there is no outcome “${text}”; one of: complete, partial, invalid, acknowledged`,
    notACount: ({ text }) => `the count “${text}” is not a whole number`,
    notADuty: ({ text, duties }) =>
      `the letter has no duty “${text}”${duties.length === 0 ? '' : `; its duties: ${duties.join(', ')}`}`,
    same: ({ answer }) => `on record already, not written again: ${answer}`,
    sameUnconfirmed: ({ answer }) =>
      `imported before and waiting to be confirmed, not written again: ${answer}; see: congvan confirm`,
    others: ({ answers }) => `recorded before: ${answers.join('; ')}`,
    contrary: ({ answer }) =>
      `seems to be a letter recorded otherwise: ${answer}. Mend that record (or congvan undo), or what you gave here`,
  },
  faults: {
    'too-large': ({ bytes, limit }) =>
      `${megabytes(bytes)} or more, over ${megabytes(limit)}; import only what is needed of it`,
    'text-too-long': () => 'longer than any letter; import only the letter itself',
    empty: () => 'there is no text in it',
    binary: () => 'not a text file',
    picture: () => 'a picture; letters in pictures are not read, use a version with text (.docx, .pdf, .txt)',
    'old-word': () => 'an old Word file (.doc); open it in Word and save it as .docx',
    'old-excel': () => 'an old Excel file (.xls), or one under a password; save it as .xlsx without one',
    rtf: () => 'an RTF file; open it in Word and save it as .docx',
    'encoding-unknown': () => 'no Vietnamese encoding explains it; save it again as UTF-8',
    'office-encrypted': () => 'under a password; take it off and import again',
    'office-damaged': () => 'a damaged Word or Excel file; open it there and save it again',
    'office-bomb': ({ limit }) => `unpacks to more than ${megabytes(limit)}; this is no letter and no table`,
    doctype: ({ part }) =>
      `declares a document type (DOCTYPE)${part === '' ? '' : ` in ${part}`}; not read, to be safe`,
    'no-document': () => 'an archive without a Word document in it',
    'is-table': () => 'an Excel table, no letter; use units import FILE, or respond --from FILE',
    'no-table': () => 'not a table; it takes CSV or Excel (.xlsx)',
    'no-sheet': () => 'not an Excel table; it takes CSV or Excel (.xlsx)',
    'table-too-long': ({ limit }) => `more than ${limit} rows; part it into several files`,
    'pdf-scan': ({ pages }) =>
      `a scan of ${pages} page${pages === 1 ? '' : 's'} without text; letters in pictures are not read`,
    'pdf-encrypted': () => 'a PDF under a password; take it off and import again',
    'pdf-damaged': () => 'a damaged PDF',
    'xml-damaged': ({ line }) => `damaged XML, in line ${line}`,
    'csv-damaged': ({ line }) => `a damaged table, in line ${line} (a quote not closed?)`,
    'not-edxml': ({ root }) => `XML of <${root}>, not an edXML message`,
  },
}
