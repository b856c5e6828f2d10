import type { Recipient } from '../../domain/records.ts'
import type { Register } from '../../domain/register.ts'
import { drawnOnce } from '../../domain/drawn-once.ts'
import { foldedKey } from '../../domain/vietnamese.ts'
import type { DraftRecipient } from '../letter-draft.ts'
import type { How, Known, KnownNames, Match } from './known-names.ts'

/** One addressee as printed, and whom the records know by those words. */
export interface Addressee {
  readonly text: string
  readonly line: number
  /** What stands in the letter for it: more than one where an organ stands alone. */
  readonly printed: readonly DraftRecipient[]
  /** None where nobody is known by the words; several where they name several. */
  readonly recipients: readonly Recipient[]
  /** The least sure of the ways in which they were recognised. */
  readonly how: How | null
  readonly candidates: readonly Known[]
  readonly near: readonly Known[]
}

interface Found {
  readonly known: Known
  readonly how: How
  readonly organs: readonly string[]
}

type Sought = { readonly found: readonly Found[] } | Exclude<Match, { kind: 'known' }>

/** Finds whom a letter addresses. An organ that stands alone, as in `Ban Thường vụ; Ban Tuyên giáo huyện ủy`, joins the next. */
export function addressees(
  printed: readonly DraftRecipient[],
  names: KnownNames,
  register: Register,
): readonly Addressee[] {
  const recorded = recordedPhrases(register)
  const organs = organNames(register)
  const all: Addressee[] = []
  let waiting: { readonly alone: DraftRecipient; readonly organ: string } | undefined
  for (const [index, one] of printed.entries()) {
    const { text, line } = one
    const organ = organs.get(key(text))
    if (organ !== undefined && index + 1 < printed.length && names.find(text).kind === 'unknown') {
      waiting = { alone: one, organ }
      continue
    }
    const whole: Whole = waiting
      ? { text: `${waiting.alone.text}; ${text}`, line: waiting.alone.line, printed: [waiting.alone, one] }
      : { text, line, printed: [one] }
    const simple = waiting ? undefined : names.find(text)
    if (simple?.kind === 'known' && simple.how !== 'former') {
      all.push(addressee(whole, { found: [{ known: simple.known, how: simple.how, organs: [] }] }, names))
      continue
    }
    const again = recorded.get(key(whole.text)) ?? recorded.get(key(text))
    if (again) all.push(known(whole, [again], 'recorded'))
    else all.push(addressee(whole, withOrgan(waiting?.organ, sought(text, names, organs)), names))
    waiting = undefined
  }
  return all
}

type Whole = Pick<Addressee, 'text' | 'line' | 'printed'>

function addressee(whole: Whole, sought: Sought, names: KnownNames): Addressee {
  const none = { ...whole, recipients: [], how: null, candidates: [], near: [] }
  if (!('found' in sought)) {
    if (sought.kind === 'several') return { ...none, candidates: sought.candidates }
    const ending = names.endingOf(whole.text)
    return {
      ...none,
      get near() {
        return sought.near.length > 0 || !ending ? sought.near : [ending.known]
      },
    }
  }
  const [first, ...others] = sought.found
  const saysAll = first && others.length === 0 && first.known.kind === 'unit' && first.organs.length === 0
  const text = saysAll || others.length > 0 ? null : whole.text
  const recipients = sought.found.map(found => recipientOf(found, text))
  const least = surest.findLast(how => sought.found.some(found => found.how === how)) ?? 'exact'
  return known(whole, recipients, least)
}

const surest: readonly How[] = ['exact', 'folded', 'recorded', 'former', 'code']

function known(whole: Whole, recipients: readonly Recipient[], how: How): Addressee {
  return { ...whole, recipients, how, candidates: [], near: [] }
}

function withOrgan(organ: string | undefined, sought: Sought): Sought {
  if (organ === undefined || !('found' in sought)) return sought
  return { found: sought.found.map(found => ({ ...found, organs: [organ, ...found.organs] })) }
}

function sought(text: string, names: KnownNames, organs: ReadonlyMap<string, string>): Sought {
  const whole = names.find(text)
  if (whole.kind === 'known') return { found: [{ known: whole.known, how: whole.how, organs: [] }] }
  if (whole.kind === 'several') return whole
  return inOrgan(text, names, organs) ?? inParts(text, names, organs) ?? whole
}

/** `Ban Tuyên giáo (Tuyên huấn) các huyện ủy`: an organ, what else it may be called, and whose it is. */
function inOrgan(text: string, names: KnownNames, organs: ReadonlyMap<string, string>): Sought | undefined {
  const ending = names.endingOf(text.replace(/\([^()]*\)/g, ' '))
  if (!ending) return undefined
  const before = key(ending.before.replace(/ (?:của|tại)$/u, ''))
  const organ = organs.get(before) ?? [...organs].find(([name]) => before !== '' && name.startsWith(`${before} `))?.[1]
  return organ === undefined ? undefined : { found: [{ known: ending.known, how: 'exact', organs: [organ] }] }
}

/** Several in one line, where every part is known: a name may itself hold `và`, so the whole is sought first. */
function inParts(text: string, names: KnownNames, organs: ReadonlyMap<string, string>): Sought | undefined {
  for (const separator of [/;/, /,/, / và /u, /,| và /u]) {
    const parts = text.split(separator).filter(part => part.trim() !== '')
    if (parts.length < 2 || parts.length > mostParts) continue
    const each = parts.map(part => (separator.source === ';' ? sought(part, names, organs) : simply(part, names)))
    const found = each.flatMap(one => ('found' in one ? one.found : []))
    if (each.every(one => 'found' in one)) return { found }
  }
  return undefined
}

const mostParts = 100

function simply(text: string, names: KnownNames): Sought {
  const match = names.find(text)
  return match.kind === 'known' ? { found: [{ known: match.known, how: match.how, organs: [] }] } : match
}

function recipientOf({ known: { kind, id }, organs }: Found, text: string | null): Recipient {
  const common = { organs, due: null, text }
  return kind === 'unit' ? { ...common, kind, unit: id } : { ...common, kind, group: id, except: [] }
}

/** What earlier records gave to just these printed words. */
const recordedPhrases = drawnOnce(({ dispatches }: Register): ReadonlyMap<string, Recipient> => {
  const recipients = dispatches.flatMap(dispatch => dispatch.recipients)
  return new Map(
    recipients.flatMap(recipient =>
      recipient.text === null ? [] : [[key(recipient.text), { ...recipient, due: null }] as const],
    ),
  )
})

/** The names of organs, each with its id: the common ones, and what some unit calls its own. */
const organNames = drawnOnce(({ organs, units }: Register): ReadonlyMap<string, string> => {
  const own = [...units.values()].flatMap(unit => unit.organs)
  return new Map(
    [...own, ...organs.values()].flatMap(({ id, name }) => (name === null ? [] : [[key(name), id] as const])),
  )
})

function key(text: string): string {
  return foldedKey(text).replace(/(?<![\s.,;:])[\s.,;:]+$/, '')
}
