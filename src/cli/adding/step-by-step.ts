import { relations, type Reference, type Signatory } from '../../domain/records.ts'
import type { Ask } from '../../ports.ts'
import type { Context, Desk } from '../context.ts'
import type { NewLetter } from './new-letter.ts'
import type { Reader, Readers } from './readings.ts'

/** Asks for all of a letter that is not told yet. What is not understood is told, and asked again. */
export async function askedStepByStep(
  known: NewLetter,
  readers: Readers,
  { register, asOf }: Desk,
  ask: Ask,
  context: Context,
): Promise<NewLetter> {
  const { questions } = context.say.adding
  const one = <T>(question: string, read: Reader<T>) => answered(question, read, ask, context)
  const must = async <T>(question: string, read: Reader<T>): Promise<T> => {
    for (;;) {
      const value = await one(question, read)
      if (value !== null) return value
      context.screen.warn(context.say.adding.needed)
    }
  }
  const today = context.say.day(asOf)
  const own = register.units.get(register.office.own)?.name ?? null
  return {
    ...known,
    symbol: known.symbol ?? (await must(questions.symbol, readers.symbol)),
    date: known.date ?? (await one(questions.date({ today }), readers.date)) ?? asOf,
    issuer: known.issuer ?? (await issuer()),
    subject: known.subject ?? (await one(questions.subject, readers.text)),
    recipients: known.recipients ?? (await several(questions.recipient, readers.recipient, one)),
    due: known.due ?? (await one(questions.due, readers.due)),
    duties: known.duties ?? (await several(questions.duty, readers.duty, one)),
    campaign: known.campaign ?? (register.campaigns.size > 0 ? await one(campaignQuestion(), readers.campaign) : null),
    references: known.references ?? (await references(one, must, readers, context)),
    signatory: known.signatory ?? (await signatory(one, readers, context)),
  }

  async function issuer() {
    if (own === null) return must(questions.issuer({ own }), readers.issuer)
    return (await one(questions.issuer({ own }), readers.issuer)) ?? register.office.own
  }

  function campaignQuestion() {
    return questions.campaign({ campaigns: [...register.campaigns.keys()] })
  }
}

type One = <T>(question: string, read: Reader<T>) => Promise<T | null>

/** Until an empty answer. */
async function several<T>(
  question: (facts: { count: number }) => string,
  read: Reader<T>,
  one: One,
): Promise<readonly T[]> {
  const all: T[] = []
  for (;;) {
    const next = await one(question({ count: all.length }), read)
    if (next === null) return all
    all.push(next)
  }
}

async function signatory(one: One, { text }: Readers, { say }: Context): Promise<Signatory | null> {
  const { questions } = say.adding
  const name = await one(questions.signatory, text)
  if (name === null) return null
  const position = await one(questions.position, text)
  return { capacity: await one(questions.capacity, text), position, name }
}

async function references(
  one: One,
  must: <T>(question: string, read: Reader<T>) => Promise<T>,
  { cited, relation }: Readers,
  { say }: Context,
): Promise<readonly Reference[]> {
  const { questions } = say.adding
  const named = relations.map(name => say.words.relations[name].forward)
  const all: Reference[] = []
  for (;;) {
    const letter = await one(questions.cited({ count: all.length }), cited)
    if (letter === null) return all
    const how = await must(questions.relation({ symbol: letter.symbol, relations: named }), relation)
    all.push({ relation: how, ...letter })
  }
}

/** Null for an empty answer. Of several that are meant the number chooses. */
async function answered<T>(question: string, read: Reader<T>, ask: Ask, { screen, say }: Context): Promise<T | null> {
  let offers: readonly { readonly name: string; readonly value: T }[] = []
  for (;;) {
    const text = (await ask(`${question}: `)).trim()
    if (text === '') return null
    const offered = /^\d{1,2}$/.test(text) ? offers[Number(text) - 1] : undefined
    if (offered) return offered.value
    const reading = read(text)
    if (reading.kind === 'one') {
      if (reading.told !== null) screen.note(reading.told)
      return reading.value
    }
    offers = reading.kind === 'several' ? reading.offers : []
    screen.warn(
      reading.kind === 'several' ? say.adding.offers({ names: offers.map(({ name }) => name) }) : reading.told,
    )
  }
}
