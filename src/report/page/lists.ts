import { nameOn } from '../../domain/directory.ts'
import type { Obligation } from '../../domain/obligations.ts'
import { html, type Markup } from './markup.ts'
import type { PageModel, Section } from './page.ts'
import { dayCell, leftOut, mostRows, numberCell, stateTag, table, symbolText } from './table.ts'

/** Who is overdue, oldest first, with what the due day rests on and all that happened since. */
export function overdueSection({ overview, say, register, why, asked }: PageModel): Section {
  const { page } = say.report
  const { columns, dueFrom, progress } = say.words
  const shown = overview.overdue.slice(0, mostRows)
  const headings = [
    { title: columns.unitName },
    { title: columns.dispatch },
    { title: columns.due },
    { title: columns.daysLate, isNumber: true },
    { title: columns.workingDaysLate, isNumber: true },
    { title: columns.reminders, isNumber: true },
    { title: page.reason },
  ]
  const rows = shown.map(one => {
    const { successors, due, dueAssumed, reminders } = one
    const heirs = successors.map(id => nameOn(id, overview.asOf, register)).join('; ')
    const short = [one.dueFrom && dueFrom[one.dueFrom], one.progress && progress[one.progress]]
      .filter(Boolean)
      .join('; ')
    const lines = why(one).map(line => html`<li>${line}</li>`)
    return html`<th scope="row">${one.unitName}${heirs === '' ? null : html`<br><span class="faint">→ ${heirs}</span>`}</th>${letterCell(one)}${dayCell(due, say, dueAssumed ? '≈ ' : '')}${numberCell(one.daysLate)}${numberCell(one.workingDaysLate)}${numberCell(reminders.length)}<td class="reason">${short}<details><summary>${page.why}</summary><ul>${lines}</ul></details></td>`
  })
  const body = html`<p class="faint">${page.overdueNote} <code>congvan why ${page.overdueExample} --as-of ${overview.asOf}</code></p>
${table(page.overdue, headings, rows)}${leftOut(shown.length, overview.overdue.length, `congvan overdue ${asked} --out qua-han.xlsx`, say)}`
  return {
    id: 'overdue',
    title: `${page.overdue} (${overview.overdue.length})`,
    body: shown.length === 0 ? html`<p>${say.notes.noneOverdue}</p>` : body,
  }
}

export function soonSection(model: PageModel): Section {
  const { overview, say } = model
  const { page } = say.report
  const note = html`<p class="faint">${page.soonNote({ day: say.day(overview.soonUntil) })}</p>`
  return { ...dueList('soon', page.soon, overview.soon, note, 'pending,due-today', model) }
}

export function noDeadlineSection(model: PageModel): Section {
  const { page } = model.say.report
  const note = html`<p class="faint">${page.noDeadlineNote}</p>`
  return dueList('no-deadline', page.noDeadline, model.overview.noDeadline, note, 'no-deadline', model)
}

function dueList(
  id: string,
  title: string,
  obligations: readonly Obligation[],
  note: Markup,
  states: string,
  { say, asked }: PageModel,
): Section {
  const { columns } = say.words
  const shown = obligations.slice(0, mostRows)
  const headings = [columns.unitName, columns.dispatch, columns.dispatchDate, columns.due, columns.state]
  const rows = shown.map(
    one =>
      html`<th scope="row">${one.unitName}</th>${letterCell(one)}${dayCell(one.dispatch.date, say)}${dayCell(one.due, say, one.dueAssumed ? '≈ ' : '')}<td>${stateTag(one.state, say)}</td>`,
  )
  const list = html`${table(
    title,
    headings.map(title => ({ title })),
    rows,
  )}${leftOut(shown.length, obligations.length, `congvan status ${asked} --state ${states} --out viec.xlsx`, say)}`
  return {
    id,
    title: `${title} (${obligations.length})`,
    body: html`${note}${shown.length === 0 ? html`<p>${say.report.page.none}</p>` : list}`,
  }
}

/** Units that never sent anything, across all campaigns. */
export function silentSection({ overview, say, asked }: PageModel): Section {
  const { page } = say.report
  const shown = overview.silent.slice(0, mostRows)
  const headings = [
    { title: say.words.columns.unitName },
    { title: say.words.states.overdue, isNumber: true },
    { title: page.obligations, isNumber: true },
    { title: page.campaigns, isNumber: true },
    { title: page.letters },
  ]
  const rows = shown.map(({ unitName, overdue, obligations, campaigns }) => {
    const symbols = [...new Set(obligations.map(({ dispatch }) => dispatch.symbol))]
    const more = symbols.length > mostSymbols ? '; …' : ''
    return html`<th scope="row">${unitName}</th>${numberCell(overdue)}${numberCell(obligations.length)}${numberCell(campaigns)}<td>${symbols.slice(0, mostSymbols).map((symbol, index) => [index === 0 ? '' : '; ', symbolText(symbol)])}${more}</td>`
  })
  const list = html`${table(page.silent, headings, rows)}${leftOut(shown.length, overview.silent.length, `congvan status ${asked} --all --out tinh-trang.xlsx`, say)}`
  return {
    id: 'silent',
    title: `${page.silent} (${overview.silent.length})`,
    body: html`<p class="faint">${page.silentNote}</p>${shown.length === 0 ? html`<p>${page.none}</p>` : list}`,
  }
}

const mostSymbols = 8

function letterCell({ dispatch, duty }: Obligation): Markup {
  const what = duty && (duty.what ?? duty.id)
  return html`<td>${symbolText(dispatch.symbol)}${what === null ? null : html`<br><span class="faint">${what}</span>`}</td>`
}
