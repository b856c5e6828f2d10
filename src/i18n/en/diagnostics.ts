import type { Letter } from '../../domain/diagnostic.ts'
import { nearest } from '../../domain/nearest.ts'
import {
  areOfOneDay,
  clipped,
  codePointOf,
  few,
  looksLikeDay,
  megabytes,
  mayStandApart,
  sampleOf,
  type DiagnosticSentences,
} from '../diagnostic-sentences.ts'

export const diagnostics = {
  'file-too-large': {
    message: ({ bytes, limit }) => `the file is too large: ${size(bytes)}, and files are read up to ${size(limit)}`,
    hint: () => 'Write each letter in a file of its own; keep scans and pictures outside the data folder.',
  },
  'file-empty': {
    message: () => 'nothing is written in this file',
    hint: () => 'Write the record, or delete the file.',
  },
  'file-not-text': {
    message: () => 'the file is not text in UTF-8',
    hint: () => 'Open it in Notepad and save it as UTF-8. Keep Word, PDF and picture files outside the data folder.',
  },
  'file-unreadable': {
    message: ({ reason }) => `the file cannot be opened: ${unreadable.get(reason)?.message ?? reason}`,
    hint: ({ reason }) => unreadable.get(reason)?.hint ?? null,
  },
  'yaml-tab': {
    message: () => 'this line is indented with a tab',
    hint: () => 'Use spaces, two for each level.',
  },
  'yaml-duplicate-key': {
    message: ({ key }) => `${quoted(key)} is written twice`,
    hint: () => 'Join the two, or delete one.',
  },
  'yaml-syntax': {
    message: ({ problem }) => (syntax.get(problem) ?? otherSyntax(problem)).message,
    hint: ({ problem }) => (syntax.get(problem) ?? otherSyntax(problem)).hint,
  },
  'yaml-too-deep': {
    message: ({ limit }) => `lists and fields stand more than ${limit} levels deep`,
    hint: () => 'No letter needs more than five: look at the indentation and at the brackets [ ], { }.',
  },
  'yaml-aliases': {
    message: () => 'the file repeats passages by * too many times',
    hint: () => 'Write them out, without & and *.',
  },
  'yaml-several-records': {
    message: () => 'the file has several parts, with a line “---” between them',
    hint: () => 'Put each part in a file of its own.',
  },

  'unknown-key': {
    message: ({ key }) => `there is no field ${quoted(key)}`,
    hint: ({ suggestion, known }) => `${perhaps(suggestion)}The fields here are: ${known.join(', ')}.`,
  },
  'missing-field': {
    message: ({ field }) => `${quoted(field)} is missing`,
    hint: ({ field }) =>
      field === 'issuer'
        ? `Add ${quoted(sampleOf(field))} or, for a letter known only because others cite it, ${quoted('held: false')}.`
        : `Add ${quoted(sampleOf(field))}.`,
  },
  'wrong-shape': {
    message: ({ expected, found }) =>
      found === 'nothing'
        ? `nothing is written here, where ${shapes[expected]} must be`
        : `this must be ${shapes[expected]}, not ${shapes[found]}`,
    hint: ({ expected }) => ways[expected],
  },
  'not-a-day': {
    message: ({ text }) => (looksLikeDay(text) ? `there is no day ${quoted(text)}` : `${quoted(text)} is not a day`),
    hint: ({ text }) =>
      looksLikeDay(text)
        ? 'Check the day, the month and the year.'
        : 'Write day, month and year: 2024-07-15 or 15/7/2024.',
  },
  'not-a-number': {
    message: ({ text, least, most }) => `${quoted(text)} is not a number from ${least} to ${figures(most)}`,
    hint: () => 'Write digits only, such as 10.',
  },
  'not-a-choice': {
    message: ({ text }) => `${quoted(text)} is not known here`,
    hint: ({ choices, suggestion }) => `${perhaps(suggestion)}Choose one of: ${choices.join(', ')}.`,
  },
  'not-a-symbol': {
    message: ({ text }) => `${quoted(text)} is not the symbol of a letter`,
    hint: () => 'Write it as it is printed, such as 1469-CV/BTGTU.',
  },
  'not-an-id': {
    message: ({ text }) => `${quoted(text)} cannot be an id`,
    hint: () => 'An id is one word of lower-case letters without accents, digits and hyphens, such as bao-hung-yen.',
  },
  'not-a-time-zone': {
    message: ({ text }) => `there is no time zone ${quoted(text)}`,
    hint: () => 'Vietnam is Asia/Ho_Chi_Minh.',
  },
  'needs-one-of': {
    message: ({ fields }) => `something is missing: ${either(fields)}`,
    hint: () => 'Add one of these fields.',
  },
  'too-many-of': {
    message: ({ found }) => `${both(found)} cannot stand together`,
    hint: ({ found }) =>
      `Keep only ${either(found)}${mayStandApart(found) ? '; if both are meant, write each as an entry of its own' : ''}.`,
  },

  'duplicate-identity': {
    message: ({ id, first }) => `letter ${quoted(id)} is already recorded in ${first}`,
    hint: () => 'Record each letter once: delete one file, or correct the symbol, date or issuer.',
  },
  'duplicate-id': {
    message: ({ id, first }) => `id ${quoted(id)} is already used in ${first}`,
    hint: () => 'Change one of the two ids or, if they are the same, delete one.',
  },
  'unknown-unit': {
    message: ({ unit }) => `no unit has the id ${quoted(unit)}`,
    hint: ({ suggestion }) => `${perhaps(suggestion)}A new unit is to be declared in data/units.`,
  },
  'unknown-group': {
    message: ({ group }) => `no group has the id ${quoted(group)}`,
    hint: ({ suggestion }) => `${perhaps(suggestion)}A new group is to be declared under groups in data/units.`,
  },
  'unknown-campaign': {
    message: ({ campaign }) => `no campaign has the id ${quoted(campaign)}`,
    hint: ({ suggestion }) => `${perhaps(suggestion)}A new campaign is to be declared in data/campaigns.`,
  },
  'unknown-duty': {
    message: ({ duty }) => `the letter sets no duty with the id ${quoted(duty)}`,
    hint: ({ duty, duties }) =>
      duties.length > 0
        ? `${perhaps(nearest(duty, duties))}Its duties are: ${duties.join(', ')}. Leave duty out to mean all of them.`
        : 'The letter has no duties to tell apart: leave duty out.',
  },
  'reference-unknown': {
    message: ({ symbol }) => `no letter with the symbol ${quoted(symbol)} is recorded`,
    hint: ({ suggestion }) => `${perhaps(suggestion)}For a letter that is not recorded, add its date to the reference.`,
  },
  'reference-ambiguous': {
    message: ({ symbol, candidates }) =>
      `${candidates.length} letters have the symbol ${quoted(symbol)}: ${listed(candidates)}`,
    hint: ({ candidates }) =>
      areOfOneDay(candidates) ? 'Add the issuer to the reference.' : 'Add the date or the issuer to the reference.',
  },
  'group-cycle': {
    message: ({ loop }) => `the group is a member of itself: ${loop.join(' → ')}`,
    hint: () => 'Take one of the groups out of members.',
  },
  'office-missing': {
    message: () => 'whose records these are is not known: data/office.yaml is missing, or cannot be used',
    hint: () =>
      `Write data/office.yaml with at least the id of the office that keeps the records, such as ${quoted(sampleOf('own'))}.`,
  },

  'reference-near-miss': {
    message: ({ symbol, date, near }) =>
      near.symbol === symbol
        ? `no ${symbol} of ${date} is recorded, only ${letter(near)}`
        : `no ${symbol} of ${date} is recorded, but ${near.symbol} of that day is much like it`,
    hint: ({ symbol, near }) =>
      `If that one is meant, correct the ${near.symbol === symbol ? `date to ${near.date}` : `symbol to ${near.symbol}`}; if another is meant, record it with ${quoted('held: false')}.`,
  },
  'reference-forward-in-time': {
    message: ({ cites, dated, symbol }) => `a letter of ${dated} cites ${symbol} of ${cites}, issued after it`,
    hint: () => 'Check the dates of both letters.',
  },
  'reference-cycle': {
    message: ({ loop }) => `letters cite one another in a loop: ${round(loop)}`,
    hint: () => 'At least one of these references is wrong: check the symbols and dates.',
  },
  'group-without-members': {
    message: ({ name }) => `group ${quoted(name)} has no members written, and counts as one recipient`,
    hint: () => 'Write its members once they are known; until then leave it as it is.',
  },
  'group-empty-on-day': {
    message: ({ name, day }) => `group ${quoted(name)} has no member on ${day}, so this reaches nobody`,
    hint: () => 'Check the date of the letter, and from and until of the members.',
  },
  'group-due-conflict': {
    message: ({ names, groups, taken }) =>
      `${namesOf(names)} ${names.length > 1 ? 'are' : 'is'} in several groups with different due days (${groups.join(', ')}): the latest, ${taken}, is taken`,
    hint: () => 'If that day is not right, name the unit by itself, with its own due.',
  },
  'unit-not-alive': {
    message: ({ name, day, from, until }) =>
      from !== null && day < from
        ? `${quoted(name)} exists from ${from}, after the date of the letter, ${day}`
        : `${quoted(name)} ended on ${until ?? day}, before the date of the letter, ${day}`,
    hint: ({ heirs, day, from }) =>
      heirs.length > 0
        ? `It is succeeded by ${heirs.join(', ')}. If the letter went there, correct the unit.`
        : `Check the date of the letter, and ${from !== null && day < from ? 'from' : 'until'} of the unit.`,
  },
  'inherited-due-too-early': {
    message: ({ due, date, campaign }) =>
      `the due day ${due} of campaign ${quoted(campaign)} had passed before the date of the letter, ${date}, and does not apply`,
    hint: () => `Give the letter a due of its own or, if it asks for no answer, ${quoted('answer: none')}.`,
  },
  'due-before-dispatch': {
    message: ({ due, date }) => `the due day ${due} is before the date of the letter, ${date}`,
    hint: () => 'Check both days.',
  },
  'response-before-dispatch': {
    message: ({ name, response, date }) =>
      `${quoted(name)} answered on ${response}, before the date of the letter, ${date}`,
    hint: () => 'The answer counts all the same. If its date is wrong, correct it.',
  },
  'fact-before-dispatch': {
    message: ({ list, name, day, date }) =>
      `${quoted(name)} ${{ extensions: 'was given more time', exemptions: 'was exempted', receipts: 'received it' }[list]} on ${day}, before the date of the letter, ${date}`,
    hint: () => 'It counts as it is written. If its date is wrong, correct it.',
  },
  'received-before-sent': {
    message: ({ name, received, date }) =>
      `the answer of ${quoted(name)} was received on ${received}, before its own date, ${date}`,
    hint: () => 'Look at date and received again.',
  },
  'extension-backwards': {
    message: ({ name, to, date }) => `${quoted(name)} has more time until ${to}, but was given it on ${date}`,
    hint: () => 'Look at date and to again.',
  },
  'fact-not-asked': {
    message: ({ name }) => `the letter is not addressed to ${quoted(name)}, so what is written here does not count`,
    hint: ({ suggestion }) =>
      `${perhaps(suggestion)}If the letter went there, add it to the recipients; if it belongs to a group whose members are not known, write this under that group.`,
  },
  'addressee-unmatched': {
    message: ({ text }) => `whom ${quoted(text)} among the addressees means is not known, so nobody is followed for it`,
    hint: ({ near }) =>
      `${near.length === 0 ? '' : `Perhaps ${near.map(quoted).join(' or ')}? `}Write the unit under recipients (new ones also in data/units) and take this line out.`,
  },
  'awaits-confirmation': {
    message: ({ symbol, unit }) =>
      unit === null
        ? `${symbol} was imported, and nobody has looked at it yet`
        : `the answer of ${quoted(unit)} was imported, and does not count until somebody has looked at it`,
    hint: ({ symbol, unit }) => `Once looked at: congvan confirm ${symbol}${unit === null ? '' : ` "${unit}"`}`,
  },
  'fact-twice': {
    message: ({ name, date }) => `the same is already written about ${quoted(name)} for ${date}`,
    hint: () => 'Remove one of the two.',
  },
  'answer-twice': {
    message: ({ name, symbol }) => `the answer ${symbol} of ${quoted(name)} is already written above, told otherwise`,
    hint: () => 'Keep the right one, remove the other.',
  },
  'fact-on-known-group': {
    message: ({ name }) => `what is written under the whole group ${quoted(name)} counts for none of its units`,
    hint: () => 'Write it under each unit.',
  },
  'number-repeated': {
    message: ({ symbol, other }) => `the number is taken: ${symbol} has that of ${letter(other)}, from the same office`,
    hint: () =>
      'Check the symbols and dates of both. If a new term began between them, write it under terms in data/office.yaml.',
  },
  'number-out-of-order': {
    message: ({ symbol, date, other }) =>
      `${symbol} is dated ${date}, while a lower number of the same office, ${other.symbol}, bears a later day: ${other.date}`,
    hint: () =>
      'Check the symbols and dates of both. If a new term began between them, write it under terms in data/office.yaml.',
  },
  'unit-twice': {
    message: ({ name, other, otherName }) =>
      `${quoted(name)} seems to be declared already, as ${quoted(other)} (${quoted(otherName)})`,
    hint: () =>
      'If they are one, keep one id and correct the letters that use the other. If two bear one name, write the unit that each belongs to (parent).',
  },
  'unit-cycle': {
    message: ({ loop }) => `the unit stands above itself, or carries on for itself: ${loop.join(' → ')}`,
    hint: () => 'Correct parent or successors of one of them.',
  },
  'dates-reversed': {
    message: ({ from, until }) => `the last day, ${until}, is before the first, ${from}`,
    hint: () => 'Look at from and until again.',
  },
  'suspect-letter': {
    message: ({ text, letter, meant }) =>
      `in ${quoted(text)} stands ${codePointOf(letter)}, ${meant === null ? 'which cannot be seen' : `which looks like “${meant}” and is another letter`}`,
    hint: ({ meant }) => (meant === null ? 'Remove it.' : `Type “${meant}” anew.`),
  },
  'attachment-outside': {
    message: ({ file }) => `${quoted(file)} lies outside the folder of the records, and is not opened`,
    hint: () => 'Copy it into that folder, into files/ say, and write its path from there.',
  },
  'attachment-missing': {
    message: ({ file }) => `there is no file ${quoted(file)} in the folder of the records`,
    hint: () => 'Put it there, or correct the path (from the folder of the records on).',
  },
  'attachment-altered': {
    message: ({ file }) => `${quoted(file)} was changed since it was put on record: its hash is another`,
    hint: () => 'Bring the original back. If the new one is right, correct sha256 or take it out.',
  },
  'letter-overtaken': {
    message: ({ reasons }) =>
      reasons.length === 0
        ? 'this drafted letter no longer agrees with the records'
        : `this drafted letter no longer agrees with the records: ${reasons.map(({ by, names }) => `${overtaking[by]} ${namesOf(names)}`).join('; ')}`,
    hint: () => 'If it is not signed, draft it anew with notice; if it was sent, move it out of the folder out.',
  },
  'calendar-year-missing': {
    message: ({ year, due }) => `there is no calendar of ${year}: for the due day ${due} only weekends were left out`,
    hint: ({ year }) => `Add data/calendar/${year}.yaml.`,
  },
  'calendar-day-pending': {
    message: ({ date, name, paper }) =>
      `${date}${name === null ? '' : `, ${quoted(name)},`} is only proposed by ${quoted(paper)}: it does not count yet`,
    hint: () => 'Once the paper that decrees it is out, correct paper and take pending out.',
  },
} satisfies DiagnosticSentences

