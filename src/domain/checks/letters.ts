import { fieldOf, warning } from '../diagnostic.ts'
import type { At, Dispatch } from '../records.ts'
import type { Register } from '../register.ts'
import type { Check } from './check.ts'

/** A text of a record, and where it stands. */
interface Written {
  readonly text: string | null
  readonly at: At
}

/**
 * Letters that look like others but are not, as they come from keyboards of other scripts, and letters that are not to be
 * seen: a name or a symbol with one in it is found by nobody who types it.
 */
const lettersAreWhatTheyLook: Check = function* (register) {
  for (const { text, at } of writtenIn(register)) {
    if (text === null || !strange.test(text)) continue
    const [first] = suspectsIn(text)
    if (first !== undefined) yield warning('suspect-letter', at, { text, letter: first, meant: looksLike(first) })
  }
}

const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFD]|\p{Co}/u
const strange = /[ÐƉðɖ\u0370-\u03FF\u0400-\u052F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFD]|\p{Co}/u

/** Whole words in another script are meant so. */
function suspectsIn(text: string): readonly string[] {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const mixed = words.filter(word => /\p{Script=Latin}|\p{N}/u.test(word))
  return [
    ...mixed.flatMap(word => word.match(/[\p{Script=Greek}\p{Script=Cyrillic}ÐƉðɖ]/gu) ?? []),
    ...(invisible.exec(text) ?? []),
  ]
}

const alike: Readonly<Record<string, string>> = {
  ...pairs('ÐƉðɖ', 'ĐĐđđ'),
  ...pairs('АВЕКМНОРСТУХІЅЈаеорсухіѕј', 'ABEKMHOPCTYXISJaeopcyxisj'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοντ', 'ABEZHIKMNOPTYXovt'),
}

function pairs(others: string, ours: string): Record<string, string> {
  return Object.fromEntries(others.split('').map((letter, at) => [letter, ours[at] ?? letter]))
}

function looksLike(letter: string): string | null {
  return alike[letter] ?? null
}

function* writtenIn({ dispatches, units, groups, campaigns }: Register): Iterable<Written> {
  for (const dispatch of dispatches) if (dispatch.at.path.length === 0) yield* writtenInLetter(dispatch)
  for (const unit of units.values()) {
    for (const field of ['id', 'name', 'short'] as const) yield { text: unit[field], at: fieldOf(unit, field) }
    for (const [index, text] of unit.codes.entries()) yield { text, at: fieldOf(unit, 'codes', index) }
    for (const [index, { name }] of unit.names.entries())
      yield { text: name, at: fieldOf(unit, 'names', index, 'name') }
  }
  for (const named of [...groups.values(), ...campaigns.values()]) {
    for (const field of ['id', 'name'] as const) yield { text: named[field], at: fieldOf(named, field) }
  }
}

function* writtenInLetter(dispatch: Dispatch): Iterable<Written> {
  for (const field of ['symbol', 'subject', 'place'] as const) {
    yield { text: dispatch[field], at: fieldOf(dispatch, field) }
  }
  for (const field of ['name', 'position', 'capacity'] as const) {
    yield { text: dispatch.signatory?.[field] ?? null, at: fieldOf(dispatch, 'signatory', field) }
  }
  for (const [index, { relation, symbol }] of dispatch.references.entries()) {
    yield { text: symbol, at: fieldOf(dispatch, 'references', index, relation) }
  }
  for (const [index, { symbol }] of dispatch.responses.entries()) {
    yield { text: symbol, at: fieldOf(dispatch, 'responses', index, 'symbol') }
  }
}

export const letterChecks: readonly Check[] = [lettersAreWhatTheyLook]
