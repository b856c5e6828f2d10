import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { readLetters } from '../../src/intake/read-letters.ts'

const five = 5_000_000
const filled = (piece: string, length = five) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

/** Finishing within the time that any test has is what is asked; how fast is the bench's business. */
const torture: Readonly<Record<string, string>> = {
  'one line of 5 MB': filled('Thực hiện ý kiến của Ban '),
  'one line of 5 MB under Kính gửi': `Kính gửi: ${filled('x ')}`,
  'a letterhead on every line': filled('SỞ Y TẾ\n', 1_000_000),
  'letters named again without end': filled('Công văn số 12/UBND-VX; thu hồi Công văn nêu trên; ', 1_000_000),
  'one word': filled('a', 2_000_000),
  'one word of capitals': filled('Á', 1_000_000),
  'five million digits': filled('1'),
  'digits and slashes': filled('1/'),
  'symbols without end': filled('12-CV/', 1_000_000),
  'one long symbol': `Công văn số 12/${filled('UBND-', 1_000_000)}`,
  'a hundred thousand ngày': filled('ngày ', 500_000),
  'a hundred thousand số': filled('số ', 300_000),
  'a hundred thousand Số: at line starts': filled('Số: \n', 500_000),
  'a hundred thousand days': filled('trước ngày 12/7/2024 ', 500_000),
  'a hundred thousand citations': filled('Thực hiện Công văn số 12/UBND-VX ngày 3/4/2023, ', 600_000),
  'as many on one line each': filled('Thực hiện Công văn số 12/UBND-VX ngày 3/4/2023\n', 600_000),
  'different symbols': Array.from({ length: 20_000 }, (_, at) => `Công văn số ${at}/UBND-VX ngày 3/4/2023`).join('; '),
  'one symbol with many days': Array.from(
    { length: 20_000 },
    (_, at) => `số 7/UBND-VX ngày ${(at % 28) + 1}/${(at % 12) + 1}/${1990 + (at % 40)}`,
  ).join('; '),
  blanks: filled(' '),
  'blanks and a word': `${filled(' ')}x`,
  'empty lines': filled('\n', 1_000_000),
  bars: filled('| ', 1_000_000),
  stars: filled('*a ', 1_000_000),
  'many Kính gửi': filled('Kính gửi: - A;\n', 1_000_000),
  'many Nơi nhận': filled('Nơi nhận:\n- A;\n', 1_000_000),
  'many heads': filled(
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/A-B\nHà Nội, ngày 1 tháng 2 năm 2020\nKT. BỘ TRƯỞNG\n',
    1_000_000,
  ),
  'a head without end': filled('BAN TUYÊN GIÁO\n', 1_000_000),
  'a signature without end': `Nơi nhận:\n- A.\n${filled('KT. BỘ TRƯỞNG\n', 1_000_000)}`,
  'a subject without end': `Số: 1/A-B\nV/v ${filled('a b c\n', 300_000)}`,
  'addressees without end': `Kính gửi: ${filled('- Sở Y tế;\n', 1_000_000)}`,
  'the ministries without end': `Kính gửi: Các Bộ: ${filled('Y tế và ', 1_000_000)}`,
  'a list of those who answered': `Các đơn vị đã gửi báo cáo: ${filled('A, ', 1_000_000)}`,
  brackets: filled('(', 1_000_000),
  tags: filled('<a', 1_000_000),
  links: filled('[a](', 1_000_000),
  counts: filled('trong 5 ngày ', 1_000_000),
  'a long head on one line': `Kính gửi ${filled('CỘNG HÒA XÃ HỘI ', 1_000_000)}`,
}

test.each(Object.entries(torture))('%s is read to the end', (_, text) => {
  expect(Array.isArray(readLetters(text))).toBe(true)
})

test('nothing is read from nothing', () => {
  expect(readLetters('')).toEqual([])
  expect(readLetters(' \n\t\u00A0\n')).toEqual([])
  expect(readLetters('--- 12 ---')).toEqual([])
})

const words = fc.constantFrom(
  'Kính gửi:',
  'Nơi nhận:',
  'V/v',
  'Số:',
  '12-CV/TU',
  'ngày',
  '3/4/2024',
  'tháng',
  'năm 2024',
  'trước',
  'KT.',
  'GIÁM ĐỐC',
  'Nguyễn Văn A',
  '-',
  ';',
  '\n',
  '|',
  '**',
  'THÔNG BÁO',
  'BAN',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'Thực hiện',
  '\uD800',
  '\u0301',
  'İ',
  'ﬁ',
  '²',
)

test('no text is too broken to be read, and every line told is a line of it', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 60 }), parts => {
      const text = parts.join(' ')
      const count = text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/).length
      for (const draft of readLetters(text)) {
        const lines = [
          draft.line,
          ...Object.values(draft.lines),
          ...[draft.recipients, draft.references, draft.deadlines, draft.copies, draft.responses]
            .flat()
            .map(({ line }) => line),
        ]
        for (const line of lines) expect(line >= 1 && line <= count).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})
