import { assert, property, string, tuple, uint8Array, uniqueArray } from 'fast-check'
import { expect, test } from 'vitest'
import { archived, packedPart } from '../src/office-archive.ts'
import { openPackage } from '../src/office-package.ts'

const types = packedPart('[Content_Types].xml', '<Types/>')
const name = string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map(
  text => `word/${text.replace(/[^\p{L}\p{N}]/gu, '-')}`,
)

test('what is packed is opened as it was', () => {
  const parts = uniqueArray(tuple(name, uint8Array({ maxLength: 2000 })), { selector: ([called]) => called })
  assert(
    property(parts, given => {
      const archive = archived([types, ...given.map(([called, bytes]) => packedPart(called, bytes))])
      const [, ...opened] = openPackage(archive).parts ?? []
      expect(opened.map(([called, bytes]) => [called, [...bytes]])).toEqual(
        given.map(([called, bytes]) => [called, [...bytes]]),
      )
    }),
  )
})

test('the same parts give the same bytes, packed anew or kept', () => {
  const body = () => packedPart('word/document.xml', '<w:document>Hưng Yên</w:document>')
  expect(archived([types, body()])).toEqual(archived([types, body()]))
})
