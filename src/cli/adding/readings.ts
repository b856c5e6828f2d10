import { readDay, type Day } from '../../domain/day.ts'
import { findDispatch, findUnit, type Found } from '../../domain/finding.ts'
import { nearest } from '../../domain/nearest.ts'
import { relations, type Due, type Duty, type Recipient, type Reference, type Relation } from '../../domain/records.ts'
import type { Register } from '../../domain/register.ts'
import { isSymbol, normalSymbol } from '../../domain/symbol.ts'
import { foldedKey } from '../../domain/vietnamese.ts'
import type { Say } from '../../i18n/say.ts'
import { unitNamer } from '../lookup.ts'
import { dueTyped } from '../typed-values.ts'

/** What typed words for a field of a letter come to: the same from a flag and from an answer. */
export type Reading<T> =
  /** `told` where the words had to be completed. */
  | { readonly kind: 'one'; readonly value: T; readonly told: string | null }
  | { readonly kind: 'several'; readonly offers: readonly { readonly name: string; readonly value: T }[] }
  | { readonly kind: 'malformed'; readonly told: string }
  | { readonly kind: 'unknown'; readonly told: string }

export type Reader<T> = (text: string) => Reading<T>

/** How each field of a letter is read, against what is on record. */
export function readersFor(register: Register, say: Say) {
  const { adding } = say
  const units = [...register.units.keys()]
  return {
    symbol: (text: string): Reading<string> => {
      const symbol = normalSymbol(text)
      return isSymbol(symbol) && /\d/.test(symbol) ? one(symbol) : malformed(adding.notSymbol({ text }))
    },
    date: (text: string): Reading<Day> => {
      const day = readDay(text)
      return day ? one(day) : malformed(adding.notDay({ text }))
    },
    due: (text: string): Reading<Due> => {
      const due = dueTyped(text)
      return due ? one(due) : malformed(adding.notDue({ text }))
    },
    text: (text: string): Reading<string> => one(text.normalize('NFC')),
    issuer: (text: string) => found(text, findUnit(text, units, register), unitNamer(register), say),
    /** After a colon its organs: `cap-uy-truc-thuoc: ban-thuong-vu, ban-tuyen-giao`. */
    recipient: (text: string): Reading<Recipient> => {
      const all = [...units, ...register.groups.keys()]
      const colon = text.lastIndexOf(':')
      const whole = findUnit(text, all, register)
      const name = colon === -1 || whole.kind !== 'none' ? text : text.slice(0, colon).trim()
      const organs = name === text ? [] : organsIn(text.slice(colon + 1), register, say)
      if (typeof organs === 'string') return unknown(organs)
      const named = found(name, name === text ? whole : findUnit(name, all, register), unitNamer(register), say)
      return changed(named, id => recipient(id, organs, register))
    },
    /** `bao-cao: gửi báo cáo kết quả@5/8/2024`: its id, what it is, by when. */
    duty: (text: string): Reading<Duty> => {
      const [, id = '', rest = ''] = /^([\p{Ll}\d-]+)(?::(.*))?$/su.exec(text.normalize('NFC').trim()) ?? []
      const at = rest.lastIndexOf('@')
      const due = at === -1 ? null : dueTyped(rest.slice(at + 1))
      if (id === '' || due === undefined) return malformed(adding.notDuty({ text }))
      return one({ id, what: (at === -1 ? rest : rest.slice(0, at)).trim() || null, due })
    },
    campaign: (text: string): Reading<string> => {
      const campaigns = [...register.campaigns.values()]
      const key = foldedKey(text)
      const meant = campaigns.find(({ id, name }) => foldedKey(id) === key || foldedKey(name) === key)
      if (meant) return one(meant.id)
      const suggestion = nearest(text, register.campaigns.keys())
      return unknown(say.refusals.noCampaign({ text, suggestion }))
    },
    relation: (text: string): Reading<Relation> => {
      const key = foldedKey(text)
      const meant = relations.find(
        name => name.toLowerCase() === key || foldedKey(say.words.relations[name].forward) === key,
      )
      if (meant) return one(meant)
      const names = relations.flatMap(name => [name, say.words.relations[name].forward])
      return malformed(withNear(adding.notRelation({ text }), [nearest(text, names) ?? []].flat(), say))
    },
    cited: (text: string): Reading<Omit<Reference, 'relation'>> => {
      const known = findDispatch(text, register)
      if (known.kind !== 'none') {
        const letter = found(text, known, ({ id }) => id, say)
        return changed(letter, ({ symbol, date, issuer }) => ({ symbol, date, issuer }))
      }
      const [symbol = '', day = ''] = text.split('@').map(part => part.trim())
      const date = readDay(day)
      if (isSymbol(normalSymbol(symbol)) && date) return one({ symbol: normalSymbol(symbol), date, issuer: null })
      return unknown(
        withNear(
          adding.notCited({ text }),
          known.near.map(({ id }) => id),
          say,
        ),
      )
    },
  }
}

export type Readers = ReturnType<typeof readersFor>

function one<T>(value: T): Reading<T> {
  return { kind: 'one', value, told: null }
}

function malformed<T>(told: string): Reading<T> {
  return { kind: 'malformed', told }
}

function unknown<T>(told: string): Reading<T> {
  return { kind: 'unknown', told }
}

/** Of any unit that has such a one, by id or by name; a sentence where there is none. */
function organsIn(text: string, { organs, units }: Register, { adding }: Say): readonly string[] | string {
  const known = [...organs.values(), ...[...units.values()].flatMap(unit => unit.organs)]
  const ids: string[] = []
  for (const typed of text.split(',').filter(part => part.trim() !== '')) {
    const key = foldedKey(typed)
    const meant = known.find(({ id, name }) => foldedKey(id) === key || foldedKey(name ?? '') === key)
    if (!meant) return adding.notOrgan({ text: typed.trim(), organs: [...new Set(known.map(({ id }) => id))] })
    ids.push(meant.id)
  }
  return ids
}

function recipient(id: string, organs: readonly string[], { groups }: Register): Recipient {
  const open = { organs, text: null, due: null }
  return groups.has(id) ? { kind: 'group', group: id, except: [], ...open } : { kind: 'unit', unit: id, ...open }
}

function found<T>(text: string, asked: Found<T>, nameOf: (item: T) => string, { refusals, notes }: Say): Reading<T> {
  if (asked.kind === 'one') {
    const taken = nameOf(asked.item)
    return { kind: 'one', value: asked.item, told: asked.exactly ? null : notes.taken({ text, taken }) }
  }
  if (asked.kind === 'several')
    return { kind: 'several', offers: asked.items.map(value => ({ name: nameOf(value), value })) }
  return unknown(withNear(refusals.none({ text }), asked.near.map(nameOf), { refusals }))
}

function withNear(told: string, near: readonly string[], { refusals }: Pick<Say, 'refusals'>): string {
  return [told, refusals.didYouMean(near)].filter(Boolean).join(' ')
}

function changed<T, U>(reading: Reading<T>, change: (value: T) => U): Reading<U> {
  if (reading.kind === 'one') return { ...reading, value: change(reading.value) }
  if (reading.kind !== 'several') return reading
  return { kind: 'several', offers: reading.offers.map(({ name, value }) => ({ name, value: change(value) })) }
}
