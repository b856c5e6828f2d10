import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { undated } from '../../domain/zip.ts'
import { hasMacros, largestPackage, openPackage, type Parts } from '../../office-package.ts'
import { oneRun } from '../one-run.ts'
import type { TemplateProblem } from '../template/problem.ts'
import type { Shape } from '../template/vocabulary.ts'
import { unknownIn } from './names.ts'
import { paragraphsOf } from './paragraphs.ts'
import { fault, readTags, type Fault, type Piece } from './tags.ts'
import { isList, isThings, wordVocabulary, type WordFacts } from './vocabulary.ts'

/** A Word file with names in braces, ready to be filled. */
export interface WordTemplate {
  readonly kind: 'word'
  /** Word files have none: they go to whomever the command or the ladder says. */
  readonly heading: null
  readonly file: string
  /** As it reads, names and all. */
  readonly text: string
  fill(facts: WordFacts): FilledWord
}

type FilledWord =
  | { readonly bytes: Uint8Array; readonly paragraphs: readonly string[]; readonly problems: readonly never[] }
  | { readonly bytes: null; readonly paragraphs: null; readonly problems: readonly TemplateProblem[] }

type LoadedWord =
  | { readonly template: WordTemplate; readonly problems: readonly never[] }
  | { readonly template: null; readonly problems: readonly TemplateProblem[] }

const start = { line: 1, column: 1 }

/** Opens a Word template and tells every fault that can be told without a letter. */
export function readWordTemplate(file: string, bytes: Uint8Array): LoadedWord {
  const told = (faults: readonly Fault[]): LoadedWord => {
    return { template: null, problems: faults.map(one => ({ ...one, template: file })) }
  }
  if (bytes.length > largestPackage) return told([fault('too-large', null, start)])
  const { parts, fault: reason } = openPackage(bytes)
  if (reason !== null) return told([fault(reason, null, start)])
  if (hasMacros(parts)) return told([fault('macros', null, start)])
  if (!parts.has('word/document.xml')) return told([fault('not-a-package', null, start)])
  const paragraphs = paragraphsOf(parts)
  const { pieces, faults } = readTags(paragraphs)
  const unknown = unknownIn(pieces, [wordVocabulary])
  const all = [...faults, ...unknown].toSorted((one, other) => one.line - other.line || one.column - other.column)
  if (all.length > 0) return told(all)
  if (!canBeRendered(parts)) return told([fault('syntax', null, start)])
  const text = paragraphs.map(paragraph => `${paragraph.text}\n`).join('\n')
  return {
    template: { kind: 'word', heading: null, file, text, fill: facts => filled(file, parts, pieces, facts) },
    problems: [],
  }
}

/** What Word shows in order may still be cut in pieces that do not close each other, as a loop over half a table. */
function canBeRendered(parts: Parts): boolean {
  try {
    prepared(parts)
    return true
  } catch (error) {
    if (error instanceof Error && 'properties' in error) return false
    throw error
  }
}

function filled(file: string, parts: Parts, pieces: readonly Piece[], facts: WordFacts): FilledWord {
  const whole = complete(facts, wordVocabulary) as Values
  const missing = missingIn(pieces, [whole])
  if (missing.length > 0)
    return { bytes: null, paragraphs: null, problems: missing.map(one => ({ ...one, template: file })) }
  const { document, zip } = prepared(parts)
  document.render(whole)
  const bytes = undated(zip.generate({ type: 'uint8array', compression: 'DEFLATE' }))
  const { parts: written } = openPackage(bytes)
  if (!written) return { bytes: null, paragraphs: null, problems: [{ ...fault('limit', null, start), template: file }] }
  return { bytes, paragraphs: paragraphsOf(written).map(({ text }) => text), problems: [] }
}

function prepared(parts: Parts): { readonly document: Docxtemplater; readonly zip: PizZip } {
  const zip = new PizZip()
  for (const [name, content] of parts) zip.file(name, content, { createFolders: false })
  const document = new Docxtemplater(zip, {
    delimiters: { start: '{{', end: '}}' },
    paragraphLoop: true,
    errorLogging: false,
    parser: tag => ({
      get: (_, { scopeList }) => valueOf(tag.trim().split('.'), (scopeList as Values[]).toReversed()),
    }),
  })
  return { document, zip }
}

type Value = string | number | boolean | null | Values | readonly Values[]
interface Values {
  readonly [name: string]: Value
}

/**
 * The facts with every name of their vocabulary, null where there is nothing behind it, and texts as they may be
 * printed: so a name that an item of a list lacks is not looked for around the list.
 */
function complete(value: unknown, shape: Shape): Value {
  if (value === null || value === undefined) return null
  if (isList(shape)) return (value as readonly unknown[]).map(item => complete(item, shape[0]) as Values)
  if (!isThings(shape)) return typeof value === 'string' ? oneRun(value) : (value as Value)
  const given = value as { readonly [name: string]: unknown }
  return Object.fromEntries(Object.entries(shape).map(([name, inner]) => [name, complete(given[name], inner)]))
}

/** From the nearest scope that has the name, and from no other. */
function valueOf([root = '', ...names]: readonly string[], scopes: readonly Values[]): Value {
  const scope = scopes.find(one => Object.hasOwn(one, root))
  return names.reduce<Value>((value, name) => {
    if (Array.isArray(value)) return name === 'size' ? value.length : null
    return typeof value === 'object' && value !== null ? ((value as Values)[name] ?? null) : null
  }, scope?.[root] ?? null)
}

/** What the template would print and this letter has not, each place once. */
function missingIn(pieces: readonly Piece[], scopes: readonly Values[]): readonly Fault[] {
  const found = new Map<string, Fault>()
  for (const { tag, inner } of pieces) {
    const { mark, name, place } = tag
    const value = valueOf(name.split('.'), scopes)
    const lacking =
      mark === ''
        ? value === null
          ? [fault('missing-value', name, place)]
          : []
        : scopesIn(mark, value).flatMap(within => missingIn(inner, within ? [within, ...scopes] : scopes))
    for (const one of lacking) found.set(`${one.line}:${one.column}`, one)
  }
  return [...found.values()]
}

/** With what its inner part is set: once for each item, once where it holds, or never. */
function scopesIn(mark: string, value: Value): readonly (Values | null)[] {
  const items = Array.isArray(value) ? (value as readonly Values[]) : null
  const holds = items ? items.length > 0 : Boolean(value)
  if (mark === '^') return holds ? [] : [null]
  if (items) return items
  if (!holds) return []
  return [typeof value === 'object' ? (value as Values) : null]
}
