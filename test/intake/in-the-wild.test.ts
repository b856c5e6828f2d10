import { expect, test } from 'vitest'
import { readLetters } from '../../src/intake/read-letters.ts'

/** One letter, as it is set; what happens to letters on their way is done to it, and must not change what is read. */
const left = [
  'TỈNH ỦY HƯNG YÊN',
  'BAN TUYÊN GIÁO',
  '*',
  'Số: 1502-CV/BTGTU',
  'V/v hoàn thiện báo cáo',
  'công tác khoa giáo',
]
const right = ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Hưng Yên, ngày 02 tháng 8 năm 2024']
const rest = [
  'Kính gửi:',
  '- Ban Tuyên giáo các huyện ủy, thị ủy, thành ủy;',
  '- Sở Khoa học và Công nghệ.',
  'Thực hiện Công văn số 9876-CV/BTGTW ngày 12/7/2024 của Ban Tuyên giáo Trung ương về việc hoàn thiện báo cáo công tác khoa giáo, Ban Tuyên giáo Tỉnh ủy đề nghị các cơ quan, đơn vị gửi báo cáo trước ngày 20/8/2024 để tổng hợp.',
  'Trân trọng cảm ơn sự phối hợp của các đồng chí.',
  'Nơi nhận:',
  '- Như trên;',
  '- Lưu VP.',
  'K/T TRƯỞNG BAN',
  'PHÓ TRƯỞNG BAN',
  'Trần Văn Hòa',
]
const lines = [...left, ...right, ...rest]
const text = lines.join('\n')

const read = (text: string) => {
  const letters = readLetters(text)
  const [letter] = letters
  return {
    letters: letters.length,
    symbol: letter?.symbol,
    date: letter?.date,
    subject: letter?.subject,
    recipients: letter?.recipients.map(one => one.text),
    references: letter?.references.map(({ symbol, date, relation }) => ({ symbol, date, relation })),
    deadlines: letter?.deadlines.map(({ date }) => date),
    signatory: [letter?.signatory?.capacity, letter?.signatory?.position, letter?.signatory?.name],
    copies: letter?.copies.length,
  }
}
const whole = read(text)
const over = (change: (line: string) => string | readonly string[]) => lines.flatMap(change).join('\n')

test('as it is set', () => {
  expect(whole).toMatchObject({
    letters: 1,
    symbol: '1502-CV/BTGTU',
    date: '2024-08-02',
    subject: 'hoàn thiện báo cáo công tác khoa giáo',
    recipients: ['Ban Tuyên giáo các huyện ủy, thị ủy, thành ủy', 'Sở Khoa học và Công nghệ'],
    references: [{ symbol: '9876-CV/BTGTW', date: '2024-07-12', relation: 'implements' }],
    deadlines: ['2024-08-20'],
    signatory: ['K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', 'Trần Văn Hòa'],
    copies: 2,
  })
})

test.each<[string, string]>([
  ['its columns one after the other, the right one first', [...right, ...left, ...rest].join('\n')],
  [
    'its columns side by side, parted by spaces',
    [...left.map((line, at) => `${line.padEnd(40)}${right[at] ?? ''}`), ...rest].join('\n'),
  ],
  [
    'its columns side by side, parted by tabs',
    [...left.map((line, at) => `${line}\t${right[at] ?? ''}`), ...rest].join('\n'),
  ],
  [
    'its columns line by line in turn',
    [...left.flatMap((line, at) => [line, ...right.slice(at, at + 1)]), ...rest].join('\n'),
  ],
  ['a blank line after each line', lines.join('\n\n')],
  ['lines ended as on Windows', lines.join('\r\n')],
  ['Markdown: bold capitals', over(line => (line === line.toUpperCase() && line !== '*' ? `**${line}**` : line))],
  ['Markdown: a heading', over(line => (line === 'BAN TUYÊN GIÁO' ? `## ${line}` : line))],
  ['no colon after the number', text.replace('Số: ', 'Số ')],
  ['spaces within the number', text.replace('1502-CV/BTGTU', '1502 - CV / BTGTU')],
  ['soft hyphens', text.replace('Tuyên giáo các', 'Tuyên\u00AD giáo các').replace('tổng hợp', 'tổng\u00AD hợp')],
  ['accents that come apart', text.normalize('NFD')],
  [
    'a body broken into short lines',
    over(line => (line.length > 120 ? line.replace(/(.{50,70}) /g, '$1\n').split('\n') : line)),
  ],
  ['a page number', text.replace('Trân trọng', '2\nTrân trọng')],
  ['a page number between dashes', text.replace('Trân trọng', '- 2 -\nTrân trọng')],
  ['what a web page leaves', `Trang chủ | Tin tức | Văn bản\n${text}\nChia sẻ: Facebook\nIn trang`],
  ['nonbreaking spaces', text.replaceAll('Công văn số', 'Công\u00A0văn\u00A0số')],
])('with %s it is read the same', (_, changed) => {
  expect(read(changed)).toEqual(whole)
})

test('with tones placed the other way its subject is kept as written, and all else is read the same', () => {
  const other = text.replaceAll('hoàn', 'hòan')
  expect(read(other)).toEqual({ ...whole, subject: 'hòan thiện báo cáo công tác khoa giáo' })
})

test('with accents lost in the capitals of its head it is read the same', () => {
  expect(read(text.replace('TỈNH ỦY HƯNG YÊN', 'TINH UY HUNG YÊN'))).toEqual(whole)
})
