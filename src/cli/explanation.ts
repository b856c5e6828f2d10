import { isWorked, type WorkDay } from '../domain/calendar.ts'
import type { Day } from '../domain/day.ts'
import { issuerName, nameOn } from '../domain/directory.ts'
import type { DueDay } from '../domain/due.ts'
import type { Obligation } from '../domain/obligations.ts'
import type { Dispatch } from '../domain/records.ts'
import type { Register } from '../domain/register.ts'
import { eventsOf, type Event, type Explanation } from '../domain/why.ts'
import type { Say } from '../i18n/say.ts'
import { visible } from '../domain/visible.ts'

/** What `why` says, line by line: the state, where the due day comes from, what happened, how the days were counted. */
export function explanationLines(explanation: Explanation, asOf: Day, register: Register, say: Say): readonly string[] {
  const { obligation, counted, lateDays, events } = explanation
  const { dispatch, state, due, daysLate, workingDaysLate, duty } = obligation
  const { why } = say
  const about = { unit: visible(obligation.unitName), symbol: visible(dispatch.symbol), date: say.day(dispatch.date) }
  return [
    why.head({ ...about, duty: duty && visible(duty.what ?? duty.id) }),
    why.state({ asOf: say.day(asOf), state: say.words.states[state], daysLate, workingDaysLate }),
    '',
    ...dueLines(obligation, register, say),
    ...counted.map(day => `    ${countedLine(day, say)}`),
    ...(counted.length > 0 && due !== null ? [`    ${why.countEnds({ day: say.day(due) })}`] : []),
    '',
    ...eventLines(events, register, say),
    ...(lateDays.length > 0 ? ['', why.lateTitle({ daysLate, workingDaysLate }), ...lateLines(lateDays, say)] : []),
  ]
}

/** The same without the days one by one, which over years are thousands. */
export function reasonLines(obligation: Obligation, asOf: Day, register: Register, say: Say): readonly string[] {
  return [...dueLines(obligation, register, say), ...eventLines(eventsOf(obligation, asOf, register), register, say)]
}

function dueLines({ grounds: { dueDay } }: Obligation, register: Register, say: Say): readonly string[] {
  return [say.why.dueTitle, ...(dueDay ? dueDayLines(dueDay, register, say) : [`  ${say.why.noDue}`])]
}

function eventLines(events: readonly Event[], register: Register, say: Say): readonly string[] {
  return [say.why.eventsTitle, ...events.map(event => `  ${say.day(event.day)}  ${eventText(event, register, say)}`)]
}

function titleOf(dispatch: Dispatch, register: Register, say: Say): string {
  const issuer = issuerName(dispatch, register)
  return visible(say.why.letter({ symbol: dispatch.symbol, date: say.day(dispatch.date), issuer }))
}

function dueDayLines(dueDay: DueDay, register: Register, say: Say): readonly string[] {
  const { why } = say
  const day = `${dueDay.assumed ? '≈ ' : ''}${say.day(dueDay.day)}`
  if (dueDay.from === 'extension') {
    const { extension } = dueDay
    const by = visible(extension.by ?? '')
    return [
      `  ${day}: ${why.extended({ granted: say.day(extension.date), by, reason: visible(extension.reason ?? '') })}`,
    ]
  }
  const { settled } = dueDay
  const { due, of } = settled
  const campaign = of.campaign === null ? null : (register.campaigns.get(of.campaign) ?? null)
  const lines = [
    `  ${day}: ${why.dueFrom[dueDay.from]({ letter: titleOf(of, register, say), campaign: visible(campaign?.name ?? '') })}`,
  ]
  if (due.kind === 'before')
    lines.push(`  ${why.before({ date: say.day(due.date), inclusive: register.office.before === 'inclusive' })}`)
  if ('count' in due) {
    const facts = { count: due.count, working: due.kind === 'workingDays', start: say.day(settled.start ?? of.date) }
    lines.push(`  ${settled.receiptKnown ? why.counted({ ...facts, from: due.from }) : why.countedSupposed(facts)}`)
  }
  if (due.source !== null) lines.push(`  ${why.source({ source: visible(due.source) })}`)
  return lines
}

function countedLine(day: WorkDay, say: Say): string {
  return `${say.weekday(day.day)} ${say.day(day.day)}  ${isWorked(day) ? '+' : '–'}  ${reason(day, say)}`
}

function reason({ kind, name, paper, assumed }: WorkDay, { why }: Say): string {
  const known =
    why.kinds[kind] + (name === null ? '' : ` ${visible(name)}`) + (paper === null ? '' : ` (${visible(paper)})`)
  return assumed ? `${known} ${why.noCalendar}` : known
}

/** Plain weekdays and weekends in runs, days off and worked Saturdays each with their paper. */
function lateLines(days: readonly WorkDay[], say: Say): readonly string[] {
  const runs: { first: WorkDay; last: WorkDay }[] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run && run.last.kind === day.kind && day.paper === null && run.last.paper === null) run.last = day
    else runs.push({ first: day, last: day })
  }
  return runs.map(({ first, last }) => {
    const span = first === last ? say.day(first.day) : `${say.day(first.day)} – ${say.day(last.day)}`
    return `  ${isWorked(first) ? '+' : '–'} ${span}  ${reason(first, say)}`
  })
}

function eventText(event: Event, register: Register, say: Say): string {
  const { why } = say
  switch (event.kind) {
    case 'asked':
    case 'amended':
    case 'closed':
      return why.events[event.kind]({ letter: titleOf(event.by, register, say) })
    case 'reminded':
      return why.events.reminded({ letter: titleOf(event.by, register, say), due: event.due && say.day(event.due) })
    case 'extended': {
      const { to, by, reason: why_ } = event.extension
      return why.events.extended({ to: say.day(to), by: visible(by ?? ''), reason: visible(why_ ?? '') })
    }
    case 'exempted':
      return why.events.exempted({ reason: visible(event.exemption.reason ?? '') })
    case 'ended':
      return why.events.ended({
        successors: event.successors.map(id => visible(register.units.get(id)?.name ?? id)).join('; '),
      })
    default: {
      const { answer, discharges } = event
      return why.events.answered({
        outcome: say.words.outcomes[answer.outcome],
        symbol: visible(answer.symbol ?? ''),
        received: answer.received && say.day(answer.received),
        count: answer.count,
        by: visible(nameOn(answer.unit, answer.date, register)),
        note: visible(answer.note ?? ''),
        discharges,
        confirmed: answer.confirmed,
      })
    }
  }
}
