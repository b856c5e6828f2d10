import { expect, test } from 'vitest'
import { chainOf } from '../../src/domain/chain.ts'
import { chainPicture } from '../../src/report/chain-picture.ts'
import { campaign } from './letters.ts'
import { words } from './words.ts'

test.each([
  ['mermaid', 'flowchart '],
  ['dot', 'digraph '],
  ['svg', '<svg '],
] as const)('%s begins as such', async (format, beginning) => {
  const chain = chainOf(null, { direction: 'both', depth: null, asOf: null }, campaign)
  expect((await chainPicture(chain, format, words)).startsWith(beginning)).toBe(true)
})
