import { expect, test } from 'vitest'
import { decode } from '../../src/codec/decode.ts'
import { fillStub } from '../../src/codec/fill-stub.ts'

const letterOf = (text: string) => {
  const [letter] = decode('data/dispatches/a.yaml', text).records.dispatches
  if (!letter) throw new Error(text)
  return letter
}

const letter = letterOf(
  'symbol: 1-CV/A\ndate: 2024-07-01\nissuer: a\nsubject: b\nplace: Hưng Yên\nrecipients: [{ unit: x }]',
)

test('a stub keeps every line but that it is only cited, and gains what the letter adds', () => {
  const stub =
    '# từ điện thoại\nsymbol: 1-CV/A # chép tay\ndate: 2024-07-01\nissuer: a\nheld: false # chưa có\nsubject: b\n'
  expect(fillStub(stub, letter)).toEqual({
    text: '# từ điện thoại\nsymbol: 1-CV/A # chép tay\ndate: 2024-07-01\nissuer: a\nsubject: b\nplace: Hưng Yên\nrecipients:\n  - unit: x\n',
    kept: [],
  })
})

test('where the letter says otherwise, the stub stands and is named', () => {
  const stub = 'symbol: 1-CV/A\ndate: 2024-07-01\nheld: false\nsubject: c'
  const filled = fillStub(stub, letter)
  expect(filled?.kept).toEqual(['subject'])
  expect(letterOf(filled?.text ?? '')).toMatchObject({ held: true, subject: 'c', issuer: 'a', place: 'Hưng Yên' })
})

test('a stub keeps its line endings', () => {
  const stub = 'symbol: 1-CV/A\r\ndate: 2024-07-01\r\nheld: false\r\nsubject: b\r\n'
  expect(fillStub(stub, letter)).toEqual({
    text: 'symbol: 1-CV/A\r\ndate: 2024-07-01\r\nsubject: b\r\nissuer: a\r\nplace: Hưng Yên\r\nrecipients:\r\n  - unit: x\r\n',
    kept: [],
  })
})

test.each(['{ symbol: 1-CV/A, date: 2024-07-01, held: false }', 'a: [', ''])('%s is left alone', stub => {
  expect(fillStub(stub, letter)).toBeUndefined()
})