const overtaking = {
  answer: 'another answer from',
  extension: 'more time given to',
  exemption: 'exempted or recalled for',
  correction: 'records corrected about',
}

function quoted(text: string): string {
  return `“${clipped(text)}”`
}

function perhaps(suggestion: string | null): string {
  return suggestion === null ? '' : `Did you mean ${quoted(suggestion)}? `
}

function size(bytes: number): string {
  return `${megabytes(bytes)} MB`
}

function letter({ symbol, date }: Letter): string {
  return `${symbol} of ${date}`
}

function either(fields: readonly string[]): string {
  return fields.length > 1 ? `${fields.slice(0, -1).join(', ')} or ${fields.at(-1) ?? ''}` : fields.join('')
}

function listed(items: readonly string[]): string {
  const { shown, more } = few(items, 6)
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(', ')
}

function figures(number: number): string {
  return new Intl.NumberFormat('en').format(number)
}

function both(fields: readonly string[]): string {
  return `${fields.slice(0, -1).join(', ')} and ${fields.at(-1) ?? ''}`
}

function namesOf(names: readonly string[]): string {
  const { shown, more } = few(names.map(quoted), 4)
  if (more > 0) return `${shown.join(', ')} and ${more} others`
  return shown.length > 1 ? both(shown) : (shown[0] ?? '')
}

