import { describe, expect, test } from 'vitest'
import { writeDocx } from '../../src/letter/docx/docx.ts'
import { staysWithNext } from '../../src/letter/kept-together.ts'
import type { Block, Letter } from '../../src/letter/letter.ts'
import { writePdf } from '../../src/letter/pdf/pdf.ts'
import { unzipped } from '../table/unzipped.ts'
import { convertedBy, fonts, has, party } from './written.ts'

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

/** Of words that tell which paragraph a line is of. */
const ofWords = (word: string, count: number) => paragraph(Array<string>(count).fill(word).join(' '))

/** With so many addressees, the body begins so much lower on the page. */
const letterTo = (addressees: number, body: readonly Block[]): Letter => ({
  ...party,
  addressees: { label: 'Kính gửi:', lines: Array.from({ length: addressees }, () => '- Sở,') },
  body,
})

const bodyOf = (long: number): readonly Block[] => [
  ofWords('một', 100),
  ofWords('hai', 60),
  paragraph('giới thiệu:'),
  { kind: 'list', items: ['mục '.repeat(40).trim(), 'ngắn', 'cuối'] },
  ofWords('ba', long),
  paragraph('kết thúc.'),
]

/** How many lines each page has of each paragraph, by the first word of the line. */
async function linesByPage(letter: Letter): Promise<readonly ReadonlyMap<string, number>[]> {
  const text = convertedBy('pdftotext', await writePdf(letter, fonts), 'letter.pdf')
  return text.split('\f').map(page => {
    const counts = new Map<string, number>()
    for (const line of page.split('\n')) {
      const word = /^[\s-]*(một|hai|giới|mục|ngắn|cuối|ba|kết|Nơi)(?!\p{L})/u.exec(line)?.[1]
      if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
    return counts
  })
}

const places = [...Array(32).keys()].flatMap(addressees => [30, 100, 500].map(long => [addressees + 1, long] as const))

describe.skipIf(!has('pdftotext'))('in a PDF, wherever the page ends', () => {
  test('no line of a paragraph stands alone, and no signature under less than two lines', async () => {
    for (const [addressees, long] of places) {
      const where = `${addressees} addressees, ${long} words`
      const pages = await linesByPage(letterTo(addressees, bodyOf(long)))
      for (const word of ['một', 'hai', 'mục', 'ba']) {
        const counts = pages.flatMap(page => page.get(word) ?? [])
        const isAlone = counts.length > 1 && Math.min(...counts) < 2
        expect({ where, word, isAlone }).toEqual({ where, word, isAlone: false })
      }
      for (const page of pages) {
        expect({ where, introduces: page.has('giới') && !page.has('mục') }).toEqual({ where, introduces: false })
        const above = (page.get('ba') ?? 0) + (page.get('kết') ?? 0)
        expect({ where, signature: page.has('Nơi') && above < 2 }).toEqual({ where, signature: false })
      }
    }
  }, 120_000)

  test('lines of the body stand as far apart as the layout has it', async () => {
    const { page, body } = party.layout
    const height = ((page.height - page.margins.top - page.margins.bottom) / 25.4) * 72
    const pages = await linesByPage(letterTo(1, [ofWords('một', 3000)]))
    expect(pages[1]?.get('một')).toBe(Math.floor(height / body.lineSpacing))
  })
})

describe('what stays with what comes after it', () => {
  const kept = (...body: readonly Block[]) => {
    const stays = staysWithNext(body)
    return body.flatMap((block, index) =>
      block.kind === 'list' ? block.items.map((_, item) => stays(index, item)) : [stays(index, 0)],
    )
  }

  test('is the last paragraph, and one before a last line that would be alone', () => {
    expect(kept(ofWords('a', 90), ofWords('b', 90), ofWords('c', 90))).toEqual([false, false, true])
    expect(kept(ofWords('a', 90), ofWords('b', 90), ofWords('c', 9))).toEqual([false, true, true])
    expect(kept(ofWords('a', 90), { kind: 'list', items: ['một', 'hai', 'ba'] })).toEqual([false, false, true, true])
  })

  test('is what introduces a list or a table', () => {
    const table: Block = { kind: 'table', header: ['a'], rows: [['b']] }
    expect(kept(paragraph('sau đây:'), table, ofWords('c', 90))).toEqual([true, false, true])
    expect(kept(paragraph('sau đây:'), table)).toEqual([true, false])
  })

  test('is told to Word, and that no line stands alone', () => {
    const parts = unzipped(writeDocx(letterTo(1, bodyOf(100))))
    expect(parts.get('word/styles.xml')).toContain('<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault>')
    const kept = (parts.get('word/document.xml') ?? '')
      .split('<w:p>')
      .filter(one => one.includes('<w:keepNext/>'))
      .flatMap(one => /<w:t[^>]*>(?:- )?(\p{L}+)/u.exec(one)?.[1] ?? [])
    expect(kept).toEqual(['giới', 'ba', 'kết'])
  })
})
