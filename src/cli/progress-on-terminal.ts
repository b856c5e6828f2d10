import type { Day } from '../domain/day.ts'
import { nameOn, type Directory } from '../domain/directory.ts'
import { displayWidth } from '../domain/display-width.ts'
import type { Overview } from '../domain/overview.ts'
import { countOf } from '../domain/summary.ts'
import { visible } from '../domain/visible.ts'
import { addDays, daysBetween } from '../domain/day.ts'
import { padded } from '../letter/text/columns.ts'
import type { Say } from '../i18n/say.ts'
import type { Paint } from './screen.ts'

type Shown = Pick<Overview, 'asOf' | 'byGroup' | 'progress' | 'summary'>

const barWidth = 24
const widestName = 44
const curveWidth = 40

/** A bar a group and a small curve, for a terminal only: in a pipe they would stand in the way of the figures. */
export function progressLines(overview: Shown, directory: Directory, paint: Paint, say: Say): readonly string[] {
  const { terminal } = say.report
  const names = overview.byGroup.map(({ group }) =>
    shortened(group === null ? say.report.page.direct : nameOn(group, overview.asOf, directory)),
  )
  const widest = Math.max(0, ...names.map(displayWidth))
  const bars = overview.byGroup.map(({ summary }, index) => {
    const { answered, late, recipients } = summary
    const figures = terminal.figures({ answered: answered + late, recipients, overdue: countOf('overdue', summary) })
    return `  ${padded(names[index] ?? '', widest)}  ${bar(answered + late, countOf('overdue', summary), recipients, paint)}  ${figures}`
  })
  return ['', paint.bold(terminal.byGroup), ...bars, '', ...curveLines(overview, say)]
}

/** Answered is filled, overdue is shaded, the rest is empty; the figures stand beside it. */
function bar(answered: number, overdue: number, recipients: number, paint: Paint): string {
  const cells = (count: number) => (count === 0 ? 0 : Math.max(1, Math.floor((count * barWidth) / recipients)))
  const full = cells(answered)
  const shaded = Math.min(cells(overdue), barWidth - full)
  return paint.green('█'.repeat(full)) + paint.red('▒'.repeat(shaded)) + paint.dim('·'.repeat(barWidth - full - shaded))
}

const heights = '▁▂▃▄▅▆▇█'

/** All answers so far, against all recipients, from the first day to the one asked about. */
function curveLines({ asOf, progress, summary }: Shown, say: Say): readonly string[] {
  const { from } = progress
  const days = daysBetween(from, asOf) + 1
  const width = Math.min(curveWidth, days)
  if (summary.recipients === 0 || width < 2) return []
  const points = Array.from({ length: width }, (_, index) => {
    return answeredBy(addDays(from, Math.round((index * (days - 1)) / (width - 1))), progress)
  })
  const curve = points.map(count => heights[Math.round((count * (heights.length - 1)) / summary.recipients)])
  const label = say.report.page.courseLabel({
    answers: points.at(-1) ?? 0,
    recipients: summary.recipients,
    from: say.day(from),
    until: say.day(asOf),
  })
  return [`  ${curve.join('')}  ${label}`]
}

function answeredBy(day: Day, { answers }: Overview['progress']): number {
  return answers.reduce((sum, answer) => (answer.day <= day ? sum + answer.count : sum), 0)
}

function shortened(name: string): string {
  const text = visible(name.normalize('NFC'))
  return displayWidth(text) <= widestName ? text : `${text.slice(0, widestName - 1)}…`
}
