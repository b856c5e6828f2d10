import type { Dispatch } from '../../domain/records.ts'
import type { Choices, Coming } from '../../intake/coming.ts'
import type { Context, Desk } from '../context.ts'
import { exitCodes, Refusal } from '../refusal.ts'
import { writeFile } from '../write-file.ts'
import type { Incoming } from './incoming.ts'
import { readTrack } from './import-options.ts'
import { isHeld, planOf, type Planned } from './plan.ts'
import { deadlineText, letterName } from './preview.ts'

/** Puts letters on record, all that can be: each whole and read back before anything is written. */
export async function writeIncoming(
  letters: readonly Incoming[],
  choices: Choices,
  desk: Desk,
  context: Context,
): Promise<void> {
  const asked = await choicesFor(
    planOf(letters, () => choices, context.say),
    choices,
    context,
  )
  const plan = planOf(letters, letter => asked.get(letter) ?? choices, context.say)
  const records = await recordsOf(plan, desk, context)
  for (const { file, text, coming, kept } of records) {
    await writeFile(context.world.resolve(desk.folder, file), text, context)
    context.screen.note(context.say.intake.written({ symbol: coming.symbol, file }))
    if (kept.length > 0) context.screen.warn(context.say.intake.keptOfStub({ record: file, fields: kept }))
  }
  tellLeftOut(plan, context)
}

/** Which of several deadlines count is asked of the person at the terminal; where nobody is, the command stops. */
async function choicesFor(
  plan: readonly Planned[],
  choices: Choices,
  context: Context,
): Promise<ReadonlyMap<Incoming, Choices>> {
  const { say, world } = context
  const chosen = new Map<Incoming, Choices>()
  for (const planned of plan) {
    if (!planned.missing.includes('track') || isHeld(planned)) continue
    const { letter } = planned
    const deadlines = letter.taken.trackable.map(deadline => deadlineText(deadline, say))
    const question = say.intake.trackWhich({ letter: letterName(letter), deadlines })
    if (world.ask === null) throw new Refusal(exitCodes.usage, question, say.intake.missing.track)
    const track = readTrack(await world.ask(`${question}\n${say.intake.ask}`))
    if (track === undefined) throw new Refusal(exitCodes.usage, question, say.intake.missing.track)
    chosen.set(letter, { ...choices, track })
  }
  return chosen
}

interface NewRecord {
  /** From the workspace on. */
  readonly file: string
  readonly text: string
  readonly coming: Coming
  readonly kept: readonly string[]
}

async function recordsOf(plan: readonly Planned[], desk: Desk, context: Context): Promise<readonly NewRecord[]> {
  const { readBack } = await import('../../codec/read-back.ts')
  const { dispatchFolder, dispatchRecord, writeDispatch } = await import('../../codec/write-dispatch.ts')
  const taken = new Map<string, string[]>()
  const records: NewRecord[] = []
  for (const planned of plan) {
    const { coming, missing } = planned
    if (!coming || missing.length > 0 || isHeld(planned)) continue
    const folder = dispatchFolder(coming.date)
    const names = taken.get(folder) ?? [...(await context.world.files.list(context.world.resolve(desk.folder, folder)))]
    taken.set(folder, names)
    const stub = await filledStub(planned, coming, desk, context)
    const file = stub?.file ?? dispatchRecord(coming.symbol, coming.date, names)
    if (!stub) names.push(file.split('/').at(-1) ?? '')
    const text = stub?.text ?? writeDispatch(coming)
    readBack(file, text)
    records.push({ file, text, coming, kept: stub?.kept ?? [] })
  }
  return records
}

/** Where a record of its own says that the letter is known by citation, that record is filled in. */
async function filledStub({ remarks }: Planned, coming: Coming, desk: Desk, { world }: Context) {
  const stub = remarks.flatMap(remark => (remark.kind === 'was-cited' ? [remark.record] : [])).find(isWholeRecord)
  const text = stub && (await world.files.read(world.resolve(desk.folder, stub.at.record)))
  if (!stub || text === undefined) return undefined
  const { fillStub } = await import('../../codec/fill-stub.ts')
  const filled = fillStub(text, coming)
  return filled && { file: stub.at.record, ...filled }
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
