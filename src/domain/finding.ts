import { readDay } from './day.ts'
import { isCollective, type Directory } from './directory.ts'
import { nearest } from './nearest.ts'
import type { Campaign, Dispatch, Unit } from './records.ts'
import type { Register } from './register.ts'
import { beginsSymbol, foldedSymbol, looseSymbol, segments, symbolReadings } from './symbol.ts'
import { foldedKey, foldedWords, spokenKey } from './vietnamese.ts'

/** What a person's words for a record come to. Only one candidate is ever taken. */
export type Found<T> =
  /** `exactly` is false where the words had to be completed or read without accents: then it must be said. */
  | { readonly kind: 'one'; readonly item: T; readonly exactly: boolean }
  | { readonly kind: 'several'; readonly items: readonly T[] }
  | { readonly kind: 'none'; readonly near: readonly T[] }

interface Tier<T> {
  readonly exactly: boolean
  readonly fits: (item: T) => boolean
}

/** The first tier that lets anything through decides. */
function byTiers<T>(items: readonly T[], tiers: readonly Tier<T>[], near: () => readonly T[]): Found<T> {
  for (const { exactly, fits } of tiers) {
    const fitting = items.filter(fits)
    const [only] = fitting
    if (only !== undefined)
      return fitting.length === 1 ? { kind: 'one', item: only, exactly } : { kind: 'several', items: fitting }
  }
  return { kind: 'none', near: near() }
}

/**
 * Finds a dispatch by its id or any part of one: `1469-CV/BTGTU`, `1469-CV`, `1469`, `1469@2024`, `33 - cv/ttdn`.
 * Whole symbols go before beginnings, and what was written before what is folded.
 */
export function findDispatch(text: string, register: Register): Found<Dispatch> {
  const [symbol = '', ...qualifiers] = text.split('@')
  const readings = symbolReadings(symbol)
  const qualified = register.dispatches.filter(dispatch =>
    qualifiers.every(part => qualifies(part.trim(), dispatch, register)),
  )
  const bare = qualifiers.length === 0
  const tiers = readings.flatMap((reading): Tier<Dispatch>[] => {
    const folded = foldedSymbol(reading)
    return [
      { exactly: bare, fits: dispatch => dispatch.symbol === reading },
      { exactly: false, fits: dispatch => beginsSymbol(reading, dispatch.symbol) },
      { exactly: false, fits: dispatch => foldedSymbol(dispatch.symbol) === folded },
      { exactly: false, fits: dispatch => beginsSymbol(folded, foldedSymbol(dispatch.symbol)) },
    ]
  })
  const whole: Tier<Dispatch> = { exactly: true, fits: dispatch => dispatch.id === text.normalize('NFC').trim() }
  return byTiers(qualified, [whole, ...tiers], () => nearDispatches(readings[0] ?? '', register))
}

/** A part after `@`: a day, the beginning of one, or the issuer. */
function qualifies(part: string, { date, issuer }: Dispatch, register: Register): boolean {
  if (/^\d{4}(-\d{2}){0,2}$/.test(part)) return date.startsWith(part)
  const day = readDay(part)
  if (day) return date === day
  if (part === '' || issuer === null) return part === ''
  const unit = register.units.get(issuer)
  return issuer === part || (unit !== undefined && unitTiers(part).some(({ fits }) => fits(unit)))
}

/** Lost hyphens first, then the nearest beginning of as many segments as were typed. */
function nearDispatches(typed: string, { dispatches }: Register): readonly Dispatch[] {
  const loose = dispatches.filter(({ symbol }) => looseSymbol(symbol) === looseSymbol(typed))
  if (loose.length > 0 || typed === '') return loose.slice(0, mostNear)
  const count = segments(typed).length
  const beginning = ({ symbol }: Dispatch) =>
    symbol
      .split(/(?<=[-/])/)
      .slice(0, count)
      .join('')
      .replace(/[-/]$/, '')
  const closest = nearest(typed, new Set(dispatches.map(beginning)))
  return dispatches.filter(dispatch => beginning(dispatch) === closest).slice(0, mostNear)
}

const mostNear = 5

/** A campaign or a dispatch, where either makes sense. */
export type Subject =
  | { readonly kind: 'dispatch'; readonly dispatch: Dispatch }
  | { readonly kind: 'campaign'; readonly campaign: Campaign }

