import { branchesOf, type Chain } from '../domain/chain.ts'
import type { Dispatch } from '../domain/records.ts'
import { labelLines, relationsLabel, type PictureWords } from './label.ts'

/** The chain as a Mermaid flowchart: what comes from above stands above, arrows point to what is cited. */
export function mermaidOf({ focus, nodes, links }: Chain, words: PictureWords): string {
  const names = new Map(nodes.map((node, index) => [node, `n${index}`]))
  const nameOf = (node: Dispatch) => names.get(node) ?? ''
  const boxes = nodes.map(node => `${nameOf(node)}["${labelLines(node, words).map(escaped).join('<br/>')}"]`)
  const arrows = branchesOf(links).map(({ from, to, relations }) => {
    return `${nameOf(from)} -->|"${escaped(relationsLabel(relations, words))}"| ${nameOf(to)}`
  })
  const marks = [
    ...marked('cited', 'stroke-dasharray: 5 4', nodes.filter(({ held }) => !held).map(nameOf)),
    ...marked('focus', 'stroke-width: 3px', nodes.filter(node => node === focus).map(nameOf)),
  ]
  return `${['flowchart BT', ...[...boxes, ...arrows, ...marks].map(line => `  ${line}`)].join('\n')}\n`
}

function marked(mark: string, style: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`classDef ${mark} ${style}`, `class ${names.join(',')} ${mark}`]
}

/**
 * Mermaid reads Markdown, HTML, icons, directives and its own signs even in quoted labels, and a list where a line
 * begins like one; only a numeric entity is text. Formulas and `\n` it still sees there: a zero-width space parts them.
 */
function escaped(text: string): string {
  return text
    .replace(/\\(?=n)|\$(?=\$)/g, '$&\u200B')
    .replace(/^[-+](?=\s|$)|(?<=^\d{1,9})[.)](?=\s|$)|["#$%&*:-@[-`{-~]/g, sign => `#${sign.charCodeAt(0)};`)
}
