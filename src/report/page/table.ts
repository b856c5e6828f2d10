import type { Day } from '../../domain/day.ts'
import type { State } from '../../domain/obligations.ts'
import type { Say } from '../../i18n/say.ts'
import { html, type Markup } from './markup.ts'
import { signs } from './style.ts'

/** Rows that a list shows at most: a page must open at once, however many obligations there are. */
export const mostRows = 2_000

interface Heading {
  readonly title: string
  readonly isNumber?: boolean
}

/** A table that scrolls in itself where it is too wide, and can be sorted and filtered. */
export function table(
  caption: string,
  headings: readonly Heading[],
  rows: readonly Markup[],
  foot: Markup | null = null,
): Markup {
  const heads = headings.map(({ title, isNumber = false }) =>
    isNumber ? html`<th scope="col" class="n">${title}</th>` : html`<th scope="col">${title}</th>`,
  )
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="sortable"><thead><tr>${heads}</tr></thead><tbody>
${rows.map(row => html`<tr>${row}</tr>\n`)}</tbody>${foot && html`<tfoot><tr>${foot}</tr></tfoot>`}</table></div>`
}

export function dayCell(day: Day | null, say: Say, mark = ''): Markup {
  return day === null ? html`<td></td>` : html`<td class="d" data-v="${day}">${mark}${say.day(day)}</td>`
}

export function numberCell(number: number): Markup {
  return html`<td class="n">${number}</td>`
}

/** A symbol is not broken after its hyphen. */
export function symbolText(symbol: string): Markup {
  return html`<span class="sym">${symbol}</span>`
}

/** A state as sign and word: the colour only repeats it. */
export function stateTag(state: State, say: Say): Markup {
  return html`<span class="tag s-${state}">${signs[state]} ${say.words.states[state]}</span>`
}

/** What is left out of a long list, and the command that gives it whole. */
export function leftOut(shown: number, total: number, command: string, say: Say): Markup | null {
  if (shown >= total) return null
  return html`<p class="note">${say.report.page.leftOut({ shown, total })} <code>${command}</code></p>`
}
