import type { Change } from '../../domain/change.ts'
import type { Dispatch } from '../../domain/records.ts'
import type { Choices, Coming } from '../../intake/coming.ts'
import type { Said } from '../../intake/taken.ts'
import { commit } from '../commit.ts'
import type { Context, Desk } from '../context.ts'
import { exitCodes, Refusal } from '../refusal.ts'
import { fieldComments } from './field-comments.ts'
import { matched, type ReadLetter } from './incoming.ts'
import { readTrack } from './import-options.ts'
import { isHeld, planOf, type Planned } from './plan.ts'
import { deadlineText } from './deadline-text.ts'
import { letterName } from './preview.ts'

export interface ToWrite {
  readonly letters: readonly ReadLetter[]
  /** As they were named. */
  readonly files: readonly string[]
  readonly said: Said
  readonly choices: Choices
}

/** Puts letters on record, all that can be, as one command; where the records changed meanwhile, as they are then. */
export async function writeLetters(
  { letters, files, said, choices }: ToWrite,
  desk: Desk,
  context: Context,
): Promise<void> {
  const { screen, say } = context
  const chosen = new Map<string, Choices>()
  const planOn = (now: Desk) =>
    planOf(matched(letters, said, now, context), letter => chosen.get(keyOf(letter)) ?? choices)
  let plan: readonly Planned[] = []
  let records: readonly NewRecord[] = []
  await commit(
    context,
    async now => {
      await chooseDeadlines(planOn(now), choices, chosen, context)
      plan = planOn(now)
      records = await recordsOf(plan, now, context)
      if (records.length === 0) return null
      const dispatches = records.map(({ coming }) => coming.id)
      return { changes: records.map(changeOf), command: `import ${files.join(' ')}`, dispatches, undoes: null }
    },
    { first: desk },
  )
  for (const { file, coming, kept } of records) {
    screen.note(say.intake.written({ symbol: coming.symbol, file }))
    if (kept && kept.length > 0) screen.warn(say.intake.keptOfStub({ record: file, fields: kept }))
  }
  if (records.length > 0) screen.note(say.recording.mistaken)
  tellLeftOut(plan, context)
}

/** Which of several deadlines count is asked of the person at the terminal; where nobody is, the command stops. */
async function chooseDeadlines(
  plan: readonly Planned[],
  choices: Choices,
  chosen: Map<string, Choices>,
  { say, world }: Context,
): Promise<void> {
  for (const planned of plan) {
    if (!planned.missing.includes('track') || isHeld(planned)) continue
    const letter = letterName(planned.letter)
    const deadlines = planned.letter.taken.trackable.map(deadline => deadlineText(deadline, say))
    const question = say.intake.trackWhich({ letter, deadlines })
    if (world.ask === null) throw new Refusal(exitCodes.usage, question, say.intake.missing.track)
    const track = readTrack(await world.ask(`${question}\n${say.intake.ask}`))
    if (track === undefined) throw new Refusal(exitCodes.usage, question, say.intake.missing.track)
    chosen.set(keyOf(planned.letter), { ...choices, track })
  }
}

function keyOf({ origin, place }: ReadLetter): string {
  return `${origin.sha256} ${place}`
}

interface NewRecord {
  /** From the workspace on. */
  readonly file: string
  readonly coming: Coming
  /** What its record says otherwise, where there was one already that knew it by citation. */
  readonly kept: readonly string[] | null
  readonly comments: ReadonlyMap<string, string>
}

function changeOf({ file, coming, kept, comments }: NewRecord): Change {
  return kept
    ? { kind: 'fill', record: file, dispatch: coming }
    : { kind: 'create', record: file, dispatch: coming, comments }
}

async function recordsOf(plan: readonly Planned[], desk: Desk, context: Context): Promise<readonly NewRecord[]> {
  const { readBack } = await import('../../codec/read-back.ts')
  const { dispatchFolder, dispatchRecord, writeDispatch } = await import('../../codec/write-dispatch.ts')
  const { namesTaken } = await import('./names-taken.ts')
  const taken = new Map<string, string[]>()
  const records: NewRecord[] = []
  for (const planned of plan) {
    const { coming, missing } = planned
    if (!coming || missing.length > 0 || isHeld(planned)) continue
    const comments = fieldComments(planned.letter, context.say)
    const stub = await stubOf(planned, coming, desk)
    if (stub) {
      records.push({ file: stub.file, coming, kept: stub.kept, comments })
      continue
    }
    const folder = dispatchFolder(coming.date)
    const names = taken.get(folder) ?? [...(await namesTaken(folder, desk, context))]
    taken.set(folder, names)
    const file = dispatchRecord(coming.symbol, coming.date, names)
    names.push(file.split('/').at(-1) ?? '')
    readBack(file, writeDispatch(coming, comments))
    records.push({ file, coming, kept: null, comments })
  }
  return records
}

/** Where a record of its own says that the letter is known by citation, that record is filled in. */
async function stubOf({ remarks }: Planned, coming: Coming, desk: Desk) {
  const stub = remarks.flatMap(remark => (remark.kind === 'was-cited' ? [remark.record] : [])).find(isWholeRecord)
  const text = stub && (await desk.store.text(stub.at.record))
  if (!stub || text === undefined) return undefined
  const { fillStub } = await import('../../codec/fill-stub.ts')
  const filled = fillStub(text, coming)
  return filled && { file: stub.at.record, kept: filled.kept }
}

function isWholeRecord({ at }: Dispatch): boolean {
  return at.path.length === 0
}

function tellLeftOut(plan: readonly Planned[], context: Context): void {
  const { screen, say } = context
  for (const planned of plan) {
    if (isHeld(planned)) {
      if (context.exitCode === exitCodes.done) context.exitCode = exitCodes.refused
    } else if (planned.missing.length > 0) {
      const reasons = planned.missing.map(one => say.intake.missing[one])
      screen.warn(say.intake.notWritten({ letter: letterName(planned.letter), reasons }))
      if (context.exitCode !== exitCodes.partial) context.exitCode = exitCodes.faults
    }
  }
}
