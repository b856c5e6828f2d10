import { weekday, type Day } from '../../domain/day.ts'
import type { Say } from '../say.ts'
import { adding } from './adding.ts'
import { asking } from './asking.ts'
import { calendar } from './calendar.ts'
import { editing } from './editing.ts'
import { commands, help, options, placeholders } from './help.ts'
import { intake } from './intake.ts'
import { init } from './init.ts'
import { journal } from './journal.ts'
import { letters } from './letters.ts'
import { confirming, recording } from './recording.ts'
import { report, reportCommands } from './report.ts'
import { stores } from './stores.ts'
import { usage } from './usage.ts'
import { why } from './why.ts'
import * as words from './words.ts'

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const orMeant = (suggestion: string | null) => (suggestion === null ? '' : ` Did you mean “${suggestion}”?`)
const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

export const say: Say = {
  language: 'en',
  day: (day: Day) => day,
  weekday: (day: Day) => weekdays[weekday(day)] ?? '',
  words,
  commands: { ...commands, ...reportCommands },
  help,
  options,
  usage,
  arguments: placeholders,
  why,
  recording,
  adding,
  editing,
  calendar,
  journal,
  asking,
  confirming,
  letters,
  intake,
  stores,
  report,
  init,

  complaint: { error: 'error', warning: 'warning', remedy: 'Fix' },

  titles: {
    obligations: 'Answers',
    recipients: 'Recipients',
    dispatches: 'Dispatches',
    units: 'Units',
    asOf: 'As of',
    example: 'Example',
    told: 'What is told of it',
    byDispatch: 'By letter:',
    sum: ({ asOf, recipients, parts }) =>
      `As of ${asOf}: ${counted(recipients, 'recipient', 'recipients')} = ${parts}.`,
    recipientCount: ({ symbol, count }) => `${symbol}: ${counted(count, 'recipient', 'recipients')}.`,
    dispatchCount: ({ count }) => `${counted(count, 'letter', 'letters')}.`,
    unitCount: ({ count }) => `${counted(count, 'unit', 'units')}.`,
    checked: ({ errors, warnings }) =>
      errors + warnings === 0
        ? 'No faults in the records.'
        : `${counted(errors, 'error', 'errors')}, ${counted(warnings, 'warning', 'warnings')}.`,
  },

  notes: {
    reading: 'Reading the records',
    drafting: 'Writing the letters',
    taken: ({ text, taken }) => `“${text}” is taken as ${taken}`,
    written: ({ file }) => `Written: ${file}`,
    noneOverdue: 'Nobody is overdue.',
    noneInState: 'Nobody is in that state.',
    noObligations: 'Nothing has to be answered.',
    onlyOwnLetters:
      'Only letters of the own office are counted. Add --all to count every letter, --incoming for what the own office has to answer.',
    assumed: ({ count }) =>
      `${counted(count, 'due day is', 'due days are')} assumed (marked ≈): the receipt is not known, or the count runs through a year without a calendar. See: congvan why`,
    awaiting: ({ count }) =>
      `${count === 1 ? 'The answer of 1 unit waits' : `The answers of ${count} units wait`} to be confirmed and ${count === 1 ? 'does' : 'do'} not count yet. See: congvan confirm`,
    unmatched: ({ symbol, names }) =>
      `${symbol} also went to ${names.length} not found in the records, who are not followed: ${names.join('; ')}. See: congvan check`,
    unmatchedIn: ({ letters, count }) =>
      `${letters} letters also went to ${count} not found in the records, who are not followed. See: congvan check`,
    moreFaults: ({ count }) => `… and ${count} more; for all of them: congvan check`,
    partial: ({ count }) =>
      `${counted(count, 'fault', 'faults')} in the records: the answer is from what could be read.`,
    chainBackwards: ({ from, to }) => `${from} cites ${to}, which was issued after it.`,
    chainCycle: ({ loop }) => `These letters cite one another in a circle: ${loop}`,
    again: 'see above',
    days: ({ days }) => counted(days, 'day', 'days'),
    notOurs: ({ symbol }) => `${symbol} was not issued by our office; the letter is drafted in our name all the same.`,
    nothingToSend: 'No unit needs a follow-up letter.',
    nothingToRecord: ({ numbers }) => `No letter is recorded; ${numbers.join(', ')} is not used.`,
    lettersWritten: ({ written, failed, folder }) =>
      `${counted(written, 'letter', 'letters')} written to ${folder}${failed === 0 ? '' : `, ${failed} could not be drafted`}.`,
    preview: ({ count }) =>
      `A preview${count === 1 ? '' : ` of ${count} letters`}; nothing is written. Add --out FOLDER to write files.`,
  },

  refusals: {
    error: 'Error',
    bug: 'A fault of the program. Please report it with the lines below:',
    noWorkspace: ({ folder }) => `No workspace found: neither ${folder} nor a folder above it has data/office.yaml.`,
    noWorkspaceHint: 'Run inside a workspace, add --workspace DIR, or make a new one: congvan init DIR',
    several: ({ text, candidates }) =>
      `“${text}” may be any of ${candidates.length}; say more:\n${candidates.map(one => `  ${one}`).join('\n')}`,
    none: ({ text }) => `“${text}” was not found.`,
    didYouMean: names => (names.length === 0 ? null : `Did you mean ${names.map(name => `“${name}”`).join(' or ')}?`),
    noGroup: ({ text, suggestion }) => `There is no group “${text}”.${orMeant(suggestion)}`,
    noCampaign: ({ text, suggestion }) => `There is no campaign “${text}”.${orMeant(suggestion)}`,
    noState: ({ text, states, suggestion }) =>
      `There is no state “${text}”.${orMeant(suggestion)} The states: ${states.join(', ')}.`,
    noColumn: ({ text, columns, suggestion }) =>
      `There is no column “${text}”.${orMeant(suggestion)} The columns: ${columns.join(', ')}.`,
    jsonIsWhole: 'JSON is always whole; --columns and --sort are for tables, CSV, XLSX and Markdown.',
    noCode: ({ text, suggestion }) => `There is no code “${text}”.${orMeant(suggestion)}`,
    noTopic: ({ text, suggestion }) => `There is no topic or command “${text}”.${orMeant(suggestion)}`,
    noTopicHint: 'Topics: congvan help; commands: congvan --help',
    noOutput: ({ text, outputs, suggestion }) =>
      `No command “${text}” answers as JSON.${orMeant(suggestion)} Those that do: ${outputs.join(', ')}.`,
    noKind: ({ text, kinds, suggestion }) =>
      `There is no kind of record “${text}”.${orMeant(suggestion)} The kinds: ${kinds.join(', ')}.`,
    noFormatFor: ({ file, formats }) =>
      `It is not clear how to write ${file}: end its name in ${formats.map(one => `.${one}`).join(', ')}, or add --format.`,
    binaryOnTerminal: 'A spreadsheet is not for a terminal; add --out FILE.xlsx.',
    system: ({ file, reason }) => `${file === '' ? 'A file' : file} could not be opened or written: ${reason}.`,
    systemReasons: new Map([
      ['WINDOWS_NAME', 'Windows does not take that name'],
      ['OUTSIDE', 'the link leads out of the folder'],
      ['EACCES', 'no permission'],
      ['EPERM', 'no permission'],
      ['EROFS', 'the disk or folder is read-only'],
      ['ENOSPC', 'the disk is full'],
      ['EDQUOT', 'the quota is used up'],
      ['EISDIR', 'it is a folder'],
      ['ENOTDIR', 'something on the way to it is not a folder'],
      ['EEXIST', 'something on the way to it is not a folder'],
      ['ENOENT', 'it does not exist'],
      ['ENAMETOOLONG', 'its name is too long'],
      ['EBUSY', 'another program holds it'],
      ['EIO', 'the disk reports a fault'],
    ]),
    unitNotAsked: ({ symbol, unit }) => `${unit} is not among those who have to answer ${symbol}.`,
    asksNothing: ({ symbol }) => `${symbol} asks for no answer.`,
    notYetIssued: ({ symbol, date, asOf }) => `${symbol} was issued on ${date}, after the day asked about, ${asOf}.`,
    onlyCited: ({ symbol }) =>
      `${symbol} is only cited; the letter itself is not held, so its recipients are not known.`,
    unknownOption: ({ text, suggestion }) => `There is no option ${text}.${orMeant(suggestion)}`,
    unknownCommand: ({ text, suggestion }) => `There is no command “${text}”.${orMeant(suggestion)}`,
    conflictingOptions: ({ one, other }) => `${one} and ${other} cannot be used together.`,
    missingArgument: ({ text }) => `${text} is missing.`,
    missingOption: ({ text }) => `Option ${text} must be given.`,
    brokenOff: 'Stopped. Nothing was written.',
    missingValue: ({ text }) => `Option ${text} needs a value.`,
    tooManyArguments: ({ count }) => `Too many arguments (${count} expected); put names with spaces in quotes.`,
    badValue: ({ option, value, expected }) => `${option} does not take “${value}”: ${expected}.`,
    badChoice: ({ option, text, choices, suggestion }) =>
      `${option} does not take “${text}”.${orMeant(suggestion)} Choose one of ${choices.join(', ')}.`,
    expected: {
      day: 'it needs a day that exists, such as 2024-08-05 or 5/8/2024',
      due: 'it needs a day that exists, such as 2024-08-12 or 12/8/2024, or 5wd for 5 working days (999 at most)',
      count: 'it needs a number',
      year: 'it needs a year of four digits, such as 2024',
      number: 'it needs the number of a letter, such as 1502 or 1502a',
      track: 'give numbers like 1,3; all; or none',
      lateness: 'it needs a number of days, such as 10, or 10wd for working days',
    },
    seeHelp: ({ command }) => `See: congvan ${command}--help`,
    existing: ({ files }) => `Already there, not overwritten:\n${files.map(file => `  ${file}`).join('\n')}`,
    existingHint:
      'Add --force to overwrite, choose another folder, or do only what is missing: notice --resume FOLDER.',
    letterFailed: ({ letter, reason }) => `${letter} could not be drafted: ${reason}`,
    noOwnOffice:
      'The own office is not known: own in data/office.yaml could not be read, or the records do not know it.',
    noOwnOfficeHint: 'Mend data/office.yaml (see: congvan check).',
    noOwnOfficeOrAll: 'Mend data/office.yaml (see: congvan check), or add --all for the debts of every office.',
    noFolder: ({ file }) =>
      `${file} is not written: its folder is not there. Correct the path, or make the folder first.`,
  },

  show: {
    cited: 'only cited',
    onBehalfOf: 'Conveys the instruction of',
    duties: 'Duties',
    signatory: 'Signed by',
    references: 'Refers to',
    referencedBy: 'Referred to by',
    recipients: 'Addressed to',
    copies: 'Copies',
    responses: 'Responses',
    extensions: 'Extensions',
    exemptions: 'Exemptions',
    notes: 'Notes',
    file: 'File',
    before: ({ date }) => `before ${date}`,
    count: ({ count, working, from }) =>
      `${counted(count, working ? 'working day' : 'day', working ? 'working days' : 'days')} from the day it is ${from}`,
  },
}
