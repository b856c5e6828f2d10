import { describe, expect, test } from 'vitest'
import { plainPaint, type Screen } from '../../src/cli/screen.ts'
import { showTable } from '../../src/cli/terminal-table.ts'
import { displayWidth } from '../../src/domain/display-width.ts'
import { sayIn } from '../../src/i18n/say.ts'
import { gridOf } from '../../src/table/table.ts'

const say = await sayIn('vi')

const table: Parameters<typeof gridOf>[0] = {
  columns: [
    { key: 'number', title: 'TT', kind: 'number' },
    { key: 'symbol', title: 'Số, ký hiệu', kind: 'text' },
    { key: 'name', title: 'Cơ quan, đơn vị', kind: 'text' },
    { key: 'due', title: 'Hạn', kind: 'day' },
    { key: 'note', title: 'Ghi chú', kind: 'text' },
  ],
  rows: [
    [1, '1469-CV/BTGTU', 'Ngành thành viên Ban Chỉ đạo Công tác thông tin đối ngoại tỉnh', '2024-07-31', null],
    [2, '33-CV/TTĐN', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hưng Yên'.normalize('NFD'), '2024-12-31', '河内 東京'],
  ],
}

function shown(columns: number | undefined, isTerminal = true): readonly string[] {
  const lines: string[] = []
  const line = (text = '') => lines.push(...text.split('\n'))
  const raw = (content: Uint8Array) => line(Buffer.from(content).toString().trimEnd())
  const screen = { paint: plainPaint, columns, isTerminal, line, raw }
  showTable(gridOf(table), screen as unknown as Screen, say)
  return lines
}

const words = table.rows
  .flat()
  .flatMap(cell => (typeof cell === 'string' ? cell.normalize('NFC').split(' ') : []))
  .filter(word => !/^\d{4}-/.test(word))

describe.each([40, 60, 80, 120, 200])('at %i columns', columns => {
  test('no line is wider, no word is broken, and nothing is left out', () => {
    const lines = shown(columns)
    expect(lines.filter(line => displayWidth(line) > columns)).toEqual([])
    const text = lines.join('\n')
    expect([...words, '31/7/2024', '31/12/2024'].filter(word => !text.includes(word))).toEqual([])
  })
})

test('columns stand under their titles, whatever marks and wide letters are in them', () => {
  const [title = '', first = '', second = ''] = shown(200)
  const at = displayWidth(title.slice(0, title.indexOf('Hạn')))
  expect(displayWidth(first.slice(0, first.indexOf('31/7/2024')))).toBe(at)
  expect(displayWidth(second.slice(0, second.indexOf('31/12/2024')))).toBe(at)
})

test('where columns would be too narrow, each cell stands after its title', () => {
  expect(shown(40)).toEqual([
    'TT: 1',
    'Số, ký hiệu: 1469-CV/BTGTU',
    'Cơ quan, đơn vị: Ngành thành viên Ban',
    '  Chỉ đạo Công tác thông tin đối ngoại',
    '  tỉnh',
    'Hạn: 31/7/2024',
    '',
    'TT: 2',
    'Số, ký hiệu: 33-CV/TTĐN',
    'Cơ quan, đơn vị: Ủy ban Mặt trận Tổ quốc',
    '  Việt Nam tỉnh Hưng Yên',
    'Hạn: 31/12/2024',
    'Ghi chú: 河内 東京',
  ])
})

test('in a pipe, and on a terminal that tells no width, each column is as wide as it needs', () => {
  expect(shown(40, false)).toEqual(shown(200))
  expect(shown(undefined)).toEqual(shown(200))
})
