import { readDay, type Day } from '../../src/domain/day.ts'
import type { Dispatch, Due, Duty, Group, Recipient, Relation } from '../../src/domain/records.ts'
import type { Register } from '../../src/domain/register.ts'

/**
 * The rules of obligations a second time: written from the words of the design, not from the code it judges, slowly
 * and without an index. Where both agree on thousands of random registers, a rule was hardly forgotten.
 */

/** What both must agree on, for one duty of one unit. Dispatches by id. */
export interface Owed {
  readonly on: string
  readonly unit: string
  readonly duty: string | null
  readonly state: string
  readonly progress: string | null
  readonly due: string | null
  readonly dueFrom: string | null
  readonly dueAssumed: boolean
  readonly pressedUntil: string | null
  readonly reminders: readonly { readonly id: string; readonly due: string | null }[]
  readonly response: { readonly date: string; readonly in: string } | null
  readonly successors: readonly string[]
}

export function oracleOn(asOf: Day, register: Register): Owed[] {
  const owed: Owed[] = []
  const done = new Set<string>()
  for (const dispatch of register.dispatches) {
    if (dispatch.date > asOf || done.has(dispatch.id)) continue
    const line = inOrder(lineOf(dispatch, asOf, register), register)
    for (const { id } of line) done.add(id)
    owed.push(...owedInLine(line, asOf, register))
  }
  return owed
}

interface Named {
  readonly day: Day
  readonly assumed: boolean
}

/** A letter that presses, and whom of those who carry on for the unit it addresses. */
interface Pressing {
  readonly dispatch: Dispatch
  readonly of: string[]
}

interface Judged {
  readonly date: Day
  readonly outcome: string
  readonly confirmed: boolean
  readonly in: string
}

function owedInLine(line: readonly Dispatch[], asOf: Day, register: Register): Owed[] {
  const owed: Owed[] = []
  const asked: { on: Dispatch; unit: string; reminders: Pressing[] }[] = []
  for (const dispatch of line.filter(({ held }) => held)) {
    const before = [...asked]
    for (const unit of addressed(dispatch, register).keys()) {
      const pressed = before.filter(one => unit === one.unit || heirsOf(one.unit, dispatch.date, register).has(unit))
      for (const one of pressed) {
        const same = one.reminders.find(reminder => reminder.dispatch === dispatch)
        if (same) same.of.push(unit)
        else one.reminders.push({ dispatch, of: [unit] })
      }
      if (pressed.length === 0 && asks(dispatch, register)) asked.push({ on: dispatch, unit, reminders: [] })
    }
  }
  for (const { on, unit, reminders } of asked) {
    for (const duty of on.duties.length > 0 ? on.duties : [null]) {
      owed.push(oneOwed(line, on, unit, duty, reminders, asOf, register))
    }
  }
  return owed
}

