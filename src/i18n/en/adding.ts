import type { adding as vietnamese } from '../vi/adding.ts'

export const adding: typeof vietnamese = {
  options: {
    symbol: 'the symbol as printed on the letter',
    date: 'the day of issue',
    issuer: 'who issued it',
    subject: 'the subject',
    unit: 'addressed to this unit, its organs after a colon (may be repeated)',
    group: 'addressed to this group, their organs after a colon (may be repeated)',
    due: 'due: a day; 5wd for 5 working days, 10d for 10 days, from the day of issue',
    duty: 'a duty that is answered for itself: ID: what@due (may be repeated)',
    signatory: 'the name of who signed',
    position: 'the position of who signed',
    capacity: 'for whom it was signed, such as K/T TRƯỞNG BAN',
    answer: 'whether it asks for an answer (expected) or not (none)',
    campaign: 'the id of its campaign',
    copy: 'who else gets it, as printed (may be repeated)',
    type: 'the type of letter, where the symbol does not tell',
    place: 'the place',
    notes: 'notes',
    cited: 'not held, only seen cited',
    relation: ({ relation }) => `${relation} this letter: SYMBOL, or SYMBOL@DAY where it is not on record`,
    write: 'write the record; without it, a preview (on a terminal you are asked)',
  },
  fields: { symbol: 'the symbol', date: '--date', issuer: '--issuer' },
  missing: ({ fields }) => `Missing: ${fields.join(', ')}.`,
  intro: 'Enter passes over a question; Ctrl-C or Ctrl-D stops, and nothing is written.',
  needed: 'This must be given.',
  questions: {
    symbol: 'Symbol',
    date: ({ today }) => `Day of issue [${today}]`,
    issuer: ({ own }) => `Issuer${own === null ? '' : ` [${own}]`}`,
    subject: 'Subject',
    recipient: ({ count }) =>
      count === 0
        ? 'Addressed to (a unit or a group; accents may be left out; organs after a colon)'
        : 'Addressed to, next (Enter ends)',
    due: 'Due (a day, 5wd for 5 working days; Enter for none)',
    duty: ({ count }) =>
      count === 0 ? 'A duty answered for itself (ID: what@due; Enter for none)' : 'Duty, next (Enter ends)',
    signatory: 'Signed by (the name; Enter passes)',
    position: 'Position',
    capacity: 'Signed for (TM., KT., TL.…; Enter for none)',
    campaign: ({ campaigns }) => `Campaign (${campaigns.join(', ')}; Enter for none)`,
    cited: ({ count }) => (count === 0 ? 'Cites (SYMBOL, or SYMBOL@DAY; Enter for none)' : 'Cites, next (Enter ends)'),
    relation: ({ symbol, relations }) => `How it stands to ${symbol} (${relations.join(', ')})`,
  },
  offers: ({ names }) =>
    `${names.length} fit; type the number, or say more:\n${names.map((name, at) => `  ${at + 1}. ${name}`).join('\n')}`,
  notSymbol: ({ text }) => `“${text}” is not a symbol, such as 1469-CV/BTGTU.`,
  notDay: ({ text }) => `“${text}” is not a day that exists, such as 5/8/2024 or 2024-08-05.`,
  notDue: ({ text }) => `“${text}” is not a due day, such as 5/8/2024, 5wd (working days) or 10d (days).`,
  notDuty: ({ text }) => `“${text}” is not a duty, such as bao-cao: send the report@5/8/2024.`,
  notOrgan: ({ text, organs }) =>
    `There is no organ “${text}”${organs.length === 0 ? '' : `; there are: ${organs.join(', ')}`}.`,
  notRelation: ({ text }) => `There is no relation “${text}”.`,
  notCited: ({ text }) => `“${text}” is not on record; if it is only cited, add its day: 2929-CV/VPTU@12/7/2024.`,
  held: ({ id, record }) => `${id} is on record already: ${record}.`,
  preview: 'A preview; nothing is written. Add --write to write it.',
  writeIt: ({ record }) => `Write it into ${record}?`,
  written: ({ symbol, record }) => `Wrote ${symbol} into ${record}.`,
}
