import { describe, expect, test } from 'vitest'
import { displayWidth } from '../../src/domain/display-width.ts'
import { layouts } from '../../src/letter/layouts/layouts.ts'
import type { Letter } from '../../src/letter/letter.ts'
import { beside, centred, padded, wrapped } from '../../src/letter/text/columns.ts'
import { writeText } from '../../src/letter/text/text.ts'
import { day } from '../support/day.ts'

describe('columns', () => {
  test.each([
    ['Hưng Yên', 8],
    ['Hưng Yên'.normalize('NFD'), 8],
    ['汉字', 4],
    ['👍🏽', 2],
    ['', 0],
  ])('%s takes %i', (text, width) => expect(displayWidth(text)).toBe(width))

  test('lines break between words, and only a word that no line holds is cut', () => {
    expect(wrapped('Ban Tuyên giáo Tỉnh ủy', 10)).toEqual(['Ban Tuyên', 'giáo Tỉnh', 'ủy'])
    expect(wrapped('a abcdefghij', 5)).toEqual(['a', 'abcde', 'fghij'])
    expect(wrapped('một hai ba', 8, { first: '  ', rest: '- ' })).toEqual(['  một', '- hai ba'])
    expect(wrapped('', 5)).toEqual([''])
  })

  test('accents do not shift columns', () => {
    expect(beside(['Số', 'V/v đôn đốc'], ['ĐẢNG'], 14)).toEqual([`${padded('Số', 14)}ĐẢNG`, padded('V/v đôn đốc', 14)])
    expect(centred('Yên'.normalize('NFD'), 7)).toBe(`  ${'Yên'.normalize('NFD')}`)
  })
})

const letter = (change: Partial<Letter> = {}): Letter => ({
  layout: layouts.hd36,
  author: 'Ban',
  date: day('2024-07-01'),
  head: {
    left: { superior: 'TỈNH ỦY', issuer: 'BAN', separator: '*', number: 'Số 1-CV/B', subject: 'V/v thử' },
    right: { lines: ['ĐẢNG CỘNG SẢN VIỆT NAM'], placeAndDate: 'Hưng Yên, ngày 01 tháng 7 năm 2024' },
  },
  addressees: { label: 'Kính gửi:', lines: ['Báo Hưng Yên'] },
  body: [{ kind: 'paragraph', text: 'Một.' }],
  copies: { label: 'Nơi nhận:', lines: ['- Như trên,', '- Lưu VT.'] },
  signature: { lines: ['TRƯỞNG BAN'], name: 'A' },
  appendices: [],
  ...change,
})

test('the two halves of head and foot stand side by side', () => {
  expect(writeText(letter())).toBe(
    `\
                TỈNH ỦY                                ĐẢNG CỘNG SẢN VIỆT NAM
                  BAN                                  ──────────────────────
                   *                             Hưng Yên, ngày 01 tháng 7 năm 2024
               Số 1-CV/B
                V/v thử

      Kính gửi: Báo Hưng Yên

      Một.

Nơi nhận:                                                    TRƯỞNG BAN
- Như trên,
- Lưu VT.


                                                                 A
`,
  )
})

test('a number or a day stays on the line of its word', () => {
  const text = `${'chữ '.repeat(19)}số 1337-CV/BTGTU ngày 19/4/2024.`
  const [, , line = '', next = ''] =
    writeText(letter({ body: [{ kind: 'paragraph', text }] }))
      .split('\n\n')[2]
      ?.split('\n') ?? []
  expect([line, next].join('\n')).not.toMatch(/(số|ngày)$/m)
  expect(writeText(letter({ body: [{ kind: 'paragraph', text }] }))).not.toContain('\u00A0')
})

test('a table keeps within the page, its widest column giving way', () => {
  const rows = [
    ['1', 'Trung tâm '.repeat(20).trim(), '31/7/2024'],
    ['2', 'Hội', '01/8/2024'],
  ]
  const text = writeText(letter({ body: [{ kind: 'table', header: ['TT', 'Đơn vị', 'Hạn'], rows }] }))
  expect(Math.max(...text.split('\n').map(displayWidth))).toBeLessThanOrEqual(90)
  expect(text).toMatch(/^1 {3}Trung tâm .* {2}31\/7\/2024$/m)
  expect(text).toMatch(/^2 {3}Hội +01\/8\/2024$/m)
})

test('nobody to sign leaves the place free', () => {
  expect(writeText(letter({ signature: { lines: [], name: null } }))).toMatch(/Nơi nhận:\n- Như trên,\n- Lưu VT\.\n/)
})