function oneOwed(
  line: readonly Dispatch[],
  on: Dispatch,
  unit: string,
  duty: Duty | null,
  reminders: readonly Pressing[],
  asOf: Day,
  register: Register,
): Owed {
  const written = [...line, ...notYetIssued(line, asOf, register)]
  const covers = (fact: { readonly duty: string | null }) => fact.duty === null || fact.duty === (duty?.id ?? null)

  // 4. Discharge.
  const answers: Judged[] = []
  for (const reply of register.dispatches) {
    if (!reply.held || reply.date > asOf || reply.issuer === null) continue
    if (!linked(reply, 'replies', register).some(to => line.includes(to))) continue
    if (reply.issuer === unit || heirsOf(unit, reply.date, register).has(reply.issuer)) {
      answers.push({ date: reply.date, outcome: 'complete', confirmed: reply.confirmed, in: reply.id })
    }
  }
  for (const dispatch of written) {
    for (const fact of dispatch.responses) {
      if ((fact.received ?? fact.date) > asOf || !covers(fact)) continue
      if (fact.unit === unit || heirsOf(unit, fact.date, register).has(fact.unit)) {
        answers.push({ ...fact, in: dispatch.id })
      }
    }
  }
  answers.sort((one, other) => compare(one.date, other.date))
  const isJudgement = ({ outcome, confirmed }: Judged) => outcome === 'invalid' && confirmed
  const standing = answers.filter((_, index) => !answers.slice(index).some(isJudgement))
  const response = standing.find(({ outcome, confirmed }) => outcome === 'complete' && confirmed) ?? null
  const progress =
    response !== null || standing.length === 0
      ? null
      : standing.some(({ outcome, confirmed }) => outcome === 'partial' && confirmed)
        ? 'partial'
        : 'acknowledged'

  // 3. Due day.
  const extension = written
    .flatMap(({ extensions }) => extensions)
    .filter(fact => fact.unit === unit && fact.date <= asOf && covers(fact))
    .sort((one, other) => compare(one.date, other.date))
    .at(-1)
  const named = addressed(on, register).get(unit) ?? []
  const amendment = register.dispatches
    .filter(later => later.date >= on.date && later.date <= asOf && linked(later, 'amends', register).includes(on))
    .flatMap(later => {
      const due = addressed(later, register).has(unit) ? ownDue(later, [unit], duty, asOf, register) : null
      return due === null ? [] : [{ later, due }]
    })
    .at(-1)
  const pressing = reminders.map(({ dispatch, of }) => ({ dispatch, due: ownDue(dispatch, of, duty, asOf, register) }))
  const dated = pressing.flatMap(({ dispatch, due }) => (due === null ? [] : [{ dispatch, due }]))
  const campaign = register.campaigns.get(on.campaign ?? '')?.due ?? null
  const office = on.answer === 'expected' ? register.office.responseTime : null
  const inherited = (due: Due | null) => {
    const settled = due === null ? null : settle(due, on, unit, asOf, register)
    return settled !== null && settled.day >= on.date ? settled : null
  }
  const due: [string, Named] | null = first<[string, Named]>([
    extension ? ['extension', { day: extension.to, assumed: false }] : null,
    pair('recipient', latest(named, on, unit, asOf, register)),
    pair('amendment', amendment?.due ?? null),
    pair('dispatch', settleIf(duty?.due ?? on.due, on, unit, asOf, register)),
    pair('campaign', inherited(campaign)),
    pair('office', inherited(office)),
    pair('reminder', dated[0]?.due ?? null),
  ])
  const giver = due?.[0] === 'amendment' ? amendment?.later : due?.[0] === 'reminder' ? dated[0]?.dispatch : undefined

  // 5. State.
  const exempted = written
    .flatMap(({ exemptions }) => exemptions)
    .some(fact => fact.unit === unit && fact.date <= asOf && covers(fact))
  const closed = register.dispatches.some(
    later =>
      later.date >= on.date &&
      later.date <= asOf &&
      (['replaces', 'repeals', 'recalls'] as const).some(how => linked(later, how, register).includes(on)) &&
      (later.recipients.length === 0 || addressed(later, register).has(unit)),
  )
  const day = due?.[1].day ?? null
  return {
    on: on.id,
    unit,
    duty: duty?.id ?? null,
    state: state(response?.date ?? null, exempted || closed, day, asOf),
    progress,
    due: day,
    dueFrom: due?.[0] ?? null,
    dueAssumed: due?.[1].assumed ?? false,
    pressedUntil: dated.filter(({ dispatch }) => dispatch !== giver).at(-1)?.due.day ?? null,
    reminders: pressing.map(({ dispatch, due: own }) => ({ id: dispatch.id, due: own?.day ?? null })),
    response: response === null ? null : { date: response.date, in: response.in },
    successors: [...heirsOf(unit, asOf, register)],
  }
}

function state(answered: string | null, exempt: boolean, due: string | null, asOf: string): string {
  if (answered !== null && (due === null || answered <= due)) return 'answered'
  if (answered !== null) return 'late'
  if (exempt) return 'exempt'
  if (due === null) return 'no-deadline'
  if (due === asOf) return 'due-today'
  return asOf > due ? 'overdue' : 'pending'
}

// 1. Who is asked.

