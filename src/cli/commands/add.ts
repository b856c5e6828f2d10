import { Option, type Command } from 'commander'
import type { Change } from '../../domain/change.ts'
import { movesBetween } from '../../domain/moves.ts'
import { relations, type Dispatch } from '../../domain/records.ts'
import { isReceived } from '../../domain/sent.ts'
import { seriesFaults } from '../../domain/series.ts'
import { letterFromFlags, type AddOptions } from '../adding/from-flags.ts'
import { missingIn, wholeLetter, type NewLetter } from '../adding/new-letter.ts'
import { readersFor } from '../adding/readings.ts'
import { askedStepByStep } from '../adding/step-by-step.ts'
import { saysYes } from '../asking.ts'
import { commit } from '../commit.ts'
import type { Context, Desk } from '../context.ts'
import { judgedText } from '../edited-record.ts'
import { namesTaken } from '../intake/names-taken.ts'
import { tellMovesTogether } from '../moves.ts'
import { andAlso } from '../options.ts'
import { exitCodes, Refusal } from '../refusal.ts'

export function addAdd(command: Command, context: Context): void {
  const { say } = context
  const { options } = say.adding
  command
    .argument('[symbol]', options.symbol)
    .option('--date <day>', options.date)
    .option('--issuer <unit>', options.issuer)
    .option('--subject <text>', options.subject)
    .option('--unit <unit>', options.unit, andAlso)
    .option('--group <group>', options.group, andAlso)
    .option('--due <due>', options.due)
    .option('--duty <duty>', options.duty, andAlso)
    .addOption(new Option('--answer <answer>', options.answer).choices(['expected', 'none']))
    .option('--campaign <campaign>', options.campaign)
    .option('--copy <text>', options.copy, andAlso)
    .option('--signatory <name>', options.signatory)
    .option('--position <text>', options.position)
    .option('--capacity <text>', options.capacity)
    .option('--type <text>', options.type)
    .option('--place <text>', options.place)
    .option('--notes <text>', options.notes)
    .option('--cited', options.cited)
  for (const relation of relations) {
    const flag = relation.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
    command.option(`--${flag} <ref>`, options.relation({ relation: say.words.relations[relation].forward }), andAlso)
  }
  command
    .option('--write', options.write)
    .action((symbol: string | undefined, given: AddOptions) => runAdd(context, symbol, given))
}

/** Puts a new letter on record: from flags, or asked step by step; shown first. */
export async function runAdd(context: Context, symbol: string | undefined, options: AddOptions): Promise<void> {
  const { screen, say, world } = context
  const desk = await context.desk()
  const letter = await letterFor(symbol, options, desk, context)
  const planned = await planFor(letter, desk, context)
  const { text, remarks } = planned
  screen.raw(text)
  for (const remark of remarks) screen.warn(remark)
  if (!options.write) {
    if (world.ask === null) return screen.note(say.adding.preview)
    const question = say.adding.writeIt({ record: planned.record })
    if (!(await saysYes(question, context))) throw new Refusal(exitCodes.refused, say.asking.declined)
  }
  let record = ''
  await commit(
    context,
    async now => {
      const plan = await planFor(letter, now, context)
      record = plan.record
      return {
        changes: [plan.change],
        command: `add ${letter.symbol}`,
        dispatches: [letter.id],
        undoes: null,
      }
    },
    { first: desk },
  )
  tellMovesTogether(movesBetween(desk.register, (await context.deskAnew()).register, desk.asOf), context)
  screen.note(say.adding.written({ symbol: letter.symbol, record }))
  screen.note(say.recording.mistaken)
}

async function letterFor(
  symbol: string | undefined,
  options: AddOptions,
  desk: Desk,
  context: Context,
): Promise<Omit<Dispatch, 'at'>> {
  const { say, world } = context
  const readers = readersFor(desk.register, say)
  const told = letterFromFlags(symbol, options, readers, context)
  const isAsked = missingIn(told).length > 0 && world.ask !== null
  if (isAsked) context.screen.note(say.adding.intro)
  const letter: NewLetter = isAsked && world.ask ? await askedStepByStep(told, readers, desk, world.ask, context) : told
  const missing = missingIn(letter)
  const { symbol: number, date } = letter
  if (missing.length > 0 || number === undefined || date === undefined) {
    throw new Refusal(exitCodes.usage, say.adding.missing({ fields: missing.map(field => say.adding.fields[field]) }))
  }
  return wholeLetter({ ...letter, symbol: number, date })
}

interface Planned {
  readonly record: string
  readonly text: string
  readonly change: Change
  readonly remarks: readonly string[]
}

/** A record of its own; where one knows the letter by citation only, that is filled in. */
async function planFor(letter: Omit<Dispatch, 'at'>, desk: Desk, context: Context): Promise<Planned> {
  const { say } = context
  const { register } = desk
  const { symbol, date, issuer, held } = letter
  // Who has received a letter may keep a record of its own of it.
  const known = register.dispatches.find(
    one =>
      !isReceived(one.at.record) &&
      one.symbol === symbol &&
      one.date === date &&
      (one.issuer === issuer || one.issuer === null || issuer === null),
  )
  const hasRecord = known !== undefined && known.at.path.length === 0
  if (known && (known.held || (hasRecord && !held))) {
    throw new Refusal(exitCodes.refused, say.adding.held({ id: known.id, record: known.at.record }))
  }
  const { dispatchFolder, dispatchRecord, writeDispatch } = await import('../../codec/write-dispatch.ts')
  const { fillStub } = await import('../../codec/fill-stub.ts')
  const stub = hasRecord ? await desk.store.text(known.at.record) : undefined
  const filled = stub === undefined ? undefined : fillStub(stub, letter)
  const inFolder = dispatchFolder(date)
  const record =
    hasRecord && filled ? known.at.record : dispatchRecord(symbol, date, await namesTaken(inFolder, desk, context))
  const text = filled?.text ?? writeDispatch(letter)
  const judged = await judgedText(record, text, desk, context)
  if (!judged.dispatch || !judged.isReadable) throw new Error(`what was written as ${record} cannot be read back`)
  const change: Change = { kind: filled ? 'fill' : 'create', record, dispatch: letter }
  return { record, text, change, remarks: [...judged.faults, ...seriesRemarks(letter, desk, context)] }
}

function seriesRemarks(letter: Omit<Dispatch, 'at'>, { register }: Desk, { say }: Context): readonly string[] {
  if (!letter.held) return []
  return seriesFaults(letter, register.dispatches, register.office).map(({ kind, by }) =>
    say.letters.series[kind]({
      symbol: letter.symbol,
      date: say.day(letter.date),
      other: by.symbol,
      otherDate: say.day(by.date),
    }),
  )
}
