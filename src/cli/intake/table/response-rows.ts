import { answersTo, onRecord } from '../../../domain/answers-on-record.ts'
import { obligationsAbout } from '../../../domain/asked-about.ts'
import { nameOn } from '../../../domain/directory.ts'
import type { Answer } from '../../../domain/discharge.ts'
import { doubtsAbout } from '../../../domain/fact-doubts.ts'
import { findDispatch } from '../../../domain/finding.ts'
import { movesOf, type NewFact } from '../../../domain/record-facts.ts'
import type { Dispatch } from '../../../domain/records.ts'
import { knownNames, type KnownNames } from '../../../intake/match/known-names.ts'
import { unitNamed } from '../../../intake/match/table-unit.ts'
import type { Headed, ResponseColumn } from '../../../intake/table-heads.ts'
import type { Say } from '../../../i18n/say.ts'
import type { Row } from '../../../source/sheet.ts'
import { answerWords } from '../../answer-words.ts'
import type { Desk } from '../../context.ts'
import { doubtText } from '../../fact-doubts.ts'
import { responseIn, type ResponseDefaults } from './response-fields.ts'
import type { Judged } from './take-table.ts'

export interface ResponseRow extends Judged {
  /** Null where the row can mean none, says nothing, or what it says is on record already. */
  readonly fact: NewFact | null
  readonly isOnRecord: boolean
}

/** What is known of a letter that rows answer. */
interface Asking {
  readonly dispatch: Dispatch
  readonly asked: readonly string[]
  readonly names: KnownNames
  /** On record, and in the rows above, each with its row. */
  readonly answers: Answer[]
}

/** What rows are judged by. */
interface Bench {
  /** What a row answers that does not say. */
  readonly named: Asking | null
  readonly askingOf: (dispatch: Dispatch) => Asking
  readonly defaults: ResponseDefaults
  readonly desk: Desk
  readonly say: Say
}

/** Every row is judged by itself, then by the rows above it and the records. `dispatch` is meant where a row names none. */
export function responseRows(
  { rows, keys }: Headed<ResponseColumn>,
  dispatch: Dispatch | null,
  defaults: ResponseDefaults,
  desk: Desk,
  say: Say,
): readonly ResponseRow[] {
  const askings = new Map<string, Asking>()
  const askingOf = (one: Dispatch) => {
    const known = askings.get(one.id) ?? asking(one, desk)
    askings.set(one.id, known)
    return known
  }
  const bench: Bench = { named: dispatch && askingOf(dispatch), askingOf, defaults, desk, say }
  const judged = rows.map(row => judge(row, cellsBy(row, keys), bench))
  return withMoves(judged, desk, say)
}

type Cells = Readonly<Partial<Record<ResponseColumn, string>>>

function cellsBy({ cells }: Row, keys: readonly (ResponseColumn | null)[]): Cells {
  return Object.fromEntries(keys.flatMap((key, at) => (key === null || !cells[at] ? [] : [[key, cells[at]]])))
}

function asking(dispatch: Dispatch, { register, asOf }: Desk): Asking {
  const concerned = obligationsAbout(
    { kind: 'dispatch', dispatch },
    asOf < dispatch.date ? dispatch.date : asOf,
    register,
  )
  return {
    dispatch,
    asked: [...new Set(concerned.flatMap(({ unit, successors }) => [unit, ...successors]))],
    names: knownNames(dispatch.date, register),
    answers: [...answersTo(dispatch, register)],
  }
}