export function findSubject(text: string, register: Register): Found<Subject> {
  const campaigns = [...register.campaigns.values()]
  const folded = foldedKey(text)
  const exact = register.campaigns.get(text)
  if (exact) return { kind: 'one', item: { kind: 'campaign', campaign: exact }, exactly: true }
  const found = findDispatch(text, register)
  if (found.kind === 'one') return { ...found, item: { kind: 'dispatch', dispatch: found.item } }
  if (found.kind === 'several')
    return { kind: 'several', items: found.items.map(dispatch => ({ kind: 'dispatch', dispatch })) }
  const alike = campaigns.filter(({ id, name }) => foldedKey(id) === folded || foldedKey(name) === folded)
  const [only] = alike
  if (only && alike.length === 1) return { kind: 'one', item: { kind: 'campaign', campaign: only }, exactly: false }
  const near = nearest(text, register.campaigns.keys())
  const nearCampaigns = campaigns
    .filter(({ id }) => id === near)
    .map(campaign => ({ kind: 'campaign' as const, campaign }))
  return {
    kind: 'none',
    near: [...found.near.map(dispatch => ({ kind: 'dispatch' as const, dispatch })), ...nearCampaigns],
  }
}

interface Named {
  readonly id: string
  readonly name: string
  readonly short?: string | null
  readonly names?: Unit['names']
}

/** A unit, or a group that stands as one recipient. */
export function findUnit(text: string, pool: readonly string[], { units, groups }: Directory): Found<string> {
  const named = pool.map((id): Named => units.get(id) ?? groups.get(id) ?? { id, name: id })
  const found = byTiers(named, unitTiers(text), () => nearUnits(text, named))
  if (found.kind === 'one') return { ...found, item: found.item.id }
  if (found.kind === 'several') return { kind: 'several', items: found.items.map(({ id }) => id) }
  return { kind: 'none', near: found.near.map(({ id }) => id) }
}

/** Every unit, and every group that may stand as one recipient. */
export function allUnits({ units, groups }: Directory): readonly string[] {
  return [...units.keys(), ...[...groups.values()].filter(isCollective).map(({ id }) => id)]
}

function unitTiers(text: string): readonly Tier<Named>[] {
  const typed = text.normalize('NFC').trim()
  const spoken = spokenKey(typed)
  const folded = foldedKey(typed)
  const words = foldedWords(typed)
  return [
    { exactly: true, fits: unit => unit.id === typed || namesOf(unit).includes(typed) },
    { exactly: false, fits: unit => namesOf(unit).some(name => spokenKey(name) === spoken) },
    { exactly: false, fits: unit => unit.id === folded || namesOf(unit).some(name => foldedKey(name) === folded) },
    { exactly: false, fits: unit => namesOf(unit).some(name => hasRun(spokenKey(name).split(' '), spoken.split(' '))) },
    { exactly: false, fits: unit => [unit.id, ...namesOf(unit)].some(name => hasRun(foldedWords(name), words)) },
  ]
}

function namesOf({ name, short, names = [] }: Named): readonly string[] {
  const all = [name, short, ...names.flatMap(dated => [dated.name, dated.short])]
  return all.filter((one): one is string => typeof one === 'string')
}

/** Whether the words stand in the text one after another. */
function hasRun(text: readonly string[], words: readonly string[]): boolean {
  return words.length > 0 && words[0] !== '' && ` ${text.join(' ')} `.includes(` ${words.join(' ')} `)
}

function nearUnits(text: string, pool: readonly Named[]): readonly Named[] {
  const names = new Map(pool.flatMap(unit => [unit.id, ...namesOf(unit)].map(name => [name, unit] as const)))
  const closest = nearest(text, names.keys())
  const unit = closest === null ? undefined : names.get(closest)
  return unit ? [unit] : []
}

/** Whether every word of `words` begins a word of some of the texts: for filters, accents left out. */
export function mentionsAll(texts: readonly (string | null)[], words: readonly string[]): boolean {
  const present = texts.flatMap(text => (text === null ? [] : foldedWords(text)))
  return words.every(word => present.some(other => other.startsWith(word)))
}
