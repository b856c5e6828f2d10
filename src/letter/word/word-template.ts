import { hasMacros, openPackage } from '../../office-package.ts'
import { coreProperties, type About } from '../docx/core-properties.ts'
import { longestTemplate } from '../template/longest.ts'
import type { TemplateProblem } from '../template/problem.ts'
import { Budget } from './budget.ts'
import { readWordHeading, type WordHeading } from './heading.ts'
import { unknownIn } from './names.ts'
import { isRead, paragraphsOf } from './paragraphs.ts'
import { formOf, renderedText, type Form } from './render.ts'
import { subjectWithin } from './subject.ts'
import { fault, readTags, type Fault, type Piece } from './tags.ts'
import { missingIn, valuesOf } from './values.ts'
import { wordVocabulary, type WordFacts } from './vocabulary.ts'

/** A Word file with names in braces, ready to be filled. */
export interface WordTemplate {
  readonly kind: 'word'
  readonly heading: WordHeading
  readonly file: string
  /** As it reads, names and all. */
  readonly text: string
  /** What the letter is about, where the file words it, and this letter has all that it names. */
  subject(facts: WordFacts): string | null
  fill(facts: WordFacts, about: About): FilledWord
}

type FilledWord =
  | { readonly bytes: Uint8Array; readonly paragraphs: readonly string[]; readonly problems: readonly never[] }
  | { readonly bytes: null; readonly paragraphs: null; readonly problems: readonly TemplateProblem[] }

type LoadedWord =
  | { readonly template: WordTemplate; readonly problems: readonly never[] }
  | { readonly template: null; readonly problems: readonly TemplateProblem[] }

const start = { line: 1, column: 1 }

/** Bytes of what is filled in, all parts together; a letter has a fiftieth of it. Pictures do not count. */
const largestText = 4 * 1024 * 1024

/** Opens a Word template, null for one that is too large, and tells every fault that can be told without a letter. */
export function readWordTemplate(file: string, bytes: Uint8Array | null): LoadedWord {
  const told = (faults: readonly Fault[]): LoadedWord => ({ template: null, problems: inFile(file, faults) })
  if (bytes === null) return told([fault('too-large', null, start)])
  const { parts, fault: reason } = openPackage(bytes)
  if (reason !== null) return told([fault(reason, null, start)])
  if (hasMacros(parts)) return told([fault('macros', null, start)])
  if (!parts.has('word/document.xml')) return told([fault('not-a-package', null, start)])
  const size = [...parts].reduce((sum, [name, { length }]) => sum + (isRead(name) ? length : 0), 0)
  if (size > largestText) return told([fault('too-long', null, start)])
  const paragraphs = paragraphsOf(parts)
  const text = paragraphs.map(paragraph => `${paragraph.text}\n`).join('\n')
  if (text.length > longestTemplate) return told([fault('too-long', null, start)])
  const { pieces, headings, faults } = readTags(paragraphs)
  const { heading, faults: headingFaults } = readWordHeading(headings)
  const unknown = unknownIn(pieces, [wordVocabulary])
  const all = [...faults, ...headingFaults, ...unknown]
  if (all.length > 0) return told(all.toSorted((one, other) => one.line - other.line || one.column - other.column))
  const form = formOf(parts)
  if (form === null) return told([fault('syntax', null, start)])
  const wording = subjectWithin(pieces, paragraphs)
  return {
    template: {
      kind: 'word',
      heading,
      file,
      text,
      subject: facts => (wording === null ? null : worded(wording, facts)),
      fill: (facts, about) => filled(file, form, pieces, facts, about),
    },
    problems: [],
  }
}

function inFile(file: string, faults: readonly Fault[]): readonly TemplateProblem[] {
  return faults.map(one => ({ ...one, template: file }))
}

/** As it goes on record: the layout puts `V/v` before it. */
function worded({ text, pieces }: NonNullable<ReturnType<typeof subjectWithin>>, facts: WordFacts): string | null {
  const values = valuesOf(facts)
  const budget = new Budget()
  if (missingIn(pieces, [values], budget).length > 0) return null
  const subject = renderedText(text, values, budget).replace(/\s+/g, ' ').trim()
  const bare = subject.replace(/^(?:v\/v|về việc)[\s:]+/iu, '')
  return budget.isSpent || bare === '' ? null : bare
}

function filled(file: string, form: Form, pieces: readonly Piece[], facts: WordFacts, about: About): FilledWord {
  const refused = (faults: readonly Fault[]) => ({ bytes: null, paragraphs: null, problems: inFile(file, faults) })
  const values = valuesOf(facts)
  const budget = new Budget()
  const missing = missingIn(pieces, [values], budget)
  const made = missing.length > 0 || budget.isSpent ? null : form.filled(values, budget)
  if (budget.isSpent) return refused([fault('limit', null, start)])
  if (made === null) return refused(missing)
  const bytes = form.packed(new Map([...made, [core, new TextEncoder().encode(coreProperties(about))]]))
  // A letter that cannot be opened is none.
  if (openPackage(bytes).fault !== null) return refused([fault('limit', null, start)])
  return { bytes, paragraphs: paragraphsOf(made).map(({ text }) => text), problems: [] }
}

/** Where a file says what it is about and whose it is. */
const core = 'docProps/core.xml'
