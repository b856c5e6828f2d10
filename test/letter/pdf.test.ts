import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { layouts } from '../../src/letter/layouts/layouts.ts'
import { drawable, unbroken } from '../../src/letter/pdf/drawable.ts'
import type { Letter } from '../../src/letter/letter.ts'
import { glyphsOf } from '../../src/letter/pdf/glyphs.ts'
import { writePdf } from '../../src/letter/pdf/pdf.ts'
import { runProgram } from '../support/program.ts'
import { convertedBy, fonts, has, hostile, party, state, textWords, wordsOf } from './written.ts'

describe('the font', () => {
  test('has every letter of Vietnamese, and knows what it lacks', async () => {
    const vowels = 'aăâeêioôơuưy'
    const marks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
    const letters = Array.from(vowels, vowel => marks.map(mark => (vowel + mark).normalize('NFC')))
      .flat()
      .join('')
    const all = `${letters}${letters.toLocaleUpperCase('vi')}đĐbcdghklmnpqrstvxBCDGHKLMNPQRSTVX0123456789.,;:–—“”‘’…₫`
    for (const face of ['Regular', 'Bold', 'Italic', 'BoldItalic'] as const) {
      const glyph = glyphsOf(await fonts(face))
      expect(Array.from(all).filter(letter => glyph(letter.codePointAt(0) ?? 0) === 0)).toEqual([])
      expect([0x6c49, 0x1f44d, 0xffff].map(glyph)).toEqual([0, 0, 0])
    }
  })

  test.each([
    ['汉 👍', '[U+6C49] [U+1F44D]'],
    ['Hưng Yên'.normalize('NFD'), 'Hưng Yên'],
    ['a\u0007', 'a\\u0007'],
    ['a\uFFFD', 'a\uFFFD'],
  ])('%j is drawn as %j', async (text, drawn) => {
    const glyph = glyphsOf(await fonts('Regular'))
    expect(drawable(text, codePoint => glyph(codePoint) !== 0)).toBe(drawn.normalize('NFC'))
  })

  test('is as wide as the rules under the titles are long', async () => {
    for (const { rightHead } of Object.values(layouts)) {
      const line = rightHead.lines.at(-1)
      const width = advance(await fonts('Bold'), line?.text ?? '') * (line?.size ?? 0)
      expect((width * 25.4) / 72).toBeCloseTo(rightHead.rule, 0)
    }
  })
})

/** The width of a text in ems, by the font's own tables. */
function advance(font: Uint8Array, text: string): number {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const table = (tag: string) => {
    for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16)
      if (Buffer.from(font.subarray(at, at + 4)).toString('latin1') === tag) return view.getUint32(at + 8)
    throw new Error(tag)
  }
  const metrics = view.getUint16(table('hhea') + 34)
  const glyph = glyphsOf(font)
  const widths = Array.from(text, letter =>
    view.getUint16(table('hmtx') + Math.min(glyph(letter.codePointAt(0) ?? 0), metrics - 1) * 4),
  )
  return widths.reduce((sum, width) => sum + width, 0) / view.getUint16(table('head') + 18)
}

test('numbers of letters and days are kept whole', () => {
  expect(unbroken('Công văn số 1337-CV/BTGTU, ngày 19/4/2024 của Ban.')).toEqual([
    { text: 'Công văn số ' },
    { text: '1337-CV/BTGTU, ', noWrap: true },
    { text: 'ngày ' },
    { text: '19/4/2024 ', noWrap: true },
    { text: 'của Ban.' },
  ])
})

test.each(['1', '1-', ' ', 'a', '1a/'])(
  'a hundred thousand of %j are taken apart at once, and nothing is lost',
  piece => {
    const text = piece.repeat(100_000)
    expect(
      unbroken(text)
        .map(one => one.text)
        .join(''),
    ).toBe(text)
  },
)

test('what only looks like a number and is longer than a line may be parted', () => {
  expect(unbroken('12-CV/'.repeat(50))).toEqual([{ text: '12-CV/'.repeat(50) }])
})

const readable = has('pdftotext')
if (!readable) console.log('pdftotext is not installed: what a PDF says is not read back')

