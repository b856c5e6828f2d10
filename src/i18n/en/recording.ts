import type { confirming as vietnameseConfirming, recording as vietnamese } from '../vi/recording.ts'

const mistaken = 'To take it back: congvan undo'

export const recording: typeof vietnamese = {
  options: {
    duty: 'only this duty, by its id in the letter',
    dryRun: 'only tell what would be written',
    yes: 'yes, for three units or more',
    date: 'the date on the letter (default: today)',
    received: 'the day it came',
    symbol: 'the symbol of the answer',
    outcome: 'the outcome',
    count: 'how many were sent',
    note: 'a note',
    file: 'the file of the answer',
    again: 'one more answer of a unit that has answered',
    from: 'record many answers from a table, CSV or Excel: shown first, written with --write',
    write: 'with --from: write records; without it, only a preview',
    to: 'the new due day',
    reason: 'the reason',
    by: 'the symbol of the letter that allows it',
  },
  moved: ({ symbol, name, duty, before, after, dueBefore, dueAfter }) => {
    const whose = [symbol, name, ...(duty === null ? [] : [duty])].join(' · ')
    const state = before === after ? `${before ?? ''}, unchanged` : `${before ?? 'new'} → ${after ?? 'gone'}`
    const due = dueBefore === dueAfter ? '' : `; due ${dueBefore ?? 'none'} → ${dueAfter ?? 'none'}`
    return `${whose}: ${state}${due}`
  },
  recipients: ({ count }) => `${count} recipients`,
  wrote: ({ record, count }) => `Wrote ${count} into ${record}. ${mistaken}`,
  mistaken,
  wouldWrite: ({ record, count }) => `Would write ${count} into ${record}; nothing is written.`,
  whom: 'For which unit? Name one, or use --unit, --group, --state.',
  partial: 'The records have faults, so who is meant is not sure; nothing is written.',
  partialHint: 'Mend them (see: congvan check) and run the command again; or name each unit.',
  sure: ({ count }) => `About to write for ${count} units.`,
  sureHint: 'Add --yes if all are meant, or --dry-run to see them first.',
  answered: ({ names, symbol }) => `An answer to ${symbol} is on record already: ${names.join(', ')}.`,
  answeredQuestion: 'Put one more on record?',
  answeredHint:
    'Add --again if there is one more answer; only for those who have not answered: --state overdue,pending.',
  unitNotAskedHint: ({ symbol }) =>
    `Who has to answer: congvan recipients ${symbol}. If it is missing there, add it: congvan edit ${symbol}`,
  doubts: {
    datedAhead: ({ date, today }) => `${date} is after today (${today}); it counts from that day on.`,
    beforeLetter: ({ date, letter, symbol }) => `${date} is before ${symbol} was issued (${letter}).`,
    receivedBeforeDated: ({ received, date }) => `It was received (${received}) before it was dated (${date}).`,
    untilPast: ({ to, today }) => `The new due day ${to} is over (today is ${today}).`,
    notMoreTime: ({ to, due }) => `The new due day ${to} is no later than the present one (${due}).`,
  },
  noDuty: ({ duty, duties }) =>
    `The letter has no duty “${duty}”${duties.length === 0 ? '' : `; its duties: ${duties.join(', ')}`}.`,
  onRecord: ({ names, symbol }) => `Already on record for ${symbol}, not written again: ${names.join(', ')}.`,
  noFile: ({ file }) => `There is no file ${file}.`,
  fileOutside: ({ file, folder }) => `${file} lies outside the folder of the records, ${folder}.`,
  fileOutsideHint:
    'Copy it into that folder (into files/, say) and run the command again, so that it stays with the records.',
  locked: ({ by, host, pid, since }) => `${by} on ${host} (process ${pid}) has been writing since ${since}.`,
  lockedHint:
    'Wait a moment and run the command again. If that machine went off meanwhile, its lock ends after two minutes.',
  leftBy: ({ by, host, pid, since }) =>
    `The lock of ${by} on ${host} (process ${pid}, since ${since}) had been left behind, and was taken away.`,
  stale: ({ record }) =>
    `${record} has just been changed and is not overwritten. Look at it, then run the command again.`,
  received: ({ record }) =>
    `${record} is a letter of another office: it is read here and not written. An answer to it goes on record as a letter of yours that replies to it (congvan add), and so comes to that office.`,
  numbered: ({ record }) =>
    `The number of ${record} was given to another letter meanwhile; nothing was recorded. Run the command again with the next one.`,
  unfit: ({ record }) => `Nothing can be added to ${record} the way it is written; please edit it by hand.`,
  recovered: ({ command, outcome }) =>
    outcome === 'completed'
      ? `An earlier command broke off and has now been completed: ${command}`
      : `An earlier command broke off and its file was edited since, so it was not written: ${command}`,
}

export const confirming: typeof vietnameseConfirming = {
  all: 'all that waits to be confirmed',
  title: 'To be confirmed',
  letter: 'letter',
  answer: 'answer',
  count: ({ count }) => `${count} to be confirmed. Once looked at: congvan confirm REF [UNIT]`,
  none: 'Nothing waits to be confirmed.',
  nothing: ({ symbol }) => `Nothing in ${symbol} waits to be confirmed.`,
  replies: ({ letters }) =>
    letters.length === 0 ? null : `What waits are letters that answer it: ${letters.join(', ')}.`,
  sure: ({ count }) => `About to confirm ${count}.`,
  done: ({ count, symbols }) => `Confirmed ${count}: ${symbols.join(', ')}.`,
  would: ({ count, symbols }) => `Would confirm ${count}: ${symbols.join(', ')}; nothing is written.`,
}
