import type { Side } from './asked-about.ts'
import { endOfTime, type Day } from './day.ts'
import { heirsOn } from './directory.ts'
import { latenessOf, openState, type State } from './obligations.ts'
import type { Records } from './records.ts'
import type { Register } from './register.ts'
import type { Manner, Standing } from './standing.ts'
import { summaryOfStates, type Summary } from './summary.ts'

/** What a roll is read from. */
export interface Ground {
  /** On which the index holds. */
  readonly asOf: Day
  readonly standing: Standing
  readonly records: Records
  readonly register: Register
}

/**
 * Obligations as lines of their index: a list of hundreds of thousands is narrowed, counted and ordered without an object
 * for each.
 */
export class Roll {
  readonly ground: Ground
  /** The lines of the index, by number. */
  readonly lines: Uint32Array

  constructor(ground: Ground, lines: Uint32Array) {
    this.ground = ground
    this.lines = lines
  }

  get count(): number {
    return this.lines.length
  }

  onSide(side: Side): Roll {
    if (side === 'all') return this
    const { asOf, register } = this.ground
    const { units, unit, issuer } = this.ground.standing
    const { own, actsFor } = register.office
    if (side === 'owed') {
      const number = units.indexOf(own) + 1
      return this.where(line => number > 0 && issuer[line] === number)
    }
    const ours = new Set([own, ...actsFor])
    const isOurs = units.map(id => ours.has(id) || heirsOn(id, asOf, register).some(heir => ours.has(heir)))
    return this.where(line => isOurs[unit[line] ?? -1] ?? false)
  }

  where(passes: (line: number) => boolean): Roll {
    const passing = new Uint32Array(this.count)
    let count = 0
    for (let place = 0; place < this.count; place += 1) {
      const line = this.lines[place] ?? 0
      if (passes(line)) passing[count++] = line
    }
    return new Roll(this.ground, passing.subarray(0, count))
  }

  /** By due day; within a day as the index has them: by letter, in the letter's order. */
  oldestFirst(): Roll {
    const { days, due, letter } = this.ground.standing
    const dated = [endOfTime, ...days]
    const inOrder = [...new Set(dated)].sort()
    const ranks = dated.map(day => inOrder.indexOf(day))
    const keys = new Float64Array(this.count)
    for (let place = 0; place < keys.length; place += 1) {
      const line = this.lines[place] ?? 0
      keys[place] = (ranks[due[line] ?? 0] ?? 0) * letter.length + line
    }
    keys.sort()
    const ordered = new Uint32Array(this.count)
    for (let place = 0; place < keys.length; place += 1) ordered[place] = (keys[place] ?? 0) % letter.length
    return new Roll(this.ground, ordered)
  }

  summary(): Summary {
    return summed(this.lines, stateOf(this.ground))
  }

  /** A sum a letter, in the order of the letters. */
  subtotals(): readonly { readonly symbol: string; readonly summary: Summary }[] {
    const { letter, symbols } = this.ground.standing
    const state = stateOf(this.ground)
    const sums: { symbol: string; summary: Summary }[] = []
    let start = 0
    for (let place = 1; place <= this.count; place += 1) {
      const number = letter[this.lines[start] ?? 0] ?? 0
      if (place < this.count && letter[this.lines[place] ?? 0] === number) continue
      sums.push({ symbol: symbols[number] ?? '', summary: summed(this.lines.subarray(start, place), state) })
      start = place
    }
    return sums
  }

  /** How many stand in a manner. */
  countWhere(is: (manner: Manner) => boolean): number {
    const { manners, manner } = this.ground.standing
    const those = manners.map(is)
    let count = 0
    for (let place = 0; place < this.count; place += 1) if (those[manner[this.lines[place] ?? 0] ?? -1]) count += 1
    return count
  }
}

function summed(lines: Uint32Array, state: (line: number) => State): Summary {
  return summaryOfStates(lines.length, place => state(lines[place] ?? 0))
}

/** All lines of the index, on a day on which it holds. */
export function rollOn(ground: Ground): Roll {
  const lines = new Uint32Array(ground.standing.letter.length)
  for (let line = 0; line < lines.length; line += 1) lines[line] = line
  return new Roll(ground, lines)
}

/** Tells of a line of the index how it stands on the day. */
export function stateOf({ asOf, standing }: Ground): (line: number) => State {
  const settled = standing.manners.map(({ state }) => state)
  const open = [null, ...standing.days].map(due => openState(due, asOf))
  const { manner, due } = standing
  return line => settled[manner[line] ?? -1] ?? open[due[line] ?? 0] ?? 'no-deadline'
}

export function dueOf({ standing }: Ground): (line: number) => Day | null {
  const { days, due } = standing
  return line => days[(due[line] ?? 0) - 1] ?? null
}

/** In calendar days. */
export function daysLateOf({ asOf, standing, register }: Ground): (line: number) => number {
  const isOpen = standing.manners.map(({ state }) => state === null)
  const open = [null, ...standing.days].map(due => latenessOf(openState(due, asOf), due, asOf, register).daysLate)
  const { manner, due, daysLate } = standing
  return line => (isOpen[manner[line] ?? -1] ? open[due[line] ?? 0] : daysLate[line]) ?? 0
}
