import type { Command } from 'commander'
import { movesBetween } from '../../domain/moves.ts'
import { isReceived } from '../../domain/sent.ts'
import { tellApplied } from '../commit.ts'
import type { Context, Desk } from '../context.ts'
import { editableMeant, type Editable } from '../editable.ts'
import { changeIn, type EditedRecord } from '../edited-record.ts'
import { tellMovesTogether } from '../moves.ts'
import { exitCodes, Refusal } from '../refusal.ts'
import { chosen } from '../asking.ts'

export function addEdit(command: Command, context: Context): void {
  const { say } = context
  command
    .argument('<record>', say.arguments.record)
    .option('--yes', say.editing.options.saveAll)
    .action((ref: string, { yes = false }: { yes?: boolean }) => runEdit(context, ref, yes))
}

/** Lets a clerk edit a record as text. Until it is sound nothing of it is written, and nothing is lost. */
export async function runEdit(context: Context, ref: string, yes: boolean): Promise<void> {
  const { world, screen, say } = context
  const desk = await context.desk()
  const meant = await editableMeant(ref, desk, context)
  const { record } = meant
  if (isReceived(record)) throw new Refusal(exitCodes.refused, say.recording.received({ record }))
  const before = await desk.store.text(record)
  if (before === undefined) throw new Refusal(exitCodes.refused, say.recording.stale({ record }))
  await tellPlace(meant, desk, context)
  const copy = await workingCopy(meant.name, before, desk, context)
  try {
    const edited = await editUntilSound({ meant, before, copy, yes }, desk, context)
    if (edited === null) screen.note(say.editing.unchanged({ record }))
    else await save(edited, { meant, before }, desk, context)
    await world.files.remove(copy)
  } catch (failure) {
    const left = await world.files.read(copy)
    if (left !== undefined && left !== before) screen.warn(say.editing.kept({ copy }))
    else await world.files.remove(copy)
    throw failure
  }
}

/** Where in a file with many others it stands. */
async function tellPlace({ record, path }: Editable, { loaded }: Desk, { screen, say }: Context): Promise<void> {
  const place = path.length === 0 ? undefined : (await loaded.locator())({ record, path })
  if (place) screen.note(say.editing.standsAt({ place: `${place.file}:${place.line}` }))
}

/** Beside the records, where it is found again after a crash; of a name that two who edit at once do not share. */
async function workingCopy(called: string, text: string, { folder }: Desk, { world }: Context) {
  const { asciiName } = await import('../../codec/write-dispatch.ts')
  const place = world.resolve(folder, '.congvan', 'editing')
  await world.files.write(world.resolve(place, '.gitignore'), '*\n')
  const { by } = await world.user()
  const name = `${asciiName(called)}-${asciiName(by)}`
  for (let number = 1; ; number += 1) {
    const path = world.resolve(place, `${name}${number === 1 ? '' : `-${number}`}.yaml`)
    if (await world.files.exists(path)) continue
    await world.files.write(path, text)
    return path
  }
}

interface Editing {
  readonly meant: Editable
  readonly before: string
  readonly copy: string
  /** Save also what `check` would complain of. */
  readonly yes: boolean
}

/** Back into the editor as long as the clerk wants; null where nothing was changed. */
async function editUntilSound(editing: Editing, desk: Desk, context: Context): Promise<EditedRecord | null> {
  const { world, screen, say } = context
  const { meant, before, copy, yes } = editing
  for (;;) {
    const ended = await world.openEditor(copy)
    if (ended === 'none') throw new Refusal(exitCodes.usage, say.editing.noEditor, say.editing.noEditorHint)
    if (ended === 'failed') throw new Refusal(exitCodes.refused, say.editing.editorFailed)
    const text = await world.files.read(copy)
    if (text === undefined || text === before) return null
    const edited = await changeIn(meant, text, desk, context)
    for (const remark of edited.remarks) screen.warn(remark)
    if (edited.isReadable && (edited.remarks.length === 0 || yes)) return edited
    if (world.ask === null) throw new Refusal(exitCodes.refused, say.editing.faulty, hintFor(edited, context))
    const choice = edited.isReadable
      ? await chosen(say.editing.whatNow, say.editing.saveOrBack, world.ask)
      : await chosen(say.editing.backOrNot, say.editing.backOrLeave, world.ask)
    if (choice === 'save') return edited
    if (choice === 'leave') throw new Refusal(exitCodes.refused, context.say.asking.declined)
  }
}

function hintFor({ isReadable }: EditedRecord, { say }: Context): string | null {
  return isReadable ? say.editing.faultyHint : null
}

async function save(
  { text, dispatch }: EditedRecord,
  { meant, before }: Pick<Editing, 'meant' | 'before'>,
  desk: Desk,
  context: Context,
): Promise<void> {
  const { screen, say } = context
  const { record } = meant
  const applied = await desk.store.apply(
    {
      changes: [{ kind: 'rewrite', record, before, after: text }],
      command: `edit ${dispatch?.symbol ?? meant.name}`,
      dispatches: dispatch ? [dispatch.id] : [],
      undoes: null,
    },
    desk.loaded,
  )
  tellApplied(applied, context, () => new Refusal(exitCodes.refused, say.editing.overtaken({ record })))
  tellMovesTogether(movesBetween(desk.register, (await context.deskAnew()).register, desk.asOf), context)
  screen.note(say.editing.saved({ record }))
  screen.note(say.recording.mistaken)
}