function asks(dispatch: Dispatch, register: Register): boolean {
  if (!dispatch.held || dispatch.answer === 'none' || dispatch.separately) return false
  if (dispatch.answer === 'expected') return true
  const how: Relation[] = dispatch.references.map(({ relation }) => relation)
  if (how.some(relation => relation === 'replies' || relation === 'corrects' || relation === 'amends')) return false
  if (how.length > 0 && how.every(relation => relation === 'recalls' || relation === 'repeals')) return false
  return (
    dispatch.due !== null ||
    dispatch.duties.some(({ due }) => due !== null) ||
    dispatch.recipients.some(({ due }) => due !== null) ||
    (register.campaigns.get(dispatch.campaign ?? '')?.due ?? null) !== null
  )
}

/** The units that a dispatch addresses, each with the days named for it as a recipient. */
function addressed(dispatch: Dispatch, register: Register): Map<string, Due[]> {
  const reached = new Map<string, Recipient[]>()
  for (const recipient of dispatch.recipients) {
    const units =
      recipient.kind === 'unit'
        ? [recipient.unit]
        : membersOf(recipient.group, dispatch.date, register, []).filter(unit => !recipient.except.includes(unit))
    for (const unit of units) if (unit !== dispatch.issuer) reached.set(unit, [...(reached.get(unit) ?? []), recipient])
  }
  const named = new Map<string, Due[]>()
  for (const [unit, entries] of reached) {
    const outright = entries.filter(({ kind }) => kind === 'unit')
    const dues = (outright.length > 0 ? outright : entries).map(({ due }) => due)
    named.set(
      unit,
      dues.filter(due => due !== null),
    )
  }
  return named
}

function membersOf(id: string, day: Day, register: Register, above: readonly string[]): string[] {
  const group: Group | undefined = register.groups.get(id)
  if (group === undefined || above.includes(id)) return []
  if (group.members.length === 0) return [id]
  const members: string[] = []
  for (const member of group.members) {
    if (!isAlive(member, day)) continue
    if (member.kind === 'group') members.push(...membersOf(member.of, day, register, [...above, id]))
    for (const unit of register.units.values()) {
      const meant = member.kind === 'unit' ? unit.id === member.of : member.kind === 'kind' && unit.kind === member.of
      if (meant && isAlive(unit, day)) members.push(unit.id)
    }
  }
  return [...new Set(members)]
}

function isAlive(life: { readonly from: Day | null; readonly until: Day | null }, day: Day): boolean {
  return (life.from === null || life.from <= day) && (life.until === null || day <= life.until)
}

// 2. Lines.

function lineOf(start: Dispatch, asOf: Day, register: Register): Dispatch[] {
  const line = [start]
  for (const one of line) {
    if (one.separately) continue
    for (const other of register.dispatches) {
      const joined =
        linked(one, 'reminds', register).includes(other) || linked(other, 'reminds', register).includes(one)
      if (joined && other.date <= asOf && !line.includes(other)) line.push(other)
    }
  }
  return line
}

/** Records of a later day that hang on the line by `reminds`, or on one another. */
function notYetIssued(line: readonly Dispatch[], asOf: Day, register: Register): Dispatch[] {
  const all = [...line]
  for (const one of all) {
    if (one.separately) continue
    for (const other of register.dispatches) {
      const joined =
        linked(one, 'reminds', register).includes(other) || linked(other, 'reminds', register).includes(one)
      if (joined && other.date > asOf && !all.includes(other)) all.push(other)
    }
  }
  return inOrder(all.slice(line.length), register)
}

/** By date; of one day by how many letters of that day stand above, so that the reminded goes before; then by id. */
function inOrder(line: readonly Dispatch[], register: Register): Dispatch[] {
  return [...line].sort(
    (one, other) =>
      compare(one.date, other.date) || above(one, register) - above(other, register) || compare(one.id, other.id),
  )
}

function above(dispatch: Dispatch, register: Register): number {
  const sameDay = linked(dispatch, 'reminds', register).filter(({ date }) => date === dispatch.date)
  return Math.max(0, ...sameDay.map(one => above(one, register) + 1))
}

function linked(from: Dispatch, relation: Relation, register: Register): Dispatch[] {
  return (register.linksFrom.get(from.id) ?? []).filter(link => link.relation === relation).map(({ to }) => to)
}

// 3. Days.

/**
 * The day that a letter names itself for a unit and a duty: the recipient's, the duty's, its own. Where nothing is said
 * of duties, the last day of the letter's duties. Where several carry on for the unit, the last day of theirs.
 */
