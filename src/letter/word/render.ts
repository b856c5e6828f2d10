import Docxtemplater, { type DXT } from 'docxtemplater'
import TxtTemplater from 'docxtemplater/js/text.js'
import PizZip from 'pizzip'
import { undated } from '../../domain/zip.ts'
import type { Parts } from '../../office-package.ts'
import { Budget, costOfName } from './budget.ts'
import { isRead } from './paragraphs.ts'
import { readTest } from './tests.ts'
import { valueIn, type Value, type Values } from './values.ts'

/** What Word shows in order may still be cut in pieces that do not close each other, as a loop over half a table. */
export function canBeRendered(parts: Parts): boolean {
  try {
    prepared(parts, new Budget())
    return true
  } catch (error) {
    if (error instanceof Error && 'properties' in error) return false
    throw error
  }
}

/** The parts with their names filled in, as far as the budget goes; what holds no text of the letter stays as it is. */
export function rendered(parts: Parts, values: Values, budget: Budget): Parts {
  const { document, zip } = prepared(parts, budget)
  document.render(values)
  return new Map(
    [...parts].map(([name, part]) => [name, isRead(name) ? (zip.file(name)?.asUint8Array() ?? part) : part]),
  )
}

export function renderedText(text: string, values: Values, budget: Budget): string {
  return new TxtTemplater(text, { ...language(budget), modules: [] }).render(values)
}

/** The same parts give the same bytes. */
export function packed(parts: Parts): Uint8Array {
  return undated(zipOf(parts).generate({ type: 'uint8array', compression: 'DEFLATE' }))
}

function zipOf(parts: Parts): PizZip {
  const zip = new PizZip()
  for (const [name, content] of parts) zip.file(name, content, { createFolders: false })
  return zip
}

/** Only what was read for names is given to be filled, whatever the package says that its other parts are. */
function prepared(parts: Parts, budget: Budget): { readonly document: Docxtemplater; readonly zip: PizZip } {
  const zip = zipOf(
    new Map([...parts].filter(([name]) => isRead(name) || /^\[Content_Types\]\.xml$|\.rels$/.test(name))),
  )
  const document = new Docxtemplater(zip, { ...language(budget), paragraphLoop: true, modules: [headingLines()] })
  return { document, zip }
}

function language(budget: Budget) {
  return {
    delimiters: { start: '{{', end: '}}' },
    errorLogging: false,
    parser: (text: string) => {
      const read = readTest(text.trim())
      return {
        get: (_: unknown, { scopeList, meta }: DXT.ParserContext) => {
          const value = read && valueIn(read, (scopeList as Values[]).toReversed())
          return budget.spend(costOf(value, meta.part)) ? (value ?? '') : ''
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
