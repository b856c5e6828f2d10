import { expect, test } from 'vitest'
import { readXml, type XmlElement } from '../../src/source/xml.ts'

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

test('every element has its line, past comments, attributes over several lines and what looks like a tag', () => {
  const xml = '<a\n  x="1"\n  y="2">\n<!-- <b>\n -->\n<![CDATA[<b>\n]]><b/>\r\n<bc><b>\n</b></bc></a>'
  const lines: (readonly [string, number])[] = []
  const walk = ({ name, line, children }: XmlElement) => {
    lines.push([name, line])
    children.forEach(walk)
  }
  const read = readXml(xml)
  if ('root' in read) walk(read.root)
  expect(lines).toEqual([
    ['a', 1],
    ['b', 7],
    ['bc', 8],
    ['b', 8],
  ])
})

test('a line of millions of elements comes to an end', () => {
  expect(readXml(`<a>${'<b/>'.repeat(3_000_000)}</a>`)).toEqual({ fault: 'damaged', line: 1 })
})
