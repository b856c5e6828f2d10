import type { calendar as vietnamese } from '../vi/calendar.ts'

export const calendar: typeof vietnamese = {
  list: 'the days off of a year, and those worked in their place (this year by default)',
  remove: 'take a day out of the calendar, and tell every due day that moves',
  add: 'add a day off, or a day that is worked, and tell every due day that it moves',
  options: {
    day: 'the day, such as 2024-09-03 or 3/9/2024',
    paper: 'the paper that decrees it',
    name: 'what the day is called',
    working: 'a day that is worked (on a weekend)',
    pending: 'announced, not in force yet',
    dryRun: 'only tell which due days would move',
    year: 'the year',
  },
  title: ({ year }) => `Calendar of ${year}`,
  columns: { weekday: 'Weekday', list: 'Is', paper: 'By', pending: 'In force', record: 'File' },
  lists: { off: 'off', working: 'worked' },
  pending: 'announced',
  noYear: ({ year, known }) =>
    `There is no calendar of ${year}${known.length === 0 ? '' : `; there are: ${known.join(', ')}`}.`,
  unknown: ({ date }) => `${date} is not in the calendar. See: congvan calendar list`,
  removed: ({ record }) => `Taken out of ${record}. To take it back: congvan undo`,
  wouldRemove: ({ record }) => `Would be taken out of ${record}; nothing is written.`,
  known: ({ date, paper, pending }) => `${date} is in the calendar already${pending ? ', pending' : ''}: ${paper}.`,
  knownHint: ({ date }) => `To change it: congvan calendar remove ${date}, then add it anew.`,
  changesNothing: ({ date, working }) =>
    working ? `${date} is a working day anyway.` : `${date} is on a weekend anyway.`,
  newYear: ({ year, record }) =>
    `There was no calendar of ${year}; ${record} is made with this day alone. Due days in that year are no longer marked ≈: add its other days off too.`,
  sum: ({ moved, states, all }) =>
    `${moved} of ${all} due ${all === 1 ? 'day moves' : 'days move'}; ${states} ${states === 1 ? 'state changes' : 'states change'}.`,
}
