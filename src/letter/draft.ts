import type { FollowUp } from '../domain/follow-up.ts'
import type { Reference } from '../domain/records.ts'
import type { Register } from '../domain/register.ts'
import { factsOf, type Names } from './facts.ts'
import { frame, type Issue } from './frame.ts'
import { layouts } from './layouts/layouts.ts'
import type { Letter } from './letter.ts'
import type { TemplateProblem } from './template/problem.ts'
import { fill, type Shelf } from './template/template.ts'
import type { Facts } from './template/vocabulary.ts'
import { calledOn, usualSubject } from './words.ts'
import { wordFacts } from './word/vocabulary.ts'
import type { WordTemplate } from './word/word-template.ts'

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
  | {
      readonly letter: Letter
      /** The letter itself, where the clerk's own Word file sets it; `letter` is then what is known of it. */
      readonly word: Uint8Array | null
      readonly references: readonly Reference[]
      readonly problems: readonly never[]
    }
  | { readonly letter: null; readonly problems: readonly TemplateProblem[] }
)

export type Drafted = Extract<Draft, { letter: Letter }>

/** Taken where neither the clerk nor the ladder names one. */
export const usualTemplate = 'don-doc'

/** Writes one letter. A fault of its template stops this letter and no other. */
export function draftLetter(followUp: FollowUp, options: DraftOptions, register: Register): Draft {
  const { asOf, addressees, template: name } = followUp
  const recipients = addressees.map(({ unit }) => calledOn(unit, asOf, register))
  const about = { followUp, recipients }
  const { template, problems } = options.templates(name ?? usualTemplate)
  if (!template) return { ...about, letter: null, problems }
  const facts = factsOf(followUp, options.names, register)
  const framed = (filled: Parameters<typeof frame>[1]) =>
    frame(followUp, filled, options.issue, layouts[register.office.layout], register)
  const filled = template.kind === 'word' ? fillWord(template, facts, framed) : { ...fill(template, facts), word: null }
  if (filled.subject === null) return { ...about, letter: null, problems: filled.problems }
  const letter = framed(filled)
  return { ...about, letter, word: filled.word, references: referencesIn(letter, followUp), problems: [] }
}

/** A Word file says all of a letter; its paragraphs, head and signature among them, are taken as the body. */
function fillWord(template: WordTemplate, facts: Facts, framed: (text: Parameters<typeof frame>[1]) => Letter) {
  const around = (subject: string) => framed({ subject, body: [], lists: [] })
  const usual = usualSubject(facts)
  const subject = template.subject(wordFacts(facts, usual, around(usual))) ?? usual
  const bare = around(subject)
  const properties = { title: bare.head.left.subject, author: bare.author, date: bare.date }
  const { bytes, paragraphs, problems } = template.fill(wordFacts(facts, subject, bare), properties)
  if (bytes === null) return { subject: null, problems }
  const body = paragraphs.map(text => ({ kind: 'paragraph', text }) as const)
  return { subject, body, lists: [], word: bytes, problems }
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