function round(loop: readonly Letter[]): string {
  const { shown, more } = few(loop, 20)
  const gap = more > 0 ? [`(${more} more)`] : []
  return [...shown.map(letter), ...gap, ...loop.slice(0, 1).map(letter)].join(' → ')
}

const shapes = { text: 'text', list: 'a list', mapping: 'fields with names' }

const ways = {
  text: 'Write it right after the colon, without a dash; put text that begins with [ or { in quotes.',
  list: 'Write each entry on a line of its own after “- ”, or in brackets: [one, two].',
  mapping: 'Write each field on a line of its own: name, colon, space and value.',
}

interface Remedy {
  readonly message: string
  readonly hint: string
}

const forbidden = { message: 'permission denied', hint: 'Give whoever runs the program the right to read it.' }

/** By the codes of the system and of the store. */
const unreadable: ReadonlyMap<string, Remedy> = new Map(
  Object.entries({
    EACCES: forbidden,
    EPERM: forbidden,
    EBUSY: { message: 'another program is using it', hint: 'Close that program and try again.' },
    ENOENT: { message: 'the link leads to nothing', hint: 'Delete the link, or copy the file itself here.' },
    ELOOP: { message: 'the links lead round in a circle', hint: 'Delete the link, or copy the file itself here.' },
    NOT_A_FILE: { message: 'this is not a file', hint: 'Copy the file itself here.' },
    OUTSIDE_WORKSPACE: { message: 'the link leads out of the workspace', hint: 'Copy the file itself here.' },
  }),
)

