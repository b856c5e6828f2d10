import { addDays, daysBetween, type Day } from '../../domain/day.ts'
import type { CourseOfAnswers } from '../../domain/overview.ts'
import type { Say } from '../../i18n/say.ts'
import { html, trusted, type Markup } from './markup.ts'
import type { PageModel, Section } from './page.ts'
import { dayCell, numberCell, table } from './table.ts'

const width = 720
const height = 240
const plot = { left: 40, right: 16, top: 34, bottom: 26 }
/** Due days to be marked: those of the most obligations. */
const mostDueDays = 5
const mostReminders = 12

/** Answers a day as bars, their sum as a line, against the days they were due and pressed for. */
export function courseSection({ overview, say }: PageModel): Section {
  const { page } = say.report
  const { progress, summary } = overview
  let sum = 0
  const rows = progress.answers.map(({ day, count }) => {
    sum += count
    return html`${dayCell(day, say)}${numberCell(count)}${numberCell(sum)}`
  })
  const headings = [
    { title: page.day },
    { title: page.answersOfDay, isNumber: true },
    { title: page.answersUntil, isNumber: true },
  ]
  return {
    id: 'course',
    title: page.course,
    body: html`<p class="faint">${page.courseNote}</p>
<div class="picture course" tabindex="0" role="group" aria-label="${page.course}">${picture(progress, summary.recipients, say)}</div>
${rows.length === 0 ? html`<p>${page.noAnswers}</p>` : html`<details><summary>${page.inNumbers}</summary>${table(page.course, headings, rows)}</details>`}`,
  }
}

function picture({ answers, dueDays, reminders, from, until }: CourseOfAnswers, recipients: number, say: Say): Markup {
  const { page } = say.report
  const last = addDays(until, 1)
  const days = Math.max(1, daysBetween(from, last))
  const x = (day: Day) => round(plot.left + ((width - plot.left - plot.right) * daysBetween(from, day)) / days)
  const most = Math.max(1, recipients)
  const y = (count: number) => round(height - plot.bottom - ((height - plot.top - plot.bottom) * count) / most)
  const barWidth = round(Math.max(1.5, (width - plot.left - plot.right) / days - 1))
  let sum = 0
  const steps = answers.map(({ day, count }) => {
    const before = sum
    sum += count
    return `L${x(day)} ${y(before)}L${x(day)} ${y(sum)}`
  })
  const bars = answers.map(
    ({ day, count }) =>
      html`<rect class="answers" x="${x(day)}" y="${y(count)}" width="${barWidth}" height="${round(y(0) - y(count))}"><title>${say.day(day)}: ${count}</title></rect>`,
  )
  const marked = [...dueDays].sort((one, other) => other.count - one.count).slice(0, mostDueDays)
  const labels = marked.map(({ day, count }) => ({ x: x(day), text: page.dueMark({ day: say.day(day), count }) }))
  const dues = inRows(labels).map(
    ({ x, text, row }) =>
      html`<g><line class="due" x1="${x}" x2="${x}" y1="${plot.top}" y2="${y(0)}"><title>${text}</title></line>${row === null ? null : html`<text x="${x}" y="${plot.top - 6 - row * 13}" text-anchor="${anchor(x)}">${text}</text>`}</g>`,
  )
  const presses = reminders
    .slice(-mostReminders)
    .map(
      ({ day, symbols }) =>
        html`<path class="reminder" d="M${x(day)} ${y(0)}l-5 9h10z"><title>${say.words.columns.reminders}: ${say.day(day)} ${symbols.join('; ')}</title></path>`,
    )
  const label = page.courseLabel({ answers: sum, recipients, from: say.day(from), until: say.day(until) })
  return html`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}">
<path class="axis" fill="none" d="M${plot.left} ${y(most)}H${width - plot.right}M${plot.left} ${y(most / 2)}H${width - plot.right}M${plot.left} ${y(0)}H${width - plot.right}"/>
<text x="${plot.left - 5}" y="${y(most) + 4}" text-anchor="end">${most}</text><text x="${plot.left - 5}" y="${y(0) + 4}" text-anchor="end">0</text>
<text x="${plot.left}" y="${height - 4}">${say.day(from)}</text><text x="${width - plot.right}" y="${height - 4}" text-anchor="end">${say.day(until)}</text>
${bars}<path class="sum" d="${trusted(`M${x(from)} ${y(0)}${steps.join('')}L${x(last)} ${y(sum)}`)}"/>${dues}${presses}
</svg>`
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}

interface Label {
  readonly x: number
  readonly text: string
}

/** In the lowest of two rows where it covers no label before it; without a row, a mark shows its label when pointed at. */
function inRows(labels: readonly Label[]): readonly (Label & { readonly row: number | null })[] {
  const ends = [0, 0]
  return labels
    .toSorted((one, other) => one.x - other.x)
    .map(label => {
      const [start, end] = extent(label)
      const row = ends.findIndex(taken => taken <= start)
      if (row >= 0) ends[row] = end
      return { ...label, row: row < 0 ? null : row }
    })
}

/** From where to where a label goes, and a little room. */
function extent({ x, text }: Label): readonly [start: number, end: number] {
  const length = text.length * letterWidth
  const start = { start: x, middle: x - length / 2, end: x - length }[anchor(x)]
  return [start, start + length + letterWidth]
}

const letterWidth = 6

/** A label near an edge stands on its inner side. */
function anchor(x: number): 'start' | 'middle' | 'end' {
  if (x < 140) return 'start'
  return x > width - 140 ? 'end' : 'middle'
}
