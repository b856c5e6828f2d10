import { describe, expect, test } from 'vitest'
import { draftLetter } from '../../../src/letter/draft.ts'
import { shelfOf } from '../../../src/letter/template/template.ts'
import { readWordTemplate } from '../../../src/letter/word/word-template.ts'
import { campaign, plan } from '../campaign.ts'
import { contentTypes, packed, wordFile } from './word-file.ts'

/** The letter of 2024 to 25 units, from this file. */
function filled(bytes: Uint8Array) {
  const records = campaign()
  const [followUp] = plan(records, '1469-CV/BTGTU', '2024-08-05', { template: 'ban-minh' }).letters
  if (!followUp) throw new Error('there is no letter')
  const templates = shelfOf([{ file: 'templates/ban-minh.docx', bytes }], readWordTemplate)
  return draftLetter(followUp, { templates, names: null, issue: { number: null, date: null } }, records)
}

const nested = (depth: number, within: string) => '{{#units}}'.repeat(depth) + within + '{{/units}}'.repeat(depth)

describe('a Word template that would take too much is refused', () => {
  test.each([
    ['loops within loops', nested(12, '{{name}}')],
    ['loops within loops that print nothing', nested(12, '{{#due}}{{/due}}')],
    ['a long text in loops', nested(3, 'ă'.repeat(20_000))],
    ['a long list of loops', nested(2, '{{#units}}{{name}}{{/units}}'.repeat(300))],
    ['a subject of loops', `{{#letter.subject}}${nested(10, 'a')}{{/letter.subject}}`],
  ])('%s', (_, text) => {
    expect(filled(wordFile(text)).problems).toMatchObject([{ code: 'limit', template: 'templates/ban-minh.docx' }])
  })

  test('tags deeper in each other than any letter has them, with the place', () => {
    const { problems } = readWordTemplate('templates/a.docx', wordFile('a', nested(200, 'a')))
    expect(problems).toMatchObject([{ code: 'limit', line: 2 }])
  })

  test('too much text', () => {
    const { problems } = readWordTemplate('templates/a.docx', wordFile('a'.repeat(100_001)))
    expect(problems).toMatchObject([{ code: 'too-long' }])
  })

  test('too much of the language of Word, however little it says', () => {
    const ids = Array.from({ length: 200_000 }, (_, index) => ((index * 2_654_435_761) >>> 0).toString(16))
    const body = ids.map(id => `<w:p w:rsidR="${id}"/>`).join('')
    const bytes = packed({ '[Content_Types].xml': contentTypes, 'word/document.xml': `<w:body>${body}</w:body>` })
    expect(readWordTemplate('templates/a.docx', bytes).problems).toMatchObject([{ code: 'too-long' }])
  })

  test('and a table of all units twice is not', () => {
    expect(filled(wordFile('{{#units}}', '{{name}}: {{#units}}{{name}}, {{/units}}', '{{/units}}')).problems).toEqual(
      [],
    )
  })
})

test('parts that hold no text of the letter are not filled, whatever they are said to be', () => {
  const hidden = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>${nested(12, 'a')}</w:t></w:r></w:p></w:hdr>`
  const types = contentTypes.replace(
    '</Types>',
    '<Override PartName="/word/khac.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>',
  )
  const bytes = packed({
    '[Content_Types].xml': types,
    'word/document.xml':
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{{own}}</w:t></w:r></w:p></w:body></w:document>',
    'word/khac.xml': hidden,
  })
  expect(filled(bytes).letter?.body).toEqual([{ kind: 'paragraph', text: 'Ban Tuyên giáo Tỉnh ủy' }])
})
