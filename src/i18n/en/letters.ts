import type { letters as vietnamese } from '../vi/letters.ts'

export const letters: typeof vietnamese = {
  keptOut: {
    unconfirmed: ({ units }) => `Not pressed, as their answers wait to be confirmed: ${units}.`,
    'just-pressed': ({ units, count, letter }) =>
      `Not pressed again, as ${count === 1 ? 'it was' : `these ${count} were`} pressed on ${letter?.date} by ` +
      `${letter?.symbol}${letter?.due ? `, until ${letter.due}` : ''} (to press all the same, add --again): ${units}.`,
    'no-successor': ({ units }) => `Not pressed, as they have ended and no successors are recorded: ${units}.`,
    'too-early': ({ units }) => `Not pressed yet, as no rung of the ladder is reached (office.yaml: ladder): ${units}.`,
  },
  ref: 'the symbol of a letter, or enough of it; only --by-unit goes without',
  refOrByUnit: 'The symbol of a letter is missing; to press each unit for all that it owes, add --by-unit.',
  options: {
    again:
      'also those just pressed, whose time or least days between two letters (office.yaml: reminderGap) are not over',
    level: 'this rung of the ladder (office.yaml: ladder) for all that are overdue, whatever they have come to',
    byUnit: 'one letter to each unit about all that it owes the own office, with a table; needs no REF',
    resume: 'go on with a folder of letters: draft only what failed or is missing',
    record: 'record the letter as sent (data/dispatches); needs --number',
    number:
      'the number of the letter; of several letters, once for each, in their order; next: those that the series comes to',
    date: 'the day of the letter (default when recording: the day asked about)',
  },
  noLevel: ({ level, levels }) =>
    `The ladder has no rung ${level}; ` +
    (levels.length > 0
      ? `there ${levels.length === 1 ? 'is' : 'are'}: ${levels.join(', ')}.`
      : 'data/office.yaml has none (ladder).'),
  noSignatory: 'No signatory is recorded (data/office.yaml: signatory), so the signature is left blank.',
  newPartyRules: ({ date }) =>
    `The letter is of ${date}, after 27/5/2026, but laid out by 36-HD/VPTW (hd36); the new rules, 05-HD/VPTW, are known in part: layout: hd05.`,
  recordPartial:
    'Some records cannot be read, so nothing is recorded: the letter might press those whose answers were not read. Mend them first (congvan check), or leave out --record to look at it.',
  resume: {
    alone: '--resume FOLDER stands alone: what was asked is told by its manifest.json.',
    recorded:
      'Those letters were to go on record (--record), so they cannot be resumed: run that command again with --force.',
    changed: ({ files }) =>
      'The records or the ladder have changed since, so the letters written no longer agree with those to come' +
      (files.length === 0 ? '.' : `:\n${files.map(file => `  ${file}`).join('\n')}`),
    changedHint: 'To draft all of them anew, run that command again with --force, or choose another folder.',
  },
  recordNeedsNumber: 'To record a letter its number is needed: add --number NUMBER.',
  numbersFor: ({ letters, numbers }) =>
    `There ${letters === 1 ? 'is 1 letter' : `are ${letters} letters`} and ${numbers} given as --number: each letter needs one, in their order.`,
  nextAlone: '--number next stands alone, and gives out numbers only with --record.',
  gaps: ({ gaps }) => `Numbers of this series that no letter on record bears: ${shortened(gaps)}.`,
  numberTwice: ({ numbers }) => `One number is given to two letters: ${numbers}.`,
  dateBeforeAsOf: ({ date, asOf }) =>
    `A letter of ${date} cannot tell how matters stood on ${asOf}: leave out --as-of, or change --date.`,
  notAllDrafted: 'Some letters could not be drafted, so none is recorded.',
  noCode: ({ unit }) => `The code of ${unit} in symbols is not known: give it codes in data/units.`,
  beforeFocus: ({ symbol }) => `A follow-up letter cannot be dated before ${symbol} itself.`,
  remindsNothing: ({ symbol }) =>
    `Its text does not cite ${symbol}, so it cannot be recorded as a reminder: mend the template.`,
  recorded: ({ symbol, file }) => `Recorded ${symbol} in ${file}`,
  series: {
    repeated: ({ symbol, other, otherDate }) =>
      `${symbol} is refused, as its number is taken by ${other} of ${otherDate}.`,
    'lower-is-later': ({ symbol, date, other, otherDate }) =>
      `Out of order: ${symbol} is of ${date}, but the lower number ${other} is of ${otherDate}.`,
    'higher-is-earlier': ({ symbol, date, other, otherDate }) =>
      `Out of order: ${symbol} is of ${date}, but the higher number ${other} is already of ${otherDate}.`,
  },
  verify: {
    summary: 'which letters drafted into a folder no longer agree with the records',
    noManifest: ({ folder }) => `There is no manifest.json in ${folder}.`,
    badManifest: ({ file }) => `${file} cannot be read: it was not written by notice, or was changed.`,
    changed: 'manifest.json was changed since they were drafted',
    fine: ({ letters, asOf }) =>
      `${letters === 1 ? '1 letter still agrees' : `${letters} letters still agree`} with the records, as of ${asOf}.`,
    overtaken: {
      answer: ({ units }) => `another answer from ${units}`,
      extension: ({ units }) => `more time given to ${units}`,
      exemption: ({ units }) => `exempted or recalled for ${units}`,
      correction: ({ units }) => `records corrected about ${units}`,
    },
  },
  recipients: ({ names, more }) => `the letter to ${names.join('; ')}${more === 0 ? '' : ` and ${more} more`}`,
  dueTooEarly: ({ due, asOf }) => `The new day ${due} is before ${asOf}.`,
  notHeld: ({ symbol }) => `${symbol} is only cited, so no copy of it can be enclosed.`,
  addDue:
    'the new day is not known: add --due DAY or --due 5wd (5 working days), or give due in the ladder, or responseTime, in data/office.yaml',
  templates: {
    summaries: {
      list: 'the letter templates, and which rung of the ladder uses which',
      show: 'what a template says',
      check: 'every fault of a template, or of all',
      new: 'make a template in templates/, overwriting nothing',
    },
    name: 'name of a template: that of its file in templates/, without its ending',
    from: 'copy this template (default: don-doc)',
    docx: 'a Word file, set in the layout of the office (office.yaml: layout)',
    titles: { name: 'Template', origin: 'From', kind: 'Kind', levels: 'Rungs', file: 'File' },
    own: 'own',
    shipped: 'shipped',
    names: ({ names }) => `Templates there are: ${names.join(', ')}.`,
    checked: ({ templates, faults }) =>
      `${templates} ${templates === 1 ? 'template' : 'templates'}, ${faults} ${faults === 1 ? 'fault' : 'faults'}.`,
    missing: ({ level, name }) => `data/office.yaml: rung ${level} of the ladder names “${name}”, which is no template`,
    hidden: ({ file, by }) => `${file} is not used, as ${by} has the same name: rename or remove one of them.`,
    badName: ({ name }) =>
      `A template cannot be called “${name}”: letters, digits, - and _ only, no more than 50 characters.`,
    fromOrDocx: '--from copies a template, --docx makes a new Word file: use one of the two.',
  },
  meant: ({ name }) => `did you mean “${name}”?`,
  paragraph: ({ line, around }) => `paragraph ${line} “${around}”`,
  onlyWord: ({ name, format }) =>
    `The template “${name}” is a Word file, so its letters are docx only, not ${format}: leave out --format; for PDF, open them in Word and save as PDF.`,
  problems: {
    'no-template': ({ name }) => `there is no letter template “${name}”`,
    'not-a-package': () => 'this is no Word file (.docx)',
    'locked-or-old': () =>
      'locked by a password, or a Word file of the old kind (.doc): open it in Word, take the password off, save as .docx',
    'too-large': () => 'too large (more than 20 MB, or more than 64 MB unpacked)',
    'too-many-parts': () => 'it has more parts than any letter, so it is not opened',
    'packed-too-tightly': () => 'packed more tightly than any letter, so it is not opened',
    'part-outside': () => 'a part of it would lie outside the file, so it is not opened',
    doctype: () => 'it declares a DOCTYPE, which Word never writes, so it is not opened',
    macros: () => 'it has macros, so it is not opened: save it in Word as .docx',
    damaged: () => 'damaged: open it in Word and save it again',
    'closes-nothing': ({ name }) => `{{/${name}}} closes what is not open there`,
    'no-heading': () => 'a template begins with its heading, between two lines of ---',
    'heading-not-closed': () => 'the heading lacks the line --- that ends it',
    'heading-line': () => 'this line is no “key: value”',
    'heading-key-twice': ({ name }) => `the key “${name}” stands here twice`,
    'heading-key-unknown': ({ name }) => `there is no key “${name}”`,
    'heading-key-missing': ({ name }) => `the key “${name}” is missing`,
    'heading-value': ({ name }) => `“${name}” is no value for this key`,
    syntax: () => 'this cannot be understood',
    'not-closed': ({ name }) => `“${name}” is not closed`,
    'unknown-tag': ({ name }) => `a template cannot use the tag “${name}”`,
    'unknown-filter': ({ name }) => `a template cannot use the filter “${name}”`,
    'unknown-name': ({ name }) => `there is no fact of the name “${name}”`,
    'missing-value': ({ name }) => `this letter has no “${name}”`,
    'not-a-text': () => 'this is a list or a group of facts, which cannot be printed',
    'too-long': () => 'the template is too long',
    limit: () => 'the template repeats or nests too much',
  },
}

function shortened(gaps: readonly string[]): string {
  return [...gaps.slice(0, 10), ...(gaps.length > 10 ? ['…'] : [])].join(', ')
}
