import type { PackageFault } from '../../office-package.ts'

/** Why a template gives no letter, and where in it. It becomes a sentence last, in the reader's language. */
export interface TemplateProblem {
  readonly code: TemplateProblemCode
  /** The template's file. */
  readonly template: string
  /** From 1; the file itself where it is not a matter of a place. In a Word file its lines are its paragraphs. */
  readonly line: number
  readonly column: number
  /** What stands there: a name, a tag, a filter, a key. */
  readonly name: string | null
  /** The words there, in a Word file, which shows no numbers of lines. */
  readonly around?: string
  /** What was probably meant. */
  readonly suggestion: string | null
}

export type TemplateProblemCode =
  /** A Word file that is not opened. */
  | PackageFault
  /** No template of that name. */
  | 'no-template'
  /** The heading between the two lines `---`: none, not closed, a line that is no `key: value`, a key twice. */
  | 'no-heading'
  | 'heading-not-closed'
  | 'heading-line'
  | 'heading-key-twice'
  | 'heading-key-unknown'
  | 'heading-key-missing'
  | 'heading-value'
  | 'syntax'
  | 'not-closed'
  /** `{{/name}}` where nothing of that name is open. */
  | 'closes-nothing'
  | 'unknown-tag'
  | 'unknown-filter'
  /** No letter ever has a fact of that name. */
  | 'unknown-name'
  /** This letter has not: its place in the template stays empty. */
  | 'missing-value'
  /** A list or a thing, where a text is to be printed. */
  | 'not-a-text'
  | 'too-long'
  /** The letter would take too much time or room. */
  | 'limit'
