import type { Command } from 'commander'
import { answersTo, onRecord } from '../domain/answers-on-record.ts'
import { filtered, obligationsAbout } from '../domain/asked-about.ts'
import type { Fact } from '../domain/change.ts'
import type { Day } from '../domain/day.ts'
import { nameOn } from '../domain/directory.ts'
import { allUnits } from '../domain/finding.ts'
import { isOnRecord, movesOf, planFacts, type NewFact } from '../domain/record-facts.ts'
import type { Dispatch } from '../domain/records.ts'
import type { Register } from '../domain/register.ts'
import { answerWords } from './answer-words.ts'
import { commit } from './commit.ts'
import type { Context, Desk } from './context.ts'
import { dispatchMeant, unitMeant } from './lookup.ts'
import { filtersOf, withFilterOptions, type FilterOptions } from './options.ts'
import { exitCodes, Refusal } from './refusal.ts'

export interface RecordOptions extends FilterOptions {
  readonly dryRun?: boolean
  readonly yes?: boolean
  readonly duty?: string
}

/** From so many units on a clerk must say that all are meant. */
const many = 3

/** What commands that record facts take alike. */
export function withRecordOptions(command: Command, { say }: Context, ref = '<ref>'): Command {
  command.argument(ref, say.arguments.dispatch).argument('[unit]', say.arguments.unit)
  return withFilterOptions(command, say)
    .option('--duty <id>', say.recording.options.duty)
    .option('--dry-run', say.recording.options.dryRun)
    .option('--yes', say.recording.options.yes)
}

interface Asked {
  readonly command: string
  readonly ref: string
  readonly unit: string | undefined
  readonly options: RecordOptions
  readonly factFor: (unit: string, asOf: Day) => Fact
}

/** Records a fact for one unit or several, and tells whose state it moved. */
export async function recordFacts(asked: Asked, context: Context): Promise<void> {
  const { screen, say } = context
  const { options, ref } = asked
  let tell = () => {}
  const written = await commit(context, desk => {
    const { register, asOf, loaded } = desk
    const dispatch = dispatchMeant(ref, register, context)
    const duties = dispatch.duties.map(({ id }) => id)
    if (options.duty !== undefined && !duties.includes(options.duty)) {
      throw new Refusal(exitCodes.notFound, say.recording.noDuty({ duty: options.duty, duties }))
    }
    const units = unitsMeant(dispatch, asked, desk, context)
    const facts = units.map((unit): NewFact => ({ dispatch, fact: asked.factFor(unit, asOf) }))
    const known = facts.filter(fact => isOnRecord(fact) || isAnswered(fact, register))
    const nameOf = (unit: string) => register.units.get(unit)?.name ?? register.groups.get(unit)?.name ?? unit
    if (known.length > 0) {
      const names = known.map(({ fact }) => nameOf(fact.fact.unit))
      throw new Refusal(exitCodes.refused, say.recording.onRecord({ names, symbol: dispatch.symbol }))
    }
    tellOthers(facts, register, context)
    const moves = movesOf(facts, loaded.records, register, asOf)
    tell = () => {
      for (const {
        dispatch: { symbol },
        unit,
        duty,
        before,
        after,
      } of moves) {
        const states = { before: say.words.states[before], after: say.words.states[after] }
        screen.line(say.recording.moved({ symbol, name: nameOf(unit), duty, ...states }))
      }
      const place = { record: dispatch.at.record, count: facts.length }
      screen.note(options.dryRun ? say.recording.wouldWrite(place) : say.recording.wrote(place))
    }
    if (options.dryRun) return null
    return {
      changes: planFacts(facts),
      command: `${asked.command} ${dispatch.symbol} ${units.join(' ')}`,
      dispatches: [dispatch.id],
      undoes: null,
    }
  })
  if (written || options.dryRun) tell()
}

function isAnswered({ dispatch, fact }: NewFact, register: Register): boolean {
  return fact.list === 'responses' && onRecord(fact.fact, answersTo(dispatch, register)).same !== null
}

/** A unit may well send a second answer; a clerk who writes down the first one twice should see it. */
function tellOthers(facts: readonly NewFact[], register: Register, { screen, say }: Context): void {
  for (const { dispatch, fact } of facts) {
    if (fact.list !== 'responses') continue
    const { contrary, others } = onRecord(fact.fact, answersTo(dispatch, register))
    const name = nameOn(fact.fact.unit, dispatch.date, register)
    if (contrary) {
      const answer = answerWords(contrary, say)
      throw new Refusal(exitCodes.refused, `${name}: ${say.intake.responses.contrary({ answer })}`)
    }
    const answers = others.map(other => answerWords(other, say))
    if (answers.length > 0) screen.warn(`${name}: ${say.intake.responses.others({ answers })}`)
  }
}

function unitsMeant(dispatch: Dispatch, { unit, options }: Asked, desk: Desk, context: Context): readonly string[] {
  const { register } = desk
  const { say } = context
  const concerned = obligationsAbout(
    { kind: 'dispatch', dispatch },
    desk.asOf < dispatch.date ? dispatch.date : desk.asOf,
    register,
  )
  const among = [...new Set(concerned.flatMap(({ unit, successors }) => [unit, ...successors]))]
  if (unit !== undefined) {
    const meant = unitMeant(unit, among, allUnits(register), register, context)
    if (among.includes(meant)) return [meant]
    const name = register.units.get(meant)?.name ?? meant
    throw new Refusal(exitCodes.notFound, say.refusals.unitNotAsked({ symbol: dispatch.symbol, unit: name }))
  }
  if (!options.unit && !options.group && !options.state) throw new Refusal(exitCodes.usage, say.recording.whom)
  const found = [...new Set(filtered(concerned, filtersOf(options, register, context), register).map(one => one.unit))]
  if (found.length === 0) throw new Refusal(exitCodes.notFound, say.notes.noneInState)
  if (found.length >= many && !options.yes && !options.dryRun) {
    throw new Refusal(exitCodes.usage, say.recording.sure({ count: found.length }), say.recording.sureHint)
  }
  return found
}
