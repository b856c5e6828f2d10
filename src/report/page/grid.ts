import { grouped } from '../../domain/grouped.ts'
import { states, type Obligation } from '../../domain/obligations.ts'
import type { Say } from '../../i18n/say.ts'
import { html, type Markup } from './markup.ts'
import type { PageModel, Section } from './page.ts'
import { leftOut, stateTag } from './table.ts'
import { signs } from './style.ts'

/** As many dispatches as a page is wide, and as many cells as a browser lays out at once. */
const mostColumns = 30
const mostCells = 10_000

/** Unit by dispatch: how each stands, as a sign and, where late, the days. The newest dispatches, in the letters' order. */
export function gridSection({ overview, say, asked }: PageModel): Section {
  const { page } = say.report
  const { byDispatch, obligations } = overview
  const columns = byDispatch.map(({ dispatch }) => dispatch).slice(-mostColumns)
  const byLetter = grouped(obligations, ({ dispatch }) => dispatch.id)
  const units = [
    ...grouped(
      columns.flatMap(({ id }) => byLetter.get(id) ?? []),
      ({ unit }) => unit,
    ).values(),
  ]
  const most = Math.floor(mostCells / Math.max(1, columns.length))
  const shown = units.slice(0, most)
  const rows = shown.map(owed => {
    const here = grouped(owed, ({ dispatch }) => dispatch.id)
    return html`<th scope="row">${owed[0]?.unitName ?? ''}</th>${columns.map(({ id }) => cell(here.get(id) ?? [], say))}`
  })
  const heads = columns.map(({ symbol }) => html`<th scope="col">${symbol}</th>`)
  const legend = states.map(state => html`<li>${stateTag(state, say)}</li>`)
  const counted = shown.reduce((sum, owed) => sum + owed.length, 0)
  return {
    id: 'grid',
    title: page.grid,
    body: html`<ul class="legend" aria-label="${page.legend}">${legend}</ul>
<div class="scroll" tabindex="0" role="region" aria-label="${page.grid}"><table class="grid sortable"><thead><tr><th scope="col">${say.words.columns.unitName}</th>${heads}</tr></thead><tbody>
${rows.map(row => html`<tr>${row}</tr>\n`)}</tbody></table></div>
${leftOut(counted, obligations.length, `congvan status ${asked} --out tinh-trang.xlsx`, say)}`,
  }
}

/** Several duties of one letter stand side by side; of one state the class colours the whole cell. */
function cell(owed: readonly Obligation[], say: Say): Markup {
  const [first, ...more] = owed
  if (!first) return html`<td></td>`
  const said = owed.map(({ state }) => say.words.states[state]).join('; ')
  const texts = owed.map(({ state, daysLate }) => (daysLate > 0 ? `${signs[state]} ${daysLate}` : signs[state]))
  const colour = more.every(({ state }) => state === first.state) ? html` class="s-${first.state}"` : null
  return html`<td${colour} title="${said}">${texts.join(' · ')}</td>`
}
