import { oneRun } from '../one-run.ts'

/**
 * What a rendering carries besides its text, in characters of the private area: where a value from the records begins
 * and ends, where a table or an appendix does, and where a paragraph ends. Values never hold them, so none can pass for a paragraph.
 */
export const marks = {
  valueStart: '\uE000',
  valueEnd: '\uE001',
  tableStart: '\uE002',
  tableEnd: '\uE003',
  paragraph: '\uE004',
  appendixStart: '\uE005',
  appendixEnd: '\uE006',
}

/** A value as it goes into a rendering. */
export function guarded(value: string): string {
  return marks.valueStart + oneRun(value) + marks.valueEnd
}

/** Template text holds no marks of its own. */
export function withoutMarks(text: string): string {
  return text.replace(/[\uE000-\uE006]/g, '\uFFFD')
}

/** Marks the blank lines of a template, those inside tags left out: a line on which nothing is printed parts nothing. */
export function withParagraphs(text: string): string {
  return text.replace(
    /(\{\{(?:[^}]|\}(?!\}))*(?:\}\})?|\{%(?:[^%]|%(?!\}))*(?:%\})?)|^[ \t]*$/gm,
    (blank, tag?: string) => tag ?? marks.paragraph + blank,
  )
}

/**
 * Text as printed: marks gone, and spaces as between words. A line break before a comma or the like is none, so that a
 * template may put each part of a long sentence on a line of its own.
 */
export function unguarded(text: string): string {
  return text
    .replace(/(?<![ \t\n])[ \t]*\n[ \t\n]*(?=[,;.:)])/g, '')
    .replace(/[\uE000-\uE006]/g, '')
    .replace(/[ \t\n]+/g, ' ')
    .trim()
}
