import type { Day } from '../../domain/day.ts'
import type { Balance, Change } from '../../domain/changes.ts'
import type { Say } from '../../i18n/say.ts'
import { obligationJson } from '../answers.ts'
import type { Table } from '../table.ts'
import { columnsOf, rowsOf } from './columns.ts'

/** What changed between two days, and the counts of either. */
export interface Changes {
  readonly from: Day
  readonly to: Day
  readonly changes: readonly Change[]
  readonly balance: readonly Balance[]
}

export function changesJson({ from, to, changes, balance }: Changes) {
  return {
    from,
    to,
    recipients: { before: sum(balance, 'before'), after: sum(balance, 'after') },
    balance,
    changes: changes.map(({ kinds, before, after, dueBefore, extensions, obligation }) => ({
      kinds,
      before,
      after,
      dueBefore,
      extensions: extensions.map(({ to, date, reason, by }) => ({ to, date, reason, by })),
      obligation: obligationJson(obligation),
    })),
  }
}

/** A row a change; the counts of the states beside it. */
export function changesTable({ from, to, changes, balance }: Changes, say: Say): Table {
  const { diff } = say.report
  const { states } = say.words
  const columns = columnsOf<Change>({ ...say.words.columns, ...diff.columns }, [
    ['change', 'text', ({ kinds }) => kinds.map(kind => diff.kinds[kind]).join('; ')],
    ['dispatch', 'text', ({ obligation }) => obligation.dispatch.symbol],
    ['dispatchDate', 'day', ({ obligation }) => obligation.dispatch.date],
    ['duty', 'text', ({ obligation: { duty } }) => duty && (duty.what ?? duty.id)],
    ['unit', 'text', ({ obligation }) => obligation.unit],
    ['unitName', 'text', ({ obligation }) => obligation.unitName],
    ['before', 'text', ({ before }) => (before === null ? diff.notAsked : states[before])],
    ['after', 'text', ({ after }) => (after === null ? diff.merged : states[after])],
    ['dueBefore', 'day', ({ dueBefore }) => dueBefore],
    ['due', 'day', ({ obligation }) => obligation.due],
    ['extendedTo', 'day', ({ extensions }) => extensions.at(-1)?.to ?? null],
    ['daysLate', 'number', ({ obligation }) => obligation.daysLate],
    ['responseDate', 'day', ({ obligation }) => obligation.response?.date ?? null],
    ['responseSymbol', 'text', ({ obligation }) => obligation.response?.symbol ?? null],
  ])
  return {
    name: diff.name,
    columns,
    rows: rowsOf(changes, columns),
    summary: balanceLines({ from, to, changes, balance }, say).map(value => ({ title: '', value })),
    sentence: [`${diff.between({ from: say.day(from), to: say.day(to) })}.`, sumSentence(changes, balance, say)].join(
      ' ',
    ),
  }
}

/** A sum a state, as it can be checked; states that nothing was or is in are left out. */
export function balanceLines({ changes, balance }: Changes, say: Say): readonly string[] {
  const told = balance.filter(({ before, came, left, after }) => before + came + left + after > 0)
  return [
    ...told.map(line => say.report.diff.balance({ ...line, state: say.words.states[line.state] })),
    sumSentence(changes, balance, say),
  ]
}

function sumSentence(changes: readonly Change[], balance: readonly Balance[], say: Say): string {
  return say.report.diff.sum({
    before: sum(balance, 'before'),
    asked: changes.filter(({ before }) => before === null).length,
    merged: changes.filter(({ after }) => after === null).length,
    after: sum(balance, 'after'),
  })
}

function sum(balance: readonly Balance[], key: 'before' | 'after'): number {
  return balance.reduce((total, line) => total + line[key], 0)
}
