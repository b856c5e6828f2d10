import type { Chain } from '../domain/chain.ts'
import { dotOf } from './dot.ts'
import type { PictureWords } from './label.ts'

/** The chain as a picture that stands by itself. Graphviz is loaded only here, when it is needed. */
export async function svgOf(chain: Chain, words: PictureWords): Promise<string> {
  const { instance } = await import('@viz-js/viz')
  const viz = await instance()
  const picture = viz.renderString(dotOf(chain, words), { format: 'svg' })
  // Before it stand only a document type that nobody needs, and the version of Graphviz. Its comments repeat the ids;
  // without them hyphens may stand as they are, so that a symbol can be searched for.
  return picture
    .slice(picture.indexOf('<svg'))
    .replace(/<!--.*?-->\n?/gs, '')
    .replaceAll('&#45;', '-')
}
