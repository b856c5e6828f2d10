import { displayWidth } from '../../domain/display-width.ts'
import { visible } from '../../domain/visible.ts'
import { wrapped } from '../../letter/text/columns.ts'
import type { Context } from '../context.ts'
import type { Paint, Style } from '../screen.ts'
import type { ReadLetter } from './incoming.ts'
import { fieldsOf, type FieldShown } from './letter-fields.ts'
import type { Planned } from './plan.ts'
import { remarkText } from './remarks.ts'

/** Shows a letter field by field. What is doubtful bears a mark; nothing is taken for certain without saying so. */
export function previewLetter(planned: Planned, { screen, say }: Context): void {
  const { letter, remarks, missing } = planned
  const { encoding } = letter
  const odd = encoding === null || encoding === 'utf-8' ? '' : ` (${say.intake.encoding({ encoding })})`
  screen.line(screen.paint.bold(`${visible(letterName(letter))}${odd}`))
  const fields = fieldsOf(letter, say)
  const indent = 4 + Math.max(...fields.map(({ label }) => displayWidth(label)))
  const width = Math.max(narrowest, (screen.columns ?? usual) - indent)
  for (const field of fields) {
    const mark = field.notes.length > 0 ? screen.paint.yellow('?') : ' '
    const begun = `${mark} ${field.label}`.padEnd(indent + mark.length - 1)
    const [first = '', ...others] = linesOf(field, width, screen.paint, say.intake.line)
    screen.line(`${begun}${first}`)
    for (const line of others) screen.line(`${' '.repeat(indent)}${line}`)
  }
  const told = [
    ...remarks.map(remark => remarkText(remark, letter.taken.symbol ?? '', say)),
    ...missing.map(one => say.intake.missing[one]),
  ]
  for (const text of told) {
    const [first = '', ...others] = wrapped(visible(text), width + indent - 2)
    screen.line(`${screen.paint.yellow('!')} ${first}`)
    for (const line of others) screen.line(`  ${line}`)
  }
  screen.line()
}

/** A space at which no line ends. */
const unparted = '\u00A0'

/** Columns where no terminal says how many it has. */
const usual = 80
const narrowest = 30

/** The words of the letter with their line, whom they mean, and what is doubtful about them. */
function linesOf(
  { text, meant, notes, line }: FieldShown,
  width: number,
  { dim, yellow }: Paint,
  where: (facts: { line: number }) => string,
): readonly string[] {
  const lineWords = line === null ? '' : `  (${where({ line })})`.replace(/(?<=\S) /g, unparted)
  const painted = (words: string, paint: Style) => wrapped(visible(words), width, { rest: '  ' }).map(one => paint(one))
  const together = meant === null ? text : `${text} → ${meant}`
  const fits = displayWidth(visible(together) + lineWords) <= width
  const read = wrapped(visible(fits ? together : text) + lineWords, width).map(one =>
    one.replaceAll(unparted, ' ').trimEnd(),
  )
  const ending = lineWords.replaceAll(unparted, ' ').trimStart()
  return [
    ...read.map(one => (ending !== '' && one.endsWith(ending) ? one.slice(0, -ending.length) + dim(ending) : one)),
    ...(meant === null || fits ? [] : painted(`→ ${meant}`, one => one)),
    ...(notes.length === 0 ? [] : painted(`? ${notes.join('; ')}`, yellow)),
  ]
}

/** The file, and its place in it where it holds several letters. */
export function letterName({ origin, place }: Pick<ReadLetter, 'origin' | 'place'>): string {
  return place > 1 ? `${origin.file} #${place}` : origin.file
}
