import type { Chain } from '../domain/chain.ts'
import { dotOf } from './dot.ts'
import type { PictureWords } from './label.ts'
import { mermaidOf } from './mermaid.ts'
import { svgOf } from './svg.ts'

/** Ways to draw a chain. A new one is one writer and one line. */
export const chainPictures = {
  mermaid: mermaidOf,
  dot: dotOf,
  svg: svgOf,
} satisfies Record<string, (chain: Chain, words: PictureWords) => string | Promise<string>>

export async function chainPicture(
  chain: Chain,
  format: keyof typeof chainPictures,
  words: PictureWords,
): Promise<string> {
  return chainPictures[format](chain, words)
}
