import { expect, test } from 'vitest'
import { readXml } from '../../src/source/xml.ts'

test('elements are read without their prefixes, and known entities decoded', () => {
  expect(
    readXml('<?xml version="1.0"?><a:b xmlns:a="x"><a:c>M&amp;N &#7881;</a:c><c><![CDATA[<d>]]></c></a:b>'),
  ).toMatchObject({
    root: {
      name: 'b',
      children: [
        { name: 'c', text: 'M&N ỉ' },
        { name: 'c', text: '<d>' },
      ],
    },
  })
})

test('a document type is refused before anything is parsed', () => {
  const laughs = `<?xml version="1.0"?>\n<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}">]><a>&b;</a>`
  expect(readXml(laughs)).toEqual({ fault: 'doctype', line: 2 })
})

test('an entity that nobody declared stays as it is written', () => {
  expect(readXml('<a>&b;</a>')).toMatchObject({ root: { text: '&b;' } })
})

test.each(['<a><b></a>', '<a>', 'no xml', '', '<a/><b', '<a x=>'])('%s is damaged', xml => {
  expect(readXml(xml)).toMatchObject({ fault: 'damaged' })
})

test('elements nested too deep are damage', () => {
  expect(readXml('<a>'.repeat(200_000))).toMatchObject({ fault: 'damaged' })
})
