import type { FollowUp } from '../domain/follow-up.ts'
import type { Reference } from '../domain/records.ts'
import type { Register } from '../domain/register.ts'
import { factsOf, type Names } from './facts.ts'
import { frame, type Issue } from './frame.ts'
import { layouts } from './layouts/layouts.ts'
import type { Letter } from './letter.ts'
import type { TemplateProblem } from './template/problem.ts'
import { fill, type Shelf } from './template/template.ts'
import { calledOn } from './words.ts'

interface DraftOptions {
  readonly templates: Shelf
  readonly names: Names
  readonly issue: Issue
}

/** A letter, or why there is none; and whom it is for in either case. */
export type Draft = {
  readonly followUp: FollowUp
  /** The names of those it goes to. */
  readonly recipients: readonly string[]
} & (
  | { readonly letter: Letter; readonly references: readonly Reference[]; readonly problems: readonly never[] }
  | { readonly letter: null; readonly problems: readonly TemplateProblem[] }
)

/** Taken where neither the clerk nor the ladder names one. */
const usualTemplate = 'don-doc'

/** Writes one letter. A fault of its template stops this letter and no other. */
export function draftLetter(followUp: FollowUp, options: DraftOptions, register: Register): Draft {
  const { asOf, addressees, template: name } = followUp
  const recipients = addressees.map(({ unit }) => calledOn(unit, asOf, register))
  const about = { followUp, recipients }
  const { template, problems } = options.templates(name ?? usualTemplate)
  if (!template) return { ...about, letter: null, problems }
  const filled = fill(template, factsOf(followUp, options.names, register))
  if (filled.subject === null) return { ...about, letter: null, problems: filled.problems }
  const letter = frame(followUp, filled, options.issue, layouts[register.office.layout], register)
  return { ...about, letter, references: referencesIn(letter, followUp), problems: [] }
}

/** Of the references that the chain offers, those that the letter cites: its template may leave some untold. */
function referencesIn({ body, head }: Letter, { references }: FollowUp): readonly Reference[] {
  const texts = body.flatMap(block => {
    if (block.kind === 'paragraph') return [block.text]
    return block.kind === 'list' ? block.items : [block.header, ...block.rows].flat()
  })
  const said = [head.left.subject, ...texts].join('\n')
  return references.filter(({ symbol }) => cites(said, symbol))
}

/** Whole symbols only: `133-CV/TTĐN` does not cite `33-CV/TTĐN`. */
function cites(text: string, symbol: string): boolean {
  for (let at = text.indexOf(symbol); at >= 0; at = text.indexOf(symbol, at + 1)) {
    const around = [text[at - 1] ?? '', text[at + symbol.length] ?? '']
    if (!around.some(beside => /[\p{L}\p{N}]/u.test(beside))) return true
  }
  return false
}
