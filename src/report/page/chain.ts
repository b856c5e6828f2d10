import { issuerName } from '../../domain/directory.ts'
import { svgOf } from '../svg.ts'
import { html, trusted } from './markup.ts'
import type { PageModel, Section } from './page.ts'
import { dayCell, leftOut, table, symbolText } from './table.ts'

/** More boxes than that are no picture any more. */
const mostNodes = 300

/** The chain as a picture whose boxes lead to the dispatches below it; what comes from above stands above. */
export async function chainSection({ chain, register, say, asked }: PageModel): Promise<Section> {
  const { page } = say.report
  const { words } = say
  const nodes = chain.nodes.slice(-mostNodes)
  const places = new Map(nodes.map((node, index) => [node, `v${index + 1}`]))
  const links = chain.links.filter(({ from, to }) => places.has(from) && places.has(to))
  const picture = await svgOf(
    { ...chain, nodes, links },
    {
      relation: relation => words.relations[relation].forward,
      issuer: dispatch => issuerName(dispatch, register),
      href: dispatch => `#${places.get(dispatch) ?? ''}`,
    },
  )
  const { columns } = words
  const headings = [columns.symbol, columns.date, columns.issuer, columns.subject, page.cites].map(title => ({ title }))
  const rows = nodes.map(node => {
    const cited = links.filter(({ from }) => from === node)
    const cites = cited.map(
      ({ relation, to }) =>
        html`${words.relations[relation].forward} <a href="#${places.get(to) ?? ''}">${symbolText(to.symbol)}</a><br>`,
    )
    const held = node.held ? null : html` <span class="tag s-exempt">${say.show.cited}</span>`
    return html`<th scope="row" id="${places.get(node) ?? ''}">${symbolText(node.symbol)}${held}</th>${dayCell(node.date, say)}<td>${issuerName(node, register)}</td><td>${node.subject}</td><td>${cites}</td>`
  })
  return {
    id: 'chain',
    title: page.chain,
    body: html`<p class="faint">${page.chainNote}</p>
<div class="picture chain" tabindex="0" role="group" aria-label="${page.chain}">${trusted(picture)}</div>
${leftOut(nodes.length, chain.nodes.length, `congvan chain ${asked} --format dot`, say)}
${table(page.chain, headings, rows)}`,
  }
}