function judge(row: Row, cells: Cells, bench: Bench): ResponseRow {
  const { defaults, say } = bench
  const { dispatch: ref, unit: unitText, duty: _, ...told } = cells
  const left = { row, shown: Object.values(cells).join(' · '), notes: [], reasons: [], fact: null, isOnRecord: false }
  const says = Object.keys(told).length > 0 || defaults.date !== null || defaults.received !== null
  if (!says) return { ...left, isIdle: true }
  const about = askedBy(ref, bench)
  if (typeof about === 'string') return { ...left, reasons: [about] }
  const unit = unitMeant(unitText, about, bench)
  const { response, reasons: wrong } = responseIn(cells, unit.id, about.dispatch, defaults, say)
  const reasons = [...unit.reasons, ...wrong]
  if (response === null || reasons.length > 0) return { ...left, reasons }
  const { same, contrary, others } = onRecord(response, about.answers)
  if (contrary) return { ...left, reasons: [say.intake.responses.contrary({ answer: answerWords(contrary, say) })] }
  const { dispatch } = about
  const coming: NewFact = { dispatch, fact: { list: 'responses', fact: response } }
  const notes = [...unit.notes, ...doubtNotes(coming, bench), ...recordNotes(same, others, say)]
  const fact = same ? null : coming
  if (fact) about.answers.push({ ...response, in: dispatch.id })
  const ofDispatch = bench.named?.dispatch === dispatch ? [] : [dispatch.symbol]
  const shown = [...ofDispatch, unit.name, answerWords(response, say)].join(' · ')
  return { row, shown, notes, reasons, fact, isOnRecord: same !== null }
}

/** The letter that a row answers, or why it is not clear. */
function askedBy(ref: string | undefined, { named, askingOf, desk, say }: Bench): Asking | string {
  const { responses } = say.intake
  if (ref === undefined) return named ?? responses.whichDispatch
  const found = findDispatch(ref, desk.register)
  if (found.kind === 'one') return askingOf(found.item)
  const near = (found.kind === 'several' ? found.items : found.near).map(({ id }) => id)
  return responses.noDispatch({ text: ref, near })
}

interface UnitMeant {
  /** Empty where it is not clear. */
  readonly id: string
  readonly name: string
  readonly notes: readonly string[]
  readonly reasons: readonly string[]
}

function unitMeant(text: string | undefined, { dispatch, asked, names }: Asking, { desk, say }: Bench): UnitMeant {
  const { how, responses } = say.intake
  const none = { id: '', name: '', notes: [] }
  if (text === undefined) return { ...none, reasons: [responses.noUnit] }
  const nameOf = (id: string) => nameOn(id, dispatch.date, desk.register)
  const unit = unitNamed(text, asked, names, desk.register)
  if (unit.kind !== 'one') {
    const near = unit.near.map(id => `${nameOf(id)} (${id})`)
    return { ...none, reasons: [responses[unit.kind]({ text, near })] }
  }
  const name = nameOf(unit.id)
  const notes = unit.how === 'exact' ? [] : [responses.taken({ text, name, how: how[unit.how] })]
  const isAsked = asked.includes(unit.id)
  const reasons = isAsked ? [] : [say.refusals.unitNotAsked({ symbol: dispatch.symbol, unit: name })]
  return { id: unit.id, name, notes, reasons }
}

/** What may be a slip of the hand. */
function doubtNotes(fact: NewFact, { desk, say }: Bench): readonly string[] {
  return doubtsAbout(fact, [], desk.asOf).map(doubt => doubtText(doubt, fact.dispatch.symbol, say))
}

function recordNotes(same: Answer | null, others: readonly Answer[], say: Say): readonly string[] {
  const { responses } = say.intake
  const words = (answer: Answer) => answerWords(answer, say)
  if (same) return [responses[same.confirmed ? 'same' : 'sameUnconfirmed']({ answer: words(same) })]
  return others.length > 0 ? [responses.others({ answers: others.map(words) })] : []
}

/** Whose state the rows move is told with them. */
function withMoves(judged: readonly ResponseRow[], desk: Desk, { words }: Say): readonly ResponseRow[] {
  const facts = judged.flatMap(({ fact }) => fact ?? [])
  const { register, asOf } = desk
  const moves = facts.length > 0 ? movesOf(facts, register, asOf) : []
  return judged.map(one => {
    const unit = one.fact?.fact.fact.unit
    const moved = moves.filter(move => move.obligation.unit === unit && move.before !== move.after)
    const told = moved.map(({ before, after }) => `${words.states[before]} → ${words.states[after]}`)
    return told.length === 0 ? one : { ...one, shown: `${one.shown}: ${[...new Set(told)].join('; ')}` }
  })
}
