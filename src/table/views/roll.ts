import { heirsOn, nameOn } from '../../domain/directory.ts'
import { states } from '../../domain/obligations.ts'
import { daysLateOf, stateOf, type Ground, type Roll } from '../../domain/roll.ts'
import type { Say } from '../../i18n/say.ts'
import type { Cell, Column, Grid } from '../table.ts'
import { shownDue } from './obligations.ts'

/** A column of a roll: what it says of a line and, where it says few different things, a figure for each. */
interface RollColumn extends Column {
  readonly cellOf: (line: number, place: number) => Cell
  readonly codeOf?: (line: number) => number
  /** Left out where it says nothing of any line. */
  readonly optional?: true
}

/** A roll for a terminal: the same as `obligationScreen` shows of its obligations. */
export function rollScreen(roll: Roll, say: Say): Grid {
  const { lines, ground } = roll
  const { letter } = ground.standing
  const isOneDispatch = lines.every(line => letter[line] === letter[lines[0] ?? 0])
  const columns = columnsOn(ground, say).filter(({ key, optional, cellOf }) => {
    if (key === 'dispatch') return !isOneDispatch
    return !optional || lines.some(line => told(cellOf(line, 0)))
  })
  return {
    columns,
    count: roll.count,
    cellAt: (row, column) => columns[column]?.cellOf(lines[row] ?? 0, row + 1) ?? null,
    codeAt: (row, column) => columns[column]?.codeOf?.(lines[row] ?? 0) ?? 0,
  }
}

function told(cell: Cell): boolean {
  return cell !== null && cell !== '' && cell !== 0
}

function columnsOn(ground: Ground, say: Say): readonly RollColumn[] {
  const { asOf, standing, register, records } = ground
  const { columns, progress } = say.words
  const { days, manners, symbols, letter, manner, due } = standing
  const mannerAt = (line: number) => manners[manner[line] ?? -1]
  const mannerCode = (line: number) => manner[line] ?? 0
  const state = stateOf(ground)
  const daysLate = daysLateOf(ground)
  const heirs = standing.units.map(id => {
    return heirsOn(id, asOf, register)
      .map(heir => nameOn(heir, asOf, register))
      .join('; ')
  })
  const duty = coded(line => {
    const at = mannerAt(line)?.duty ?? null
    const one = at === null ? null : records.dispatches[letter[line] ?? -1]?.duties[at]
    return one ? (one.what ?? one.id) : null
  })
  const text = (key: keyof typeof columns, of: Omit<RollColumn, keyof Column>): RollColumn => {
    return { key, title: columns[key], kind: 'text', ...of }
  }
  return [
    { ...text('number', { cellOf: (_, place) => place }), kind: 'number' },
    text('dispatch', { cellOf: line => symbols[letter[line] ?? -1] ?? null, codeOf: line => letter[line] ?? 0 }),
    text('duty', { ...duty, optional: true }),
    text('unitName', unitNames(ground)),
    text('successors', {
      cellOf: line => heirs[standing.unit[line] ?? -1] ?? null,
      codeOf: line => standing.unit[line] ?? 0,
      optional: true,
    }),
    text('state', { cellOf: line => say.words.states[state(line)], codeOf: line => states.indexOf(state(line)) }),
    text('progress', {
      cellOf: line => {
        const made = mannerAt(line)?.progress ?? null
        return made && progress[made]
      },
      codeOf: mannerCode,
      optional: true,
    }),
    text('due', {
      cellOf: line => shownDue(days[(due[line] ?? 0) - 1] ?? null, mannerAt(line)?.dueAssumed ?? false, say),
      codeOf: line => 2 * (due[line] ?? 0) + Number(mannerAt(line)?.dueAssumed ?? false),
    }),
    {
      ...text('pressedUntil', {
        cellOf: line => mannerAt(line)?.pressedUntil ?? null,
        codeOf: mannerCode,
        optional: true,
      }),
      kind: 'day',
    },
    { ...text('daysLate', { cellOf: daysLate, optional: true }), kind: 'number' },
  ]
}

/** Most units bear one name for ever; of the others it is looked up by the day of the letter. */
function unitNames({ asOf, standing, register, records }: Ground): Pick<RollColumn, 'cellOf' | 'codeOf'> {
  const { units, unit, letter } = standing
  const isLasting = units.map(id => (register.units.get(id)?.names.length ?? 0) === 0)
  const lasting = units.map(id => nameOn(id, asOf, register))
  const changing = coded(line => {
    const dispatch = records.dispatches[letter[line] ?? -1]
    return dispatch ? nameOn(units[unit[line] ?? -1] ?? '', dispatch.date, register) : null
  })
  const lastsOf = (line: number) => isLasting[unit[line] ?? -1] ?? false
  return {
    cellOf: line => (lastsOf(line) ? (lasting[unit[line] ?? -1] ?? null) : changing.cellOf(line, 0)),
    codeOf: line => (lastsOf(line) ? (unit[line] ?? 0) : units.length + changing.codeOf(line)),
  }
}

/** A figure for each thing that is said, as it first comes up. */
function coded(cellOf: (line: number) => Cell): Required<Pick<RollColumn, 'cellOf' | 'codeOf'>> {
  const codes = new Map<Cell, number>()
  return {
    cellOf,
    codeOf: line => {
      const cell = cellOf(line)
      const code = codes.get(cell) ?? codes.size
      codes.set(cell, code)
      return code
    },
  }
}
