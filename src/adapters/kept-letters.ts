import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { blankFigures, type Catalogue, type PartFile } from './catalogue.ts'
import { stampOf } from './file-stamp.ts'
import { textAt, type Opened } from './kept-files.ts'
import { citationsFile, headsFile, type Letters } from './letter-heads.ts'
import { replaceWith, writeLists } from './lists-file.ts'

/** What was kept before, and where each of the files stood in it, or -1. */
export interface Known {
  readonly catalogue: Catalogue
  readonly opened: Opened
  readonly places: Int32Array
}

/** Writes those parts anew in which a letter was read anew, or from which one has gone; tells where each letter stands. */
export function writeParts(
  folder: string,
  files: readonly { readonly name: string }[],
  texts: ReadonlyMap<number, Buffer>,
  { catalogue, opened, places }: Known,
) {
  const { parts } = opened
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
      const text = texts.get(index) ?? (place < 0 ? Buffer.alloc(0) : textAt(catalogue, opened, place))
      from[index] = end
      bytes[index] = text.length
      end += text.length
      return text
    })
    const file = `${number}-of-${count}.${crypto.randomUUID()}`
    replaceWith(join(folder, file), Buffer.concat(pieces))
    return written(folder, file)
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

/** What is told of all letters at once, in files of their own: they stay where only facts came. */
export function writeHeads(folder: string, program: string, letters: Letters): Pick<Catalogue, 'heads' | 'citations'> {
  const forms = { heads: headsFile, citations: citationsFile }
  const write = (name: keyof typeof forms) => {
    const file = `${name}.${crypto.randomUUID()}`
    writeLists(join(folder, file), program, forms[name].written(letters))
    return written(folder, file)
  }
  return { heads: write('heads'), citations: write('citations') }
}

function written(folder: string, file: string): PartFile {
  const stamp = stampOf(folder, file)
  if (!stamp) throw new Error(`${file} is gone`)
  return { file, stamp }
}

/** Takes away the files of earlier catalogues. */
export function sweep(folder: string, { parts, heads, citations }: Catalogue): void {
  const used = new Set([...parts, heads, citations].map(one => one?.file))
  for (const name of readdirSync(folder)) {
    if (/^(?:\d+-of-\d+|heads|citations)\./.test(name) && !used.has(name)) rmSync(join(folder, name), { force: true })
  }
}
