import { expect, test } from 'vitest'
import { layouts } from '../../src/letter/layouts/layouts.ts'
import { columnWidths, textWidth } from '../../src/letter/measures.ts'

const header = ['TT', 'Văn bản giao', 'Nội dung', 'Thời hạn', 'Quá hạn']
const row = (what: string) => ['1', '1469-CV/BTGTU ngày 15/7/2024', what, '31/7/2024', '05 ngày']
const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0)

test.each(['một', 'tăng cường thông tin, tuyên truyền '.repeat(9)])(
  'a day is never parted in its column, beside %j',
  what => {
    const widths = columnWidths(header, [row(what)], layouts.hd36)
    // "31/7/2024" at 13 pt is 21 mm long, the margins of a cell are 3 mm
    expect(widths[3]).toBeGreaterThan(24)
    // "TT" in bold is 6.5 mm
    expect(widths[0]).toBeGreaterThan(9.5)
    expect(sum(widths)).toBeCloseTo(textWidth(layouts.hd36))
  },
)

test('what is short is not parted between its words', () => {
  // "Quá hạn" in bold at 13 pt is 19 mm long, the margins of a cell are 3 mm
  expect(columnWidths(header, [row('tăng cường thông tin, tuyên truyền '.repeat(9))], layouts.hd36)[4]).toBeGreaterThan(
    22,
  )
})

test('a word with a wide capital is not parted in the narrowest column', () => {
  const titles = ['Văn bản', 'Phải trả lời', 'Đúng hạn', 'Muộn', 'Miễn', 'Quá hạn', 'Chưa đến hạn', 'Tỷ lệ']
  const widths = columnWidths(
    titles,
    [['1469-CV/BTGTU ngày 15/7/2024', '25', '0', '0', '0', '25', '0', '0%']],
    layouts.hd36,
  )
  // "Muộn" in bold at 13 pt is 11.7 mm long, the margins of a cell are 2.8 mm
  expect(widths[3]).toBeGreaterThan(14.6)
})

test('words that no page holds leave each column its share', () => {
  const widths = columnWidths(
    Array.from({ length: 12 }, () => 'x'.repeat(300)),
    [],
    layouts.hd36,
  )
  expect(sum(widths)).toBeCloseTo(textWidth(layouts.hd36))
  expect(new Set(widths.map(width => width.toFixed(3))).size).toBe(1)
})

test('a table of two hundred thousand rows is measured as any other', () => {
  const rows = Array.from({ length: 200_000 }, () => ['Đảng ủy phường', '31/7/2024'])
  expect(columnWidths(['Đơn vị', 'Hạn'], rows, layouts.hd36)).toEqual(
    columnWidths(['Đơn vị', 'Hạn'], rows.slice(0, 1), layouts.hd36),
  )
})
