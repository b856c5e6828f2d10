import { expect, test } from 'vitest'
import { largestSource } from '../../src/source/text-of.ts'
import { faultIn, read, textIn } from './reading.ts'

test.each([
  ['nothing', Buffer.alloc(0), 'empty'],
  ['blanks only', Buffer.from(' \n\t '), 'empty'],
  ['a picture', Buffer.from('\x89PNG\r\n', 'latin1'), 'picture'],
  ['a photograph', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0]), 'picture'],
  ['rich text', Buffer.from('{\\rtf1 Số 1}'), 'rtf'],
  ['Word of 2003', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-word'],
  ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 3, 0xc0, 0xff]), 'binary'],
  ['noughts', Buffer.alloc(1000), 'binary'],
  [
    'bytes that no encoding explains',
    Buffer.from('\xf0\xf2\xe9\xeb\xe1\xfa \xcf \xd0\xcf\xd2\xd1', 'latin1'),
    'encoding-unknown',
  ],
])('%s: %#', async (_, bytes, code) => expect(await faultIn(bytes)).toBe(code))

test('a Word file under a password is told from Word of 2003', async () => {
  const bytes = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')])
  expect(await faultIn(bytes)).toBe('office-encrypted')
})

test('a file larger than any letter is not looked into', async () => {
  expect(await read(Buffer.alloc(largestSource + 1))).toMatchObject({
    fault: { code: 'too-large', facts: { bytes: largestSource + 1 } },
  })
})

test('text longer than any letter is refused', async () => {
  expect(await faultIn(Buffer.from('công văn '.repeat(1_000_000)))).toBe('text-too-long')
})

test('one line of five million characters is read', async () => {
  expect(await textIn(Buffer.from('công văn '.repeat(500_000)))).toHaveLength(4_500_000)
})

test('XML is left to who understands it', async () => {
  expect(await read(Buffer.from('\uFEFF<?xml version="1.0"?><a/>'))).toEqual({
    kind: 'xml',
    xml: '<?xml version="1.0"?><a/>',
  })
})
