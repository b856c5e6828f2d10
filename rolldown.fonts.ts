import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'rolldown'
import subsetFont from 'subset-font'
import { faceNames } from './src/letter/fonts.ts'

const require = createRequire(import.meta.url)
const tinos = dirname(require.resolve('@expo-google-fonts/tinos/package.json'))

const sources: Record<(typeof faceNames)[number], string> = {
  Regular: '400Regular/Tinos_400Regular.ttf',
  Bold: '700Bold/Tinos_700Bold.ttf',
  Italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  BoldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
}

/** Latin with all of Vietnamese, marks that combine, punctuation, signs of money, arrows, arithmetic; the mark for what cannot be shown. */
const kept = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x1a0, 0x1b0],
  [0x300, 0x309],
  [0x323, 0x323],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2044],
  [0x20ab, 0x20ac],
  [0x2116, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2260, 0x2265],
  [0x25a0, 0x25cf],
  [0xfffd, 0xfffd],
] as const

const letters = kept
  .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)))
  .join('')

/**
 * Tables for joining letters and for pairs that stand closer: letters are composed before they are set, and Word sets
 * no pairs closer either, so that lines end alike.
 */
const options = { targetFormat: 'sfnt', dropTables: ['GDEF', 'GPOS', 'GSUB', 'kern'] } as const

/** The font that a PDF carries in itself, cut down to what letters need: a letter is then written five times as fast. */
export const fonts: Plugin = {
  name: 'fonts',
  async writeBundle({ dir = 'dist' }) {
    const folder = join(dir, 'fonts')
    await mkdir(folder, { recursive: true })
    await copyFile(join(tinos, 'LICENSE_FONT'), join(folder, 'LICENSE'))
    await Promise.all(
      faceNames.map(async face => {
        const whole = await readFile(join(tinos, sources[face]))
        const cut = await subsetFont(whole, letters, options)
        await writeFile(join(folder, `${face}.ttf`), cut)
      }),
    )
  },
}
