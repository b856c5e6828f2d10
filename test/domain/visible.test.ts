import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { printable } from '../../src/domain/visible.ts'

test.each([
  ['Ủy ban nhân dân tỉnh — “số 01”\t½ 😀', 'Ủy ban nhân dân tỉnh — “số 01”\t½ 😀'],
  ['a\r\nb\nc', 'a\nb\nc'],
  ['\u001B[2J', '\\u001B[2J'],
  ['a\u202Eb\u2066c', 'a\\u202Eb\\u2066c'],
  ['\uD83D', '\\uD83D'],
  ['M\uFFFDt', 'M\uFFFDt'],
  ['\u{1FFFE}', '\\u1FFFE'],
])('%j is shown as %j', (text, shown) => expect(printable(text)).toBe(shown))

test('what is printable stays', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(printable(printable(text))).toBe(printable(text))
      expect(printable(text)).not.toMatch(/(?![\t\n])\p{Cc}|\p{Cs}|\p{Bidi_Control}|\p{Noncharacter_Code_Point}/u)
    }),
  )
})
