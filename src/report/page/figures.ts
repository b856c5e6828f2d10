import { nameOn } from '../../domain/directory.ts'
import { states } from '../../domain/obligations.ts'
import { countOf, type Summary } from '../../domain/summary.ts'
import type { Say } from '../../i18n/say.ts'
import { html, type Markup } from './markup.ts'
import type { PageModel, Section } from './page.ts'
import { leftOut, mostRows, numberCell, table, symbolText } from './table.ts'
import { signs } from './style.ts'

/** Their rows are the widest of the page: more of them would keep it from opening at once. */
const mostDispatches = 1_000

/** The seven states and their sum. */
export function figuresSection({ overview: { summary }, say }: PageModel): Section {
  const { page } = say.report
  const figures = states.map(
    state =>
      html`<li class="s-${state}" data-state="${state}"><span>${signs[state]} ${say.words.states[state]}</span><strong>${countOf(state, summary)}</strong></li>`,
  )
  const sum = `${states.map(state => countOf(state, summary)).join(' + ')} = ${summary.recipients}`
  return {
    id: 'figures',
    title: page.figures,
    body: html`<ul class="figures"><li data-state="recipients"><span>${page.recipients}</span><strong>${summary.recipients}</strong></li>${figures}</ul>
<p class="faint">${page.sum} ${sum}</p>`,
  }
}

/** A subtotal a dispatch; the sum at the foot is that of the whole page. */
export function subtotalsSection({ overview, say, register, asked }: PageModel): Section {
  const { page } = say.report
  const { byDispatch, summary } = overview
  const shown = byDispatch.slice(0, mostDispatches)
  const rows = shown.map(({ dispatch, summary }) => {
    const isOwn = dispatch.issuer === register.office.own
    return html`<th scope="row">${symbolText(dispatch.symbol)}${isOwn ? html` <span class="tag s-exempt">${page.own}</span>` : null}<br><span class="faint">${say.day(dispatch.date)} · ${dispatch.subject ?? ''}</span></th>${summaryCells(summary, say)}`
  })
  const body = html`${table(page.byDispatch, summaryHeadings(page.dispatch, say), rows, footOf(summary, say))}
${leftOut(shown.length, byDispatch.length, `congvan status ${asked} --format json`, say)}`
  return { id: 'dispatches', title: page.byDispatch, body }
}

/** How many of each group have answered. */
export function groupsSection({ overview, say, register }: PageModel): Section {
  const { page } = say.report
  const rows = overview.byGroup.slice(0, mostRows).map(({ group, summary }) => {
    const name = group === null ? page.direct : nameOn(group, overview.asOf, register)
    return html`<th scope="row">${name}</th>${summaryCells(summary, say)}`
  })
  const body = table(page.byGroup, summaryHeadings(page.group, say), rows, footOf(overview.summary, say))
  return { id: 'groups', title: page.byGroup, body: html`<p class="faint">${page.byGroupNote}</p>${body}` }
}

function summaryHeadings(first: string, { words, report: { page } }: Say) {
  return [
    { title: first },
    { title: page.recipients, isNumber: true },
    ...states.map(state => ({ title: `${signs[state]} ${words.states[state]}`, isNumber: true })),
    { title: page.rate, isNumber: true },
    { title: page.bar },
  ]
}

function footOf(summary: Summary, say: Say): Markup {
  return html`<th scope="row">${say.report.page.total}</th>${summaryCells(summary, say)}`
}

function summaryCells(summary: Summary, say: Say): Markup {
  const { recipients, answered, late } = summary
  const rate = recipients === 0 ? 0 : Math.round(((answered + late) * 1000) / recipients) / 10
  const written = rate.toLocaleString(say.language === 'vi' ? 'vi' : 'en')
  return html`${numberCell(recipients)}${states.map(state => numberCell(countOf(state, summary)))}<td class="n" data-v="${rate}">${written}%</td><td>${bar(summary, say)}</td>`
}

/** The states side by side; the same figures stand as numbers in the row. */
function bar(summary: Summary, say: Say): Markup {
  const parts = states.filter(state => countOf(state, summary) > 0)
  const label = parts.map(state => `${countOf(state, summary)} ${say.words.states[state]}`).join(', ')
  const pieces = parts.map(state => {
    const width = Math.round((countOf(state, summary) * 1000) / summary.recipients) / 10
    return html`<i class="s-${state}" style="width:${width}%"></i>`
  })
  return html`<span class="bar" role="img" aria-label="${label}" title="${label}">${pieces}</span>`
}