function ownDue(
  dispatch: Dispatch,
  units: readonly string[],
  duty: Duty | null,
  asOf: Day,
  register: Register,
): Named | null {
  const [unit = ''] = units
  const named = units.flatMap(one => addressed(dispatch, register).get(one) ?? [])
  const same = duty === null ? null : (dispatch.duties.find(({ id }) => id === duty.id)?.due ?? null)
  const all = duty === null ? dispatch.duties.flatMap(({ due }) => (due === null ? [] : [due])) : []
  return (
    latest(named, dispatch, unit, asOf, register) ??
    settleIf(same ?? dispatch.due, dispatch, unit, asOf, register) ??
    latest(all, dispatch, unit, asOf, register)
  )
}

function latest(dues: readonly Due[], of: Dispatch, unit: string, asOf: Day, register: Register): Named | null {
  const settled = dues.map(due => settle(due, of, unit, asOf, register))
  const last = settled
    .map(({ day }) => day)
    .sort(compare)
    .at(-1)
  return settled.find(({ day }) => day === last) ?? null
}

function settleIf(due: Due | null, of: Dispatch, unit: string, asOf: Day, register: Register): Named | null {
  return due === null ? null : settle(due, of, unit, asOf, register)
}

function settle(due: Due, of: Dispatch, unit: string, asOf: Day, register: Register): Named {
  if ('date' in due) {
    const isInTime = due.kind === 'date' || register.office.before === 'inclusive'
    return { day: isInTime ? due.date : plus(due.date, -1), assumed: false }
  }
  const [receipt] = of.receipts
    .filter(fact => fact.unit === unit && fact.date <= asOf)
    .sort((one, other) => compare(one.date, other.date))
  let start = of.date
  let assumed = false
  if (due.from === 'received') {
    start = receipt?.date ?? countWorkingDays(of.date, 1, register)
    assumed = receipt === undefined
  }
  if (due.kind === 'workingDays') {
    const day = countWorkingDays(start, due.count, register)
    for (let one = plus(start, 1); one <= day; one = plus(one, 1)) assumed ||= !isKnown(one, register)
    return { day, assumed }
  }
  let day = plus(start, due.count)
  assumed ||= !isKnown(day, register)
  while (!isWorkedOn(day, register)) {
    day = plus(day, 1)
    assumed ||= !isKnown(day, register)
  }
  return { day, assumed }
}

function isKnown(day: Day, { calendar }: Register): boolean {
  return calendar.years.has(Number(day.slice(0, 4)))
}

/** The day on which the `count`-th working day after `start` falls. */
export function countWorkingDays(start: Day, count: number, register: Pick<Register, 'calendar'>): Day {
  let day = start
  let counted = 0
  while (counted < count) {
    day = plus(day, 1)
    if (isWorkedOn(day, register)) counted += 1
  }
  return day
}

export function isWorkedOn(day: Day, { calendar }: Pick<Register, 'calendar'>): boolean {
  if (calendar.working.has(day)) return true
  if (calendar.off.has(day)) return false
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}

export function plus(day: Day, count: number): Day {
  const moved = new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000)
  const written = readDay(moved.toISOString().slice(0, 10))
  if (written === undefined) throw new Error(`${day} and ${count} days`)
  return written
}

// 7. Succession.

/** Who carries on for a unit that has ended: its successors alive on the day, or those of such as have ended too. */
function heirsOf(id: string, day: Day, register: Register, above: readonly string[] = []): Set<string> {
  const unit = register.units.get(id)
  const heirs = new Set<string>()
  if (unit === undefined || unit.until === null || day <= unit.until || above.includes(id)) return heirs
  for (const successor of unit.successors) {
    const next = register.units.get(successor)
    if (next !== undefined && isAlive(next, day)) heirs.add(successor)
    for (const heir of heirsOf(successor, day, register, [...above, id])) heirs.add(heir)
  }
  return heirs
}

// Small change.

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}

function pair(from: string, named: Named | null): [string, Named] | null {
  return named === null ? null : [from, named]
}

function first<T>(candidates: readonly (T | null)[]): T | null {
  return candidates.find(candidate => candidate !== null) ?? null
}
