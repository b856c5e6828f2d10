import { branchesOf, type Chain } from '../domain/chain.ts'
import type { Dispatch } from '../domain/records.ts'
import { labelLines, onOneLine, relationsLabel, type PictureWords } from './label.ts'

/** The chain in the language of Graphviz: what comes from above stands above, arrows point to what is cited. */
export function dotOf({ focus, nodes, links }: Chain, words: PictureWords): string {
  const boxes = nodes.map(node => {
    const label = labelLines(node, words).map(escaped).join('\\n')
    const marks = `${node.held ? '' : ', style=dashed'}${node === focus ? ', penwidth=2.5' : ''}`
    const link = words.href ? `, URL="${escaped(words.href(node))}"` : ''
    return `  ${nameOf(node)} [label="${label}"${marks}${link}]`
  })
  const arrows = branchesOf(links).map(({ from, to, relations }) => {
    return `  ${nameOf(from)} -> ${nameOf(to)} [label="${escaped(relationsLabel(relations, words))}"]`
  })
  return `${['digraph chain {', ...settings, ...boxes, ...arrows, '}'].join('\n')}\n`
}

/** Boxes are measured with the built-in figures for Times, a little narrow for Vietnamese: hence the margin. */
const settings = [
  '  graph [rankdir=BT]',
  '  node [shape=box, margin="0.2,0.1", fontname="Times New Roman", fontsize=12]',
  '  edge [fontname="Times New Roman", fontsize=10]',
]

function nameOf({ id }: Dispatch): string {
  return `"${escaped(onOneLine(id))}"`
}

/** Graphviz unfolds backslashes and, in quoted text too, the entities of HTML. */
function escaped(text: string): string {
  return text.replace(/[\\"]/g, '\\$&').replaceAll('&', '&amp;')
}
