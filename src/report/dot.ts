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
  const branches = branchesOf(links)
  const arrows = branches.map(({ from, to, relations }) => {
    return `  ${nameOf(from)} -> ${nameOf(to)} [label="${escaped(relationsLabel(relations, words))}"]`
  })
  return `${['digraph chain {', graphSetting(branches.length), ...settings, ...boxes, ...arrows, '}'].join('\n')}\n`
}

/** Among many arrows Graphviz would look for the best curves for minutes: there they are straight, and placed in a few tries. */
function graphSetting(arrows: number): string {
  const hasty = arrows > mostCurves ? ', splines=line, nslimit=1, nslimit1=1, mclimit=0.1' : ''
  return `  graph [rankdir=BT${hasty}]`
}

const mostCurves = 100

/** Boxes are measured with the built-in figures for Times, a little narrow for Vietnamese: hence the margin. */
const settings = [
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
