import { fileNames } from '../letter/file-names.ts'
import { letterFormats } from '../letter/formats.ts'
import { entryOf, fingerprintOf, type Manifest, type ManifestLetter } from '../letter/manifest.ts'
import type { NoticeOptions } from './commands/notice.ts'
import type { Context } from './context.ts'
import { manifestIn } from './letter-manifest.ts'
import type { Batch } from './letter-files.ts'
import { exitCodes, Refusal } from './refusal.ts'

/** What is asked of a run, kept in its manifest so that it can be asked once more. */
export interface Asked {
  readonly ref: string | null
  readonly options: NoticeOptions
}

/** What a run that was broken off, or of which some letters failed, was asked; and what it has done. */
export async function askedBefore(folder: string, context: Context): Promise<Asked & { readonly manifest: Manifest }> {
  const manifest = await manifestIn(folder, context)
  const { request } = manifest
  const { say } = context
  if (!isAsked(request)) throw new Refusal(exitCodes.partial, say.letters.verify.badManifest({ file: folder }))
  if (request.options.record) throw new Refusal(exitCodes.refused, say.letters.resume.recorded)
  return { ...request, manifest }
}

function isAsked(value: unknown): value is Asked {
  if (typeof value !== 'object' || value === null || !('options' in value)) return false
  const { options } = value
  if (typeof options !== 'object' || options === null) return false
  return !('format' in options) || Object.hasOwn(letterFormats, String(options.format))
}

/**
 * The letters that stand written and are to be left as they are, by their files. Where the records have changed so that
 * any of them would be another today, nothing is added to them: they would tell different things.
 */
export async function lettersToKeep(
  folder: string,
  manifest: Manifest,
  { options }: Asked,
  planned: Pick<Batch, 'all' | 'letters' | 'extensionOf'>,
  context: Context,
): Promise<ReadonlyMap<string, ManifestLetter>> {
  const { world, say } = context
  const sha256 = (text: string) => world.sha256(text)
  const names = fileNames(planned.letters, options.each ?? false, planned.extensionOf)
  const now = new Map(planned.letters.map((one, at) => [names[at] ?? '', entryOf(one, names[at] ?? '', sha256)]))
  const isAnother = (before: ManifestLetter) => {
    const today = now.get(before.file)
    const told = ({ units, level, due, fingerprint }: Omit<ManifestLetter, 'sha256' | 'subject' | 'recorded'>) =>
      JSON.stringify([units, level, due, fingerprint])
    return today === undefined || told(today) !== told(before)
  }
  const others = manifest.letters.filter(isAnother).map(({ file }) => file)
  if (others.length > 0 || fingerprintOf(planned.all, sha256) !== manifest.fingerprint) {
    throw new Refusal(exitCodes.refused, say.letters.resume.changed({ files: others }), say.letters.resume.changedHint)
  }
  const there = new Set(await world.files.list(world.resolve(world.folder, folder)))
  return new Map(manifest.letters.flatMap(letter => (there.has(letter.file) ? [[letter.file, letter] as const] : [])))
}
