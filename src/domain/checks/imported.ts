import { awaitingIn } from '../awaiting.ts'
import { fieldOf, warning } from '../diagnostic.ts'
import { nameOn } from '../directory.ts'
import { allUnits, findUnit } from '../finding.ts'
import type { Check } from './check.ts'

/** Whom a letter addresses in words that nobody on record is known by is not followed. */
const addresseesAreKnown: Check = function* (register) {
  for (const dispatch of register.dispatches) {
    for (const [index, text] of dispatch.unmatched.entries()) {
      const found = findUnit(text, allUnits(register), register)
      const near = found.kind === 'one' ? [found.item] : found.kind === 'several' ? found.items : found.near
      const facts = { text, near: near.slice(0, 3).map(id => nameOn(id, dispatch.date, register)) }
      yield warning('addressee-unmatched', fieldOf(dispatch, 'unmatched', index), facts)
    }
  }
}

const importsAreConfirmed: Check = function* (register) {
  for (const { dispatch, response, path } of register.dispatches.flatMap(awaitingIn)) {
    const unit = response && nameOn(response.unit, response.date, register)
    yield warning('awaits-confirmation', fieldOf(dispatch, ...path, 'confirmed'), { symbol: dispatch.symbol, unit })
  }
}

export const importChecks: readonly Check[] = [addresseesAreKnown, importsAreConfirmed]
