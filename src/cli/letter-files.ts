import type { Day } from '../domain/day.ts'
import type { FollowUp } from '../domain/follow-up.ts'
import type { Draft } from '../letter/draft.ts'
import { bareSubject } from '../letter/frame.ts'
import type { FontFaces } from '../letter/fonts.ts'
import { fileNames } from '../letter/file-names.ts'
import { letterFormats, type LetterFormat } from '../letter/formats.ts'
import { entryOf, fingerprintOf, keptOutEntries, type Manifest, type ManifestLetter } from '../letter/manifest.ts'
import { atOnce } from './at-once.ts'
import type { Context } from './context.ts'
import { manifestFile, readManifest, withoutSlash } from './letter-manifest.ts'
import type { Planned } from './letter-request.ts'
import type { Asked } from './letter-resume.ts'
import { exitCodes, Refusal, refuseOutside } from './refusal.ts'
import { writeFile } from './write-file.ts'
import { jsonText } from './json.ts'

/** Written while the next ones are drafted. */
const lettersAtOnce = 16

interface Target {
  readonly out: string
  readonly each?: boolean
  readonly format?: keyof typeof letterFormats
  readonly force?: boolean
}

/** The letters of one run. */
export interface Batch extends Planned {
  readonly asked: Asked
  readonly asOf: Day
  /** Drafts a letter: the next one only when this one is written and forgotten. */
  readonly drafted: (followUp: FollowUp, index: number) => Draft
  /** How a letter's file ends: a Word file of the office's own makes no other. */
  readonly extensionOf: (followUp: FollowUp) => string
  /** The id by which a letter goes on record. */
  readonly recorded: (index: number) => string | null
  /** Letters that stand in the folder already, to be left as they are; null where the run begins. */
  readonly keep: ReadonlyMap<string, ManifestLetter> | null
}

/**
 * Writes the letters that can be drafted, one after another, each whole or not at all. The manifest stands before the
 * first of them and says what is still to come, so that a run that is broken off can be resumed; where no letter can be
 * drafted, nothing is written. Gives those that could not be drafted.
 */
export async function writeLetters(target: Target, batch: Batch, context: Context): Promise<readonly Draft[]> {
  const { world, screen, say, options } = context
  const { write }: LetterFormat = letterFormats[target.format ?? 'txt']
  const names = fileNames(batch.letters, target.each ?? false, batch.extensionOf)
  const paths = names.map(file => `${withoutSlash(target.out)}/${file}`)
  if (target.force !== true && batch.keep === null) await refuseExisting(target.out, paths, context)
  const folder = world.resolve(world.folder, target.out)
  await Promise.all(paths.map(path => refuseOutside(folder, world.resolve(world.folder, path), path, world)))
  const progress = world.progress(options.quiet ? null : say.notes.drafting)
  const kept = batch.keep ?? new Map<string, ManifestLetter>()
  const done = new Map(kept)
  const failed: Draft[] = []
  const save = () =>
    writeFile(manifestFile(target.out), jsonText(manifestOf(batch, names, done, failed, context)), context)
  const fonts: FontFaces = face => world.font(face)
  const writing = atOnce(lettersAtOnce)
  const writeOne = async (index: number, content: string | Uint8Array, subject: string) => {
    const [followUp, file = '', path = ''] = [batch.letters[index], names[index], paths[index]]
    if (!followUp) return
    await writeFile(path, content, context)
    const entry = entryOf(followUp, file, text => world.sha256(text))
    done.set(file, { ...entry, sha256: world.sha256(content), subject, recorded: batch.recorded(index) })
    progress(done.size + failed.length, batch.letters.length)
  }
  let begun = false
  try {
    for (const [index, followUp] of batch.letters.entries()) {
      if (kept.has(names[index] ?? '')) continue
      // A failed letter keeps its name to itself, so that the others are called the same once it is mended.
      const draft = batch.drafted(followUp, index)
      if (draft.letter === null) {
        failed.push(draft)
        continue
      }
      const content = draft.word ?? (await write(draft.letter, fonts))
      if (!begun) await save()
      begun = true
      await writing.begin(writeOne(index, content, bareSubject(draft.letter)))
    }
  } finally {
    try {
      await writing.end()
    } finally {
      if (begun || kept.size > 0) await save()
    }
  }
  const written = done.size - kept.size
  screen.note(say.notes.lettersWritten({ written, failed: failed.length, folder: target.out }))
  return failed
}

function manifestOf(
  { asOf, focus, asked, all, letters, keptOut }: Batch,
  names: readonly string[],
  done: ReadonlyMap<string, ManifestLetter>,
  failed: readonly Draft[],
  { world }: Context,
): Manifest {
  const files = letters.map((followUp, index) => ({
    followUp,
    file: names[index] ?? '',
    units: followUp.addressees.map(({ unit }) => unit),
  }))
  const problems = new Map(failed.map(draft => [draft.followUp, draft.problems]))
  return {
    asOf,
    dispatch: focus?.symbol ?? null,
    dispatchId: focus?.id ?? null,
    request: asked,
    fingerprint: fingerprintOf(all, text => world.sha256(text)),
    letters: names.flatMap(name => done.get(name) ?? []),
    failed: files.flatMap(({ followUp, file, units }) => {
      const why = problems.get(followUp)
      return why ? [{ file, units, problems: why }] : []
    }),
    pending: files.flatMap(({ followUp, file, units }) =>
      done.has(file) || problems.has(followUp) ? [] : [{ file, units }],
    ),
    keptOut: keptOutEntries(keptOut),
  }
}

/** A manifest that tells of no letter stands in nobody's way. */
async function refuseExisting(out: string, letters: readonly string[], { world, say }: Context): Promise<void> {
  const isThere = (path: string) => world.files.exists(world.resolve(world.folder, path))
  const manifest = await world.files.read(world.resolve(world.folder, manifestFile(out)))
  const tells = manifest !== undefined && readManifest(manifest)?.letters.length !== 0
  const there = await Promise.all(letters.map(isThere))
  const existing = [...letters.filter((_, index) => there[index]), ...(tells ? [manifestFile(out)] : [])]
  if (existing.length === 0) return
  const shown = existing.length > mostShown ? [...existing.slice(0, mostShown), '…'] : existing
  throw new Refusal(exitCodes.refused, say.refusals.existing({ files: shown }), say.refusals.existingHint)
}

const mostShown = 5
