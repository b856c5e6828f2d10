import type { why as vietnamese } from '../vi/why.ts'

const because = (reason: string) => (reason === '' ? '' : `; reason: ${reason}`)
const grantedBy = (by: string) => (by === '' ? '' : ` by ${by}`)
const days = (count: number, working: boolean) => `${count} ${working ? 'working ' : ''}${count === 1 ? 'day' : 'days'}`

export const why: typeof vietnamese = {
  head: ({ unit, symbol, date, duty }) => `${unit}, on ${symbol} of ${date}${duty === null ? '' : `, duty “${duty}”`}`,
  state: ({ asOf, state, daysLate, workingDaysLate }) =>
    `As of ${asOf}: ${state}${daysLate === 0 ? '' : `, ${days(daysLate, false)} late (${days(workingDaysLate, true)})`}`,
  letter: ({ symbol, date, issuer }) => `${symbol} of ${date}${issuer === null ? '' : ` by ${issuer}`}`,
  dueTitle: 'Due day',
  noDue: 'None: neither the letter nor its campaign nor a reminder names one.',
  dueFrom: {
    recipient: ({ letter }) => `this recipient’s own day, in ${letter}`,
    amendment: ({ letter }) => `the new day, as amended by ${letter}`,
    dispatch: ({ letter }) => `the day named in ${letter}`,
    campaign: ({ campaign }) => `the day of the campaign ${campaign}`,
    office: ({ letter }) => `the office’s response time, as ${letter} expects an answer and names no day`,
    reminder: ({ letter }) => `the day named by the reminder ${letter}`,
  },
  extended: ({ granted, by, reason }) => `an extension granted on ${granted}${grantedBy(by)}${because(reason)}`,
  before: ({ date, inclusive }) =>
    `The letter says “before ${date}”; to this office that day is ${inclusive ? 'still in time' : 'too late'} (office.yaml: before).`,
  counted: ({ count, working, start, from }) =>
    `${days(count, working)} from the day it was ${from}, ${start} (itself not counted):`,
  countedSupposed: ({ count, working, start }) =>
    `${days(count, working)} from its receipt; none is recorded, so the first working day after issue is taken, ${start} (itself not counted):`,
  countEnds: ({ day }) => `ends with ${day}`,
  source: ({ source }) => `Source: ${source}`,
  kinds: { weekday: 'working day', weekend: 'weekend', off: 'day off:', worked: 'worked:' },
  noCalendar: '(this year has no calendar, only its weekends are known)',
  eventsTitle: 'What happened',
  events: {
    asked: ({ letter }) => `${letter} asks for an answer`,
    amended: ({ letter }) => `${letter} amends it`,
    closed: ({ letter }) => `${letter} replaces, repeals or recalls it: nothing more to answer`,
    reminded: ({ letter, due }) => `${letter} reminds of it${due === null ? '' : `, by ${due}`}`,
    extended: ({ to, by, reason }) => `extended to ${to}${grantedBy(by)}${because(reason)}`,
    exempted: ({ reason }) => `exempted${because(reason)}`,
    ended: ({ successors }) =>
      `last day of its life${successors === '' ? '; successors not known' : `; carried on by ${successors}`}`,
    answered: answer =>
      [
        `${answer.by}: ${answer.outcome}`,
        answer.symbol,
        answer.received === null ? '' : `received on ${answer.received}`,
        answer.count === null ? '' : `count ${answer.count}`,
        answer.confirmed ? '' : 'to be confirmed',
        answer.note,
        answer.discharges ? 'discharges the duty' : '',
      ]
        .filter(part => part !== '')
        .join('; '),
  },
  lateTitle: ({ daysLate, workingDaysLate }) => `Days late: ${daysLate}, of them ${days(workingDaysLate, true)}`,
}
