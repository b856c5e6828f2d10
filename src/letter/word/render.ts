import Docxtemplater, { type DXT } from 'docxtemplater'
import TxtTemplater from 'docxtemplater/js/text.js'
import PizZip from 'pizzip'
import { archived, packedPart, type PackedPart } from '../../office-archive.ts'
import type { Parts } from '../../office-package.ts'
import { asWordHasThem, withFirmHyphens } from '../docx/paragraph.ts'
import { Budget, costOfName } from './budget.ts'
import { isRead } from './paragraphs.ts'
import { readTest } from './tests.ts'
import { valueIn, type Value, type Values } from './values.ts'

/** A Word file read for its names once, to be filled for any number of letters. */
export interface Form {
  /** The parts that hold text of the letter, with their names filled in as far as the budget goes. */
  filled(values: Values, budget: Budget): Parts
  /** The whole file with these parts in place of its own. The same parts give the same bytes. */
  packed(own: Parts): Uint8Array
}

/** Null where what Word shows in order is cut in pieces that do not close each other, as a loop over half a table. */
export function formOf(parts: Parts): Form | null {
  // Only what was read for names is given to be filled, whatever the package says that its other parts are.
  const read = [...parts].filter(([name]) => isRead(name) || /^\[Content_Types\]\.xml$|\.rels$/.test(name))
  const zip = new PizZip()
  for (const [name, content] of read) zip.file(name, content, { createFolders: false })
  let now: Filling = { values: {}, budget: new Budget() }
  try {
    const document = new Docxtemplater(zip, {
      ...language(() => now, withFirmHyphens),
      paragraphLoop: true,
      modules: [headingLines()],
    })
    const kept = new Map<string, PackedPart>()
    return {
      filled(values, budget) {
        now = { values, budget }
        renderOnceMore(document)
        const made = [...parts.keys()].filter(isRead).map(name => [name, zip.file(name)?.asText() ?? ''] as const)
        return new Map(made.map(([name, xml]) => [name, new TextEncoder().encode(asWordHasThem(xml))]))
      },
      packed: own => archived([...parts].map(([name, part]) => packedOf(name, own.get(name), part, kept))),
    }
  } catch (error) {
    if (error instanceof Error && 'properties' in error) return null
    throw error
  }
}

/** The library hands out each document once; what it has read of it is good for all. */
function renderOnceMore(document: Docxtemplater): void {
  Object.assign(document, { rendered: false })
  document.render({})
}

/** What no letter changes, pictures among it, is packed once. */
function packedOf(name: string, own: Uint8Array | undefined, part: Uint8Array, kept: Map<string, PackedPart>) {
  if (own) return packedPart(name, own)
  const before = kept.get(name)
  if (before) return before
  const packed = packedPart(name, part)
  kept.set(name, packed)
  return packed
}

export function renderedText(text: string, values: Values, budget: Budget): string {
  return new TxtTemplater(text, { ...language(() => ({ values, budget }), String), modules: [] }).render({})
}

/** With what a letter is filled, whatever the library was handed. */
interface Filling {
  readonly values: Values
  readonly budget: Budget
}

function language(now: () => Filling, printed: (text: string) => string) {
  return {
    delimiters: { start: '{{', end: '}}' },
    errorLogging: false,
    parser: (text: string) => {
      const read = readTest(text.trim())
      return {
        get: (_: unknown, { scopeList, meta }: DXT.ParserContext) => {
          const { values, budget } = now()
          const value = read && valueIn(read, [...(scopeList as Values[]).slice(1).toReversed(), values])
          if (!budget.spend(costOf(value, meta.part))) return ''
          return typeof value === 'string' && !meta.part.subparsed ? printed(value) : (value ?? '')
        },
      }
    },
  } satisfies DXT.ConstructorOptions
}

/** What is set for a name: its text, or for each item all that stands between, but for the names in it. */
function costOf(value: Value, { subparsed }: DXT.Part): number {
  if (!subparsed) return costOfName + (typeof value === 'string' ? value.length : 0)
  const times = Array.isArray(value) ? value.length : 1
  const between = subparsed.reduce((sum, part) => sum + partCost + (part.value?.length ?? 0), 0)
  return costOfName + times * between
}

/** A tag of the language of Word, however short, is an object in memory. */
const partCost = 20

/** A line that says something of the template goes with its paragraph. */
function headingLines(): DXT.Module {
  // Typed as texts alone, though expressions are taken as well.
  const line = /^\s*([A-Za-z]+\s*:[^]*)$/ as unknown as string
  return { name: 'heading', matchers: () => [[line, 'rawxml', {}]] }
}
