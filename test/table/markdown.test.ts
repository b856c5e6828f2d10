import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeMarkdown } from '../../src/table/markdown.ts'
import { printable } from '../../src/domain/visible.ts'
import { anyTable, overdue, tableOf } from './tables.ts'

test('the sentence stands above one table', () => {
  expect(writeMarkdown(overdue)).toBe(
    `Tính đến ngày 05/8/2024: 3 quá hạn.

| TT | Số, ký hiệu | Cơ quan, đơn vị | Hạn | Số ngày muộn |
| ---: | --- | --- | --- | ---: |
| 1 | 1469-CV/BTGTU | Báo Hưng Yên | 2024-07-31 | 5 |
| 2 | 01 | Đài Phát thanh và Truyền hình | 2024-07-31 | 5 |
| 3 | 3/7 |  |  |  |
`,
  )
})

const written = (text: string) =>
  writeMarkdown(tableOf([text]))
    .split('\n')[2]
    ?.slice(2, -2)

test.each([
  ['a|b', String.raw`a\|b`],
  ['a\\|b', String.raw`a\\\|b`],
  ['**b** _i_ `c` ~s~', '\\*\\*b\\*\\* \\_i\\_ \\`c\\` \\~s\\~'],
  ['<b onclick="x">&lt;', String.raw`\<b onclick="x"\>\&lt;`],
  ['[x](http://y) ![z](w)', String.raw`\[x\](http\://y) !\[z\](w)`],
  ['www.x.vn WWW.y.vn', String.raw`www\.x.vn WWW\.y.vn`],
  ['$x$', String.raw`\$x\$`],
  ['a\nb\r\nc', 'a<br>b<br>c'],
  ['\u001B[2J\u202E', String.raw`\\u001B\[2J\\u202E`],
  ['33-CV/TTĐN', '33-CV/TTĐN'],
])('%j is written %s', (text, expected) => expect(written(text)).toBe(expected))

test.each([
  ['# 1', String.raw`\# 1`],
  ['- 1', String.raw`\- 1`],
  ['1. x', String.raw`1\. x`],
  ['12) x', String.raw`12\) x`],
  ['> x', String.raw`\> x`],
  ['    x\n=====', 'x ====='],
  ['=====', String.raw`\=====`],
  ['10 nơi nhận.', '10 nơi nhận.'],
])('the sentence %j is written %s', (sentence, expected) => {
  expect(writeMarkdown({ ...overdue, sentence }).split('\n')[0]).toBe(expected)
})

/** The cells of a row, split where a bar is not escaped. */
function cellsOf(line: string): readonly string[] {
  return line.slice(1, -1).match(/(?:\\.|[^\\|])+/gs) ?? []
}

test('whatever the table, its rows are as many, and each cell gives back its text', () => {
  fc.assert(
    fc.property(anyTable, table => {
      const [, ...lines] = writeMarkdown({ ...table, sentence: 'x' }).split('\n\n')
      const [header = '', , ...rows] = lines.join('\n\n').split('\n').slice(0, -1)
      const texts = (line: string) =>
        cellsOf(line).map(cell =>
          cell
            .slice(1, -1)
            .replaceAll('<br>', '\n')
            .replace(/\\([!-/:-@[-`{-~])/g, '$1'),
        )
      expect(texts(header)).toEqual(table.columns.map(({ title }) => printable(title)))
      expect(rows.map(texts)).toEqual(table.rows.map(row => row.map(cell => printable(String(cell ?? '')))))
    }),
    { numRuns: 500 },
  )
})
