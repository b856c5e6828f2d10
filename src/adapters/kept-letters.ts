import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { blankFigures, textAt, type Catalogue, type Parts } from './catalogue.ts'
import { stampOf } from './file-stamp.ts'
import { replaceWith } from './lists-file.ts'

/** What was kept before, and where each of the files stood in it, or -1. */
export interface Known {
  readonly catalogue: Catalogue
  readonly parts: Parts
  readonly places: Int32Array
}

/** Writes those parts anew in which a letter was read anew, or from which one has gone; tells where each letter stands. */
export function writeParts(
  folder: string,
  files: readonly { readonly name: string }[],
  texts: ReadonlyMap<number, Buffer>,
  { catalogue, parts, places }: Known,
) {
  const count = partsFor(files.length)
  const isAnew = count !== parts.length
  const { part, from, bytes } = blankFigures(files.length)
  const members = Array.from({ length: count }, () => [] as number[])
  for (const [index, { name }] of files.entries()) members[(part[index] = partOf(name, count))]?.push(index)
  const partFiles = members.map((indexes, number) => {
    const before = isAnew ? undefined : catalogue.parts[number]
    const stands = (index: number) => !texts.has(index) && (places[index] ?? -1) >= 0
    if (before && parts[number] && indexes.every(stands)) {
      for (const index of indexes) {
        from[index] = catalogue.from[places[index] ?? -1] ?? 0
        bytes[index] = catalogue.bytes[places[index] ?? -1] ?? 0
      }
      return before
    }
    let end = 0
    const pieces = indexes.map(index => {
      const place = places[index] ?? -1
      const text = texts.get(index) ?? (place < 0 ? Buffer.alloc(0) : textAt(catalogue, parts, place))
      from[index] = end
      bytes[index] = text.length
      end += text.length
      return text
    })
    const file = `${number}-of-${count}.${crypto.randomUUID()}`
    replaceWith(join(folder, file), Buffer.concat(pieces))
    const stamp = stampOf(folder, file)
    if (!stamp) throw new Error(`${file} is gone`)
    return { file, stamp }
  })
  return { parts: partFiles, part, from, bytes }
}

function partsFor(files: number): number {
  let parts = 1
  while (parts < 64 && parts * 2000 < files) parts *= 2
  return parts
}

function partOf(name: string, parts: number): number {
  let sum = 0
  for (let at = 0; at < name.length; at += 1) sum = (sum * 31 + name.charCodeAt(at)) % 65_521
  return sum % parts
}

/** Takes away the parts of earlier catalogues. */
export function sweep(folder: string, { parts }: Catalogue): void {
  const used = new Set(parts.map(({ file }) => file))
  for (const name of readdirSync(folder)) {
    if (/^\d+-of-\d+\./.test(name) && !used.has(name)) rmSync(join(folder, name), { force: true })
  }
}
