import type { Manifest } from '../letter/manifest.ts'
import type { Context } from './context.ts'
import { exitCodes, Refusal } from './refusal.ts'

const manifestName = 'manifest.json'

/** The manifest of a folder, as a person in the folder of the program would name it. */
export function manifestFile(folder: string): string {
  return `${withoutSlash(folder)}/${manifestName}`
}

export function withoutSlash(folder: string): string {
  return folder.replace(/(?<![/\\])[/\\]+$/, '') || folder
}

/** What a folder says of the letters in it; without that, there is nothing to go by. */
export async function manifestIn(folder: string, { say, world }: Context): Promise<Manifest> {
  const file = manifestFile(folder)
  const text = await world.files.read(world.resolve(world.folder, file))
  if (text === undefined) throw new Refusal(exitCodes.notFound, say.letters.verify.noManifest({ folder }))
  const manifest = readManifest(text)
  if (manifest === undefined) throw new Refusal(exitCodes.partial, say.letters.verify.badManifest({ file }))
  return manifest
}

/** Undefined for what `notice` did not write. */
export function readManifest(text: string): Manifest | undefined {
  const value = parsed(text)
  return isManifest(value) ? value : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** As far as is asked of it here. */
function isManifest(value: unknown): value is Manifest {
  return (
    hasTexts(value, ['asOf']) &&
    isListOf(value['letters'], letter => {
      const isLetter = hasTexts(letter, ['file', 'fingerprint'])
      return isLetter && isListOf(letter['reliedOn'], isReliedOn)
    })
  )
}

function isReliedOn(value: unknown): boolean {
  return (
    hasTexts(value, ['dispatch', 'unit', 'state']) &&
    (value['duty'] === null || typeof value['duty'] === 'string') &&
    Array.isArray(value['responses']) &&
    Array.isArray(value['extensions'])
  )
}

function isListOf(value: unknown, isOne: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne)
}

function hasTexts(value: unknown, fields: readonly string[]): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const held = value as Readonly<Record<string, unknown>>
  return fields.every(field => typeof held[field] === 'string')
}
