import type { Logged } from '../domain/log.ts'
import type { Day } from '../domain/day.ts'
import type { DatedDay } from '../domain/new-day.ts'
import type { Answer } from '../domain/discharge.ts'
import { issuerName, type Directory } from '../domain/directory.ts'
import type { RecipientRow } from '../domain/recipients.ts'
import type { Chain } from '../domain/chain.ts'
import type { Link } from '../domain/references.ts'
import { plainDispatch, type Dispatch, type Unit } from '../domain/records.ts'
import type { Register } from '../domain/register.ts'
import type { Listed } from '../domain/spans.ts'
import type { Summary } from '../domain/summary.ts'
import type { Explanation } from '../domain/why.ts'

/**
 * The answers as JSON: a contract with scripts. Keys in camelCase, days as `YYYY-MM-DD`, absent values null,
 * every dispatch with its id.
 */

export interface Listing {
  readonly asOf: Day
  /** Of all that was asked about, whatever the list itself was narrowed to. */
  readonly summary: Summary
  readonly obligations: readonly Listed[]
}

export function listingJson({ asOf, summary, obligations }: Listing) {
  return { asOf, summary, obligations: obligations.map(obligationJson) }
}

export function obligationJson(obligation: Listed) {
  const { dispatch, addressee } = obligation
  return {
    dispatch: dispatch.symbol,
    dispatchId: dispatch.id,
    dispatchDate: dispatch.date,
    campaign: dispatch.campaign,
    duty: obligation.duty?.id ?? null,
    unit: obligation.unit,
    unitName: obligation.unitName,
    successors: obligation.successors,
    organs: addressee.organs,
    via: addressee.via,
    state: obligation.state,
    progress: obligation.progress,
    due: obligation.due,
    dueFrom: obligation.dueFrom,
    dueAssumed: obligation.dueAssumed,
    pressedUntil: obligation.pressedUntil,
    daysLate: obligation.daysLate,
    workingDaysLate: obligation.workingDaysLate,
    reminders: obligation.reminders.map(({ dispatch: { symbol, date }, due }) => ({ symbol, date, due })),
    response: obligation.response && answerJson(obligation.response),
    responses: obligation.responses.map(answerJson),
  }
}

function answerJson(answer: Answer) {
  const { date, received, symbol, outcome, count } = answer
  return { date, received, symbol, outcome, count, in: answer.in }
}

export function chainJson({ focus, nodes, links, cycles }: Chain, directory: Directory) {
  return {
    focus: focus?.id ?? null,
    nodes: nodes.map(dispatch => {
      const { id, symbol, date, issuer, subject, held } = dispatch
      return { id, symbol, date, issuer, issuerName: issuerName(dispatch, directory), subject, held }
    }),
    edges: links.map(edgeJson),
    cycles,
  }
}

function edgeJson({ from, relation, to }: Link) {
  return { from: from.symbol, relation, to: to.symbol, fromId: from.id, toId: to.id }
}

export function recipientsJson(asOf: Day, dispatch: Dispatch, rows: readonly RecipientRow[]) {
  return { asOf, dispatch: dispatch.symbol, dispatchId: dispatch.id, recipients: rows }
}

export function dispatchListJson(dispatches: readonly Dispatch[], register: Register) {
  return dispatches.map(dispatch => {
    const { id, symbol, date, issuer, subject, campaign, held } = dispatch
    return { id, symbol, date, issuer, issuerName: issuerName(dispatch, register), subject, campaign, held }
  })
}

export function unitListJson(units: readonly Unit[]) {
  return units.map(({ id, name, short, kind, from, until, successors }) => {
    return { id, name, short, kind, from, until, successors }
  })
}

/** The record as meant, its references resolved, and those of others to it. */
export function dispatchJson(dispatch: Dispatch, register: Register) {
  const { at: _at, id, references: _references, ...meant } = plainDispatch(dispatch)
  return {
    id,
    ...meant,
    issuerName: issuerName(dispatch, register),
    references: (register.linksFrom.get(id) ?? []).map(({ relation, to }) => relatedJson(relation, to)),
    inverseReferences: (register.linksTo.get(id) ?? []).map(({ relation, from }) => relatedJson(relation, from)),
  }
}

function relatedJson(relation: Link['relation'], { id, symbol, date, issuer, held }: Dispatch) {
  return { relation, id, symbol, date, issuer, held }
}

export function explanationJson({ obligation, counted, lateDays, events }: Explanation, asOf: Day) {
  const { dueDay } = obligation.grounds
  const settled = dueDay && dueDay.from !== 'extension' ? dueDay.settled : null
  return {
    asOf,
    obligation: obligationJson(obligation),
    due: dueDay && {
      day: dueDay.day,
      from: dueDay.from,
      in: settled ? settled.of.id : dueDay.from === 'extension' ? dueDay.extension.in.id : null,
      source: settled?.due.source ?? null,
      countedFrom: settled?.start ?? null,
      receiptKnown: settled?.receiptKnown ?? null,
      counted,
    },
    lateDays,
    events: events.map(event => {
      const { kind, day } = event
      if ('by' in event) return { kind, day, in: event.by.id, due: 'due' in event ? event.due : null }
      if ('answer' in event) return { kind, day, ...answerJson(event.answer), discharges: event.discharges }
      if ('extension' in event)
        return {
          kind,
          day,
          in: event.extension.in.id,
          due: event.extension.to,
          reason: event.extension.reason,
          by: event.extension.by,
        }
      if ('exemption' in event) return { kind, day, in: event.exemption.in.id, reason: event.exemption.reason }
      return { kind, day, successors: event.successors }
    }),
  }
}

export function calendarJson(days: readonly DatedDay[]) {
  return days.map(({ date, list, name, paper, pending, record }) => ({ date, list, name, paper, pending, record }))
}

export function logJson(log: readonly Logged[]) {
  return log.map(({ entry, isUndone }) => ({
    id: entry.id,
    at: entry.at,
    by: entry.by,
    host: entry.host,
    command: entry.command,
    dispatches: entry.dispatches,
    records: entry.edits.map(({ record }) => record),
    undoes: entry.undoes,
    undone: isUndone,
  }))
}