describe('the file', () => {
  test('is the same byte by byte when written twice, and nothing is said meanwhile', async () => {
    const said = (['log', 'warn', 'error'] as const).map(method => vi.spyOn(console, method))
    const [first, second] = [await writePdf(state, fonts), await writePdf(state, fonts)]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
    expect(said.flatMap(spy => spy.mock.calls)).toEqual([])
    vi.restoreAllMocks()
  })

  test('carries its font, is A4, and bears the day of the letter', async () => {
    const text = Buffer.from(await writePdf(party, fonts)).toString('latin1')
    expect(text).toMatch(/\/MediaBox \[0 0 595\.2\d* 841\.8\d*\]/)
    expect(text).toMatch(/\/FontFile2 /)
    expect(text).toMatch(/\/BaseFont \/[A-Z]{6}\+Tinos/)
    expect(text).toContain('(D:20240805000000Z)')
  })

  test.skipIf(!readable).each([
    ['Party', party],
    ['State', state],
  ])('of a %s letter is read back as the text letter', async (_, letter) => {
    const read = convertedBy('pdftotext', await writePdf(letter, fonts), 'letter.pdf')
    const pages = read.split('\f').filter(page => page.trim() !== '')
    const unnumbered = pages.map((page, index) => (index === 0 ? page : page.replace(`${index + 1}\n`, '')))
    const heading = letter === state ? (pages.length - 1) * repeated.length : 0
    const words = wordsOf(unnumbered.join('\n'))
    expect(words.length).toBeGreaterThanOrEqual(textWords(letter).length)
    expect(words.length).toBeLessThanOrEqual(textWords(letter).length + heading)
    expect(new Set(words)).toEqual(new Set(textWords(letter)))
    expect(pages.length).toBe(letter === state ? 3 : 2)
    expect(pages[0]).not.toMatch(/^1$/m)
    expect(pages[1]).toMatch(/^2$/m)
  })

  test.skipIf(!readable)('is whole whatever the data hold, and shows what the font lacks', async () => {
    const read = convertedBy('pdftotext', await writePdf(hostile, fonts), 'letter.pdf')
    expect(read).toContain('&<]]>\\u0000\\u0007\\u001B[31m {{x}} [U+6C49] [U+1F44D] \\u202E')
    expect(read.replaceAll(/\s/g, '')).toContain('x'.repeat(300))
  })
})

test.skipIf(!readable)('the signature has with it what stands last, be it of a list', async () => {
  const ending = (lines: number): Letter => ({
    ...state,
    body: [
      { kind: 'paragraph', text: 'dài '.repeat(17 * lines) },
      { kind: 'list', items: ['một;', 'hai.'] },
    ],
  })
  for (let lines = 10; lines < 40; lines += 1) {
    const read = convertedBy('pdftotext', await writePdf(ending(lines), fonts), 'letter.pdf')
    const page = read.split('\f').find(one => one.includes('KT. GIÁM ĐỐC'))
    expect(page).toContain('- hai.')
  }
})

/** The heading of the table, once more on each page it goes on to. */
const repeated = wordsOf('TT Cơ quan, đơn vị Hạn trả lời Tình trạng')

test.skipIf(!readable)('nothing is lost of what is longer than a page', async () => {
  const many = (word: string, count: number) => Array.from({ length: count }, (_, index) => `${word}${index}`)
  const long: Letter = {
    ...party,
    head: { ...party.head, left: { ...party.head.left, subject: many('v', 900).join(' ') } },
    addressees: { ...party.addressees, lines: many('- g', 120) },
    body: [
      { kind: 'table', header: ['TT', 'b'], rows: [['1', many('ô', 1500).join(' ')]] },
      { kind: 'paragraph', text: many('p', 1500).join(' ') },
    ],
    copies: { ...party.copies, lines: many('- n', 150) },
  }
  const read = new Set(wordsOf(convertedBy('pdftotext', await writePdf(long, fonts), 'letter.pdf')))
  expect(textWords(long).filter(word => !read.has(word))).toEqual([])
})

test('the program writes both kinds of files, with its font from beside it, and says no more than that', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'congvan-'))
  try {
    cpSync(join(import.meta.dirname, '../../data'), join(cwd, 'data'), { recursive: true })
    for (const [format, start] of [
      ['pdf', '%PDF-1.'],
      ['docx', 'PK'],
    ] as const) {
      const args = ['notice', '1469-CV/BTGTU', '--as-of', '2024-08-05', '--format', format, '--out', format]
      const { code, out, err } = await runProgram(args, { cwd })
      expect({ code, out }).toEqual({ code: 0, out: '' })
      expect(err).not.toMatch(/policy|warn|at .*\.js/i)
      const [file = ''] = readdirSync(join(cwd, format)).filter(name => name.endsWith(`.${format}`))
      expect(
        readFileSync(join(cwd, format, file))
          .subarray(0, start.length)
          .toString('latin1'),
      ).toBe(start)
    }
  } finally {
    rmSync(cwd, { recursive: true, force: true })
  }
})
