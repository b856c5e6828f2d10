import type { Block } from './letter.ts'

/** Shorter than this, a paragraph may take only one line, in any layout. */
const surelyTwoLines = 100

/**
 * Whether a text of a body, the `item`-th of its block, stays on the page of what comes after it. What introduces a list or
 * a table does; so does the last text, with the signature, and the one before where the last alone could be one line: a
 * signature has at least two lines of the letter above it.
 */
export function staysWithNext(body: readonly Block[]): (block: number, item: number) => boolean {
  const texts = body.flatMap((one, block) => textsOf(one).map((text, item) => ({ text, block, item })))
  const last = texts.at(-1)
  const isClosing = last !== undefined && last.block === body.length - 1
  const closing = isClosing ? texts.slice(last.text.length < surelyTwoLines ? -2 : -1) : []
  const introducing = texts.filter(({ text }) => text.endsWith(':'))
  const kept = new Set([...closing, ...introducing].map(({ block, item }) => `${block} ${item}`))
  return (block, item) => kept.has(`${block} ${item}`)
}

/** Each is a paragraph of its own; a table keeps itself. */
export function textsOf(block: Block): readonly string[] {
  if (block.kind === 'table') return []
  return block.kind === 'list' ? block.items.map(item => `- ${item}`) : [block.text]
}
