import { expect, test } from 'vitest'
import { hasMacros, openPackage, textOf } from '../src/office-package.ts'
import { contentTypes, packed, wordFile } from './letter/word/word-file.ts'

const withPart = (name: string, content: string | Uint8Array) =>
  packed({ '[Content_Types].xml': contentTypes, [name]: content })

/** The file with four bytes of the first entry of its list, counted from there, put in place of what it says. */
function withEntry(offset: number, value: number): Uint8Array {
  const bytes = new Uint8Array(wordFile('a'))
  const view = new DataView(bytes.buffer)
  view.setUint32(view.getUint32(bytes.length - 22 + 16, true) + offset, value, true)
  return bytes
}

const flags = 8
const declaredSize = 24

test('a Word file is opened', () => {
  const { parts, fault } = openPackage(wordFile('đôn đốc'))
  expect(fault).toBeNull()
  expect(textOf(parts?.get('word/document.xml') ?? new Uint8Array())).toContain('đôn đốc')
})

test.each([
  ['nothing', new Uint8Array(), 'not-a-package'],
  ['a text', new TextEncoder().encode('Kính gửi các đơn vị, '.repeat(9)), 'not-a-package'],
  ['an archive of other things', packed({ 'a.txt': 'a' }), 'not-a-package'],
  ['a file locked by a password, or of old Word', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'locked-or-old'],
  ['an archive locked by a password', withEntry(flags, 0x0008_0001), 'locked-or-old'],
  ['a part that says it has 4 GB', withEntry(declaredSize, 0xffff_ffff), 'too-large'],
  ['a part that says it has more than it has', withEntry(declaredSize, 9000), 'damaged'],
  ['a part that says it has less than it has', withEntry(declaredSize, 1), 'damaged'],
  ['a part packed 1:1000', withPart('word/document.xml', 'a'.repeat(10_000_000)), 'packed-too-tightly'],
  ['a part outside', withPart('../x', 'a'), 'part-outside'],
  ['a part at the root of the disk', withPart('/x', 'a'), 'part-outside'],
  ['a part with a backslash', withPart('..\\x', 'a'), 'part-outside'],
  ['a DOCTYPE', withPart('word/document.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), 'doctype'],
  ['XML that hides in another encoding', withPart('word/document.xml', Uint8Array.of(0xff, 0xfe, 60, 0)), 'damaged'],
  ['half a file', wordFile('a').slice(0, 300), 'damaged'],
  ['a file without its beginning', wordFile('a').slice(300), 'damaged'],
])('%s is refused', (_, bytes, fault) => {
  expect(openPackage(bytes)).toMatchObject({ parts: null, fault })
})

test('what is not wanted stays packed, however large', () => {
  const { parts } = openPackage(withPart('word/media/1.png', 'a'.repeat(10_000_000)), name => !name.endsWith('.png'))
  expect([...(parts?.keys() ?? [])]).toEqual(['[Content_Types].xml'])
})

test('the part at fault is named', () => {
  expect(openPackage(withPart('word/document.xml', '<!DOCTYPE a><a/>')).part).toBe('word/document.xml')
})

test('macros are known by their part', () => {
  const { parts } = openPackage(withPart('word/vbaProject.bin', 'a'))
  expect(parts && hasMacros(parts)).toBe(true)
})

test('a hundred thousand parts are refused', () => {
  const many = Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`p${index}`, '']))
  expect(openPackage(packed(many)).fault).toBe('too-many-parts')
})

test('no byte changed makes it break', () => {
  const whole = wordFile('a')
  for (let at = 0; at < whole.length; at += 1) expect(() => openPackage(whole.with(at, 0xff))).not.toThrow()
})
