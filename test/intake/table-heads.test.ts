import { describe, expect, test } from 'vitest'
import * as englishWords from '../../src/i18n/en/words.ts'
import * as vietnameseWords from '../../src/i18n/vi/words.ts'
import { headed, responseHeads, unitHeads } from '../../src/intake/table-heads.ts'
import { tableDay, tableOutcome } from '../../src/intake/table-values.ts'
import { outcomes } from '../../src/domain/records.ts'

const rows = (...lines: readonly (readonly string[])[]) => lines.map((cells, at) => ({ line: at + 1, cells }))
const keysOf = (...cells: readonly string[]) => headed(rows(cells), responseHeads, 'unit')?.keys

describe('the columns of a table', () => {
  test.each([
    [['Cơ quan', 'Ngày', 'Số ký hiệu', 'Kết quả', 'Số lượng', 'Ghi chú']],
    [['CƠ QUAN:', 'ngay', 'Số, ký hiệu', 'ket qua', 'SO LUONG', 'Ghi chú (nếu có)']],
    [['don vi', 'ngày', 'so hieu', 'Kết quả', 'Số lượng', 'ghi chu']],
    [['unit', 'date', 'symbol', 'outcome', 'count', 'note']],
  ])('are known in either language, with and without accents: %j', titles => {
    expect(keysOf(...titles)).toEqual(['unit', 'date', 'symbol', 'outcome', 'count', 'note'])
  })

  test('of one name are the letter and its answer where the answer has a column of its own', () => {
    expect(keysOf('Số, ký hiệu', 'Cơ quan', 'Ngày văn bản', 'Ngày trả lời', 'Văn bản trả lời')).toEqual([
      'dispatch',
      'unit',
      null,
      'date',
      'symbol',
    ])
  })

  test.each([
    ['Vietnamese', vietnameseWords.columns],
    ['English', englishWords.columns],
  ])('are known as status writes them in %s', (_, titles) => {
    const { dispatch, unit, responseDate, responseSymbol, count, duty } = titles
    expect(keysOf(dispatch, duty, unit, responseDate, responseSymbol, count)).toEqual([
      'dispatch',
      'duty',
      'unit',
      'date',
      'symbol',
      'count',
    ])
    const { id, name, short, kind, from, until, successors } = titles
    const ofUnits = [id, name, short, kind, from, until, successors]
    expect(headed(rows(ofUnits), unitHeads, 'name')?.keys).toEqual(
      'id name short kind from until successors'.split(' '),
    )
  })

  test('stand in the row that names most of them, below titles and what heads several', () => {
    const table = rows(['Đợt X'], ['Cơ quan', 'Trả lời', 'Trả lời'], ['Cơ quan', 'Ngày', 'Số'], ['Báo', '1/7/2024', ''])
    expect(headed(table, responseHeads, 'unit')).toMatchObject({ head: { line: 3 }, rows: [{ line: 4 }] })
    expect(headed(rows(['a', 'b']), responseHeads, 'unit')).toBeUndefined()
  })
})

test.each([
  ['15/7/2024', '2024-07-15'],
  ['15.7.2024', '2024-07-15'],
  ['15-07-2024', '2024-07-15'],
  ['2024-07-15T00:00:00', '2024-07-15'],
  ['2024-07-15 08:30', '2024-07-15'],
  ['45488', '2024-07-15'],
  ['7/15/2024', undefined],
  ['31/02/2024', undefined],
  ['15/7/24', undefined],
  ['1469', undefined],
  ['99999', undefined],
])('%s in a column of days is %s', (text, day) => {
  expect(tableDay(text)).toBe(day)
})

test('an outcome is known by the words of either language', () => {
  for (const outcome of outcomes) {
    const words = [outcome, vietnameseWords.outcomes[outcome], englishWords.outcomes[outcome]]
    expect(words.map(tableOutcome)).toEqual([outcome, outcome, outcome])
  }
  expect(tableOutcome('xong')).toBeUndefined()
})
