import { awaitingIn } from '../awaiting.ts'
import { fieldOf, warning } from '../diagnostic.ts'
import { nameOn } from '../directory.ts'
import { allUnits, findUnit } from '../finding.ts'
import type { Register } from '../register.ts'
import type { Check } from './check.ts'

/** Whom a letter addresses in words that nobody on record is known by is not followed. */
const addresseesAreKnown: Check = function* (register) {
  const nearOf = remembered((text: string) => nearIn(text, register))
  for (const dispatch of register.dispatches) {
    for (const [index, text] of dispatch.unmatched.entries()) {
      const near = nearOf(text).map(id => nameOn(id, dispatch.date, register))
      yield warning('addressee-unmatched', fieldOf(dispatch, 'unmatched', index), { text, near })
    }
  }
}

const mostNear = 3

function nearIn(text: string, register: Register): readonly string[] {
  const found = findUnit(text, allUnits(register), register)
  const near = found.kind === 'one' ? [found.item] : found.kind === 'several' ? found.items : found.near
  return near.slice(0, mostNear)
}

/** The same words stand in many letters; to look through all units for them takes its time. */
function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return text => {
    const value = known.get(text) ?? answer(text)
    known.set(text, value)
    return value
  }
}

const importsAreConfirmed: Check = function* (register) {
  for (const { dispatch, response, path } of register.dispatches.flatMap(awaitingIn)) {
    const unit = response && nameOn(response.unit, response.date, register)
    yield warning('awaits-confirmation', fieldOf(dispatch, ...path, 'confirmed'), { symbol: dispatch.symbol, unit })
  }
}

export const importChecks: readonly Check[] = [addresseesAreKnown, importsAreConfirmed]
