import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelLines } from '../../src/report/label.ts'
import { campaign, find, letter } from './letters.ts'
import { anyText, words } from './words.ts'

test('a box names the symbol, the day, who issued it, and the beginning of the subject', () => {
  expect(labelLines(find('1469-CV/BTGTU', campaign), words)).toEqual([
    '1469-CV/BTGTU',
    '15/7/2024',
    'Ban Tuyên giáo Tỉnh ủy Hưng Yên',
    'tăng cường thông tin, tuyên',
    'truyền và tham gia Giải',
    'thưởng toàn quốc về thông…',
  ])
})

test('what is not known of a letter that is only cited is left out', () => {
  expect(labelLines(find('2929-CV/VPTU', campaign), words)).toEqual([
    '2929-CV/VPTU',
    '12/7/2024',
    'Văn phòng Tỉnh ủy Hưng Yên',
  ])
})

const subjectLines = (subject: string) => labelLines(letter('1-CV', '2024-02-01', [], { subject }), words).slice(2)

test.each([
  ['a subject that just fits keeps its end', 'x'.repeat(28), ['x'.repeat(28)]],
  ['a word longer than a line is broken', 'x'.repeat(30), ['x'.repeat(28), 'xx']],
  ['a full last line gives its last letter', 'x'.repeat(90), ['x'.repeat(28), 'x'.repeat(28), `${'x'.repeat(27)}…`]],
  [
    'a full last line gives its last word',
    'tăng cường thông tin, tuyên truyền và tham gia Giải thưởng toàn quốc về TTĐN lần thứ X',
    ['tăng cường thông tin, tuyên', 'truyền và tham gia Giải', 'thưởng toàn quốc về TTĐN…'],
  ],
  ['line breaks and tabs are spaces', ' a\n\tb\r\nc ', ['a b c']],
  ['a decomposed letter counts once', 'ế '.normalize('NFD').repeat(14), [`${'ế '.repeat(13)}ế`]],
  ['control signs are shown', 'a\u001B[2Jb \u202E', ['a\\u001B[2Jb \\u202E']],
])('%s', (_, subject, expected) => expect(subjectLines(subject)).toEqual(expected))

test('whatever the subject, there are at most three lines, none too long, none with a sign that does not show', () => {
  fc.assert(
    fc.property(anyText, subject => {
      const lines = subjectLines(subject)
      expect(lines.length).toBeLessThanOrEqual(3)
      for (const line of lines) {
        expect(Array.from(line).length).toBeLessThanOrEqual(28)
        expect(line).not.toMatch(/[\n\r\t\p{Cc}\p{Bidi_Control}\p{Cs}]/u)
        expect(line).toBe(line.trim())
      }
    }),
  )
})