const inQuotes = 'Put the whole value in double quotes, such as subject: "…".'

/** By the codes of the yaml package. */
const syntax: ReadonlyMap<string, Remedy> = new Map(
  Object.entries({
    BLOCK_AS_IMPLICIT_KEY: {
      message: 'the value has a colon in it, or the line below is not indented correctly',
      hint: 'Put a value with a colon in double quotes: subject: "On the matter: …". Fields of one level begin in the same column.',
    },
    MULTILINE_IMPLICIT_KEY: {
      message: 'a colon and a space are missing after the name of the field',
      hint: 'Write name, colon, space and value: symbol: 1469-CV/BTGTU.',
    },
    MISSING_CHAR: {
      message: 'the colon after the name of a field is missing',
      hint: 'After the name of a field stand a colon and a space; before # stands a space.',
    },
    MISSING_QUOTE: {
      message: 'the quote that opens here is never closed',
      hint: 'Close it at the end of the value; a value with such a quote inside goes into quotes of the other kind.',
    },
    BAD_INDENT: {
      message:
        'this line is not in the column of the other fields of its level, or a bracket [ or { above is not closed',
      hint: 'Fields of one level begin in the same column; each bracket that is opened must be closed.',
    },
    UNEXPECTED_TOKEN: {
      message: 'there is something here that does not belong',
      hint: `Put a value that has double quotes in it, or begins with a mark such as * & |, in single quotes: subject: 'On the "matter"'.`,
    },
    BAD_SCALAR_START: { message: 'a value cannot begin with this character', hint: inQuotes },
    TAG_RESOLVE_FAILED: { message: 'a value cannot begin with an exclamation mark', hint: inQuotes },
    BAD_ALIAS: { message: 'a value cannot begin with *', hint: inQuotes },
    BAD_DQ_ESCAPE: {
      message: 'within double quotes \\ cannot be used like this',
      hint: 'Use single quotes instead, or write \\\\.',
    },
    BLOCK_IN_FLOW: {
      message: 'a comma is missing within { } or [ ], or something stands there that cannot',
      hint: 'Put commas between what stands in brackets: { date: 2024-07-15, source: … }.',
    },
    BAD_DIRECTIVE: { message: 'a line cannot begin with %', hint: 'Delete the line.' },
  }),
)

function otherSyntax(problem: string): Remedy {
  return {
    message: `this is not how YAML is written (${problem})`,
    hint: 'Compare it with a file that is right: each field on a line, with name, colon, space and value.',
  }
}
