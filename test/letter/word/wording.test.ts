import { describe, expect, test } from 'vitest'
import { layouts } from '../../../src/letter/layouts/layouts.ts'
import { readWordTemplate } from '../../../src/letter/word/word-template.ts'
import { starterTemplate } from '../../../src/letter/word/starter.ts'
import { shelfOf } from '../../../src/letter/template/template.ts'
import { draftLetter } from '../../../src/letter/draft.ts'
import { openPackage, textOf } from '../../../src/office-package.ts'
import { day } from '../../support/day.ts'
import { campaign, plan } from '../campaign.ts'
import { wordFile } from './word-file.ts'

function filled(bytes: Uint8Array, each = false) {
  const records = campaign()
  const [followUp] = plan(records, '1469-CV/BTGTU', '2024-08-05', { template: 'ban-minh', each }).letters
  if (!followUp) throw new Error('there is no letter')
  const templates = shelfOf([{ file: 'templates/ban-minh.docx', bytes }], readWordTemplate)
  return draftLetter(followUp, { templates, names: null, issue: { number: null, date: null } }, records)
}
const textsOf = (...paragraphs: readonly string[]) =>
  filled(wordFile(...paragraphs)).letter?.body.map(block => (block.kind === 'paragraph' ? block.text : ''))
const subjectOf = (...paragraphs: readonly string[]) => filled(wordFile(...paragraphs)).letter?.head.left.subject
const read = (...paragraphs: readonly string[]) => readWordTemplate('templates/a.docx', wordFile(...paragraphs))

describe('a Word template says what its letter is about', () => {
  test('between its marks, and prints it there and wherever it is named', () => {
    const paragraphs = [
      'V/v {{#letter.subject}}cảm ơn {{own}}{{/letter.subject}}',
      '({{letter.subject}}; {{letter.about}})',
    ]
    expect(subjectOf(...paragraphs)).toBe('V/v cảm ơn Ban Tuyên giáo Tỉnh ủy')
    expect(textsOf(...paragraphs)).toEqual([
      'V/v cảm ơn Ban Tuyên giáo Tỉnh ủy',
      '(cảm ơn Ban Tuyên giáo Tỉnh ủy; V/v cảm ơn Ban Tuyên giáo Tỉnh ủy)',
    ])
  })

  test('with conditions, in several paragraphs, and with V/v inside the marks', () => {
    expect(
      subjectOf('{{#letter.subject}}V/v nhắc', '{{#one}}riêng{{/one}}{{^one}}chung{{/one}}', '{{/letter.subject}}'),
    ).toBe('V/v nhắc chung')
  })

  test('else it is as the usual template words it', () => {
    expect(subjectOf('{{own}}')).toMatch(/^V\/v đôn đốc việc /)
    expect(subjectOf('{{#letter.subject}}{{/letter.subject}}')).toMatch(/^V\/v đôn đốc việc /)
  })

  test('and the file that comes of it bears it as its title', () => {
    const starter = starterTemplate(layouts.hd36, day('2024-08-05'))
    const draft = filled(starter)
    const core = openPackage(('word' in draft && draft.word) || new Uint8Array()).parts?.get('docProps/core.xml')
    expect(textOf(core ?? new Uint8Array())).toMatch(/<dc:title>V\/v đôn đốc việc .*<dc:creator>Ban Tuyên giáo/)
  })
})

describe('a Word template says whom it is worded for', () => {
  test('in a line that is not printed', () => {
    expect(read('{{scope: answered}}', 'a').template).toMatchObject({ heading: { scope: 'answered' } })
    expect(read('a').template).toMatchObject({ heading: { scope: null } })
    expect(textsOf('{{scope: overdue}}', 'a')).toEqual(['a'])
  })

  test('and is told what is wrong with that line', () => {
    expect(
      read('{{scop: answered}}', '{{scope: answerd}}', '{{scope: open}}', '{{scope: open}}').problems,
    ).toMatchObject([
      { code: 'heading-key-unknown', name: 'scop', suggestion: 'scope', line: 1 },
      { code: 'heading-value', name: 'answerd', suggestion: 'answered', line: 2 },
      { code: 'heading-key-twice', name: 'scope', line: 3 },
      { code: 'heading-key-twice', name: 'scope', line: 4 },
    ])
    expect(read('a {{scope: open}}').problems).toMatchObject([{ code: 'syntax' }])
  })
})

describe('conditions hold a value against another', () => {
  test.each([
    ['{{#round > 2}}có{{/round > 2}}', ''],
    ['{{#round == 2}}có{{/}}', 'có'],
    ['{{#round<=2}}có{{/}}', 'có'],
    ['{{^round >= 3}}có{{/}}', 'có'],
    ['{{#units.size > 10}}có{{/}}', 'có'],
    ['{{#focus.type == "Công văn"}}có{{/}}', 'có'],
    ['{{#focus.type == “Công văn”}}có{{/}}', 'có'],
    ['{{#focus.type != ‘Chỉ thị’}}có{{/}}', 'có'],
    ['{{#units}}{{#progress == partial}}có{{/}}{{/units}}', ''],
    ['{{# round  <  2 }}có{{/ round  <  2 }}', ''],
  ])('%s', (written, printed) => {
    expect(textsOf(`${written}.`)).toEqual([`${printed}.`])
  })

  test.each([
    '{{#own > 1}}a{{/}}',
    '{{#units == 1}}a{{/}}',
    '{{#round == một}}a{{/}}',
    '{{round > 1}}',
    '{{#round >}}a{{/}}',
  ])('%s cannot be', text => expect(read(text).problems[0]).toMatchObject({ code: 'syntax', line: 1, column: 1 }))

  test('{{/}} closes the last that is open, and nothing where none is', () => {
    expect(read('{{/}}').problems).toMatchObject([{ code: 'closes-nothing' }])
  })
})

test.each([
  [true, 1],
  [false, 9],
])('the starting file sets the first addressee on the line of Kính gửi, the others below (each: %s)', (each, count) => {
  const draft = filled(starterTemplate(layouts.hd36, day('2024-08-05')), each)
  const texts = draft.letter?.body.map(block => (block.kind === 'paragraph' ? block.text : '')) ?? []
  const label = texts.findIndex(text => text.startsWith('Kính gửi'))
  expect(texts[label]).toMatch(/^Kính gửi:?\t\S/)
  expect(draft.letter?.addressees.lines).toHaveLength(count)
  for (const [index, line] of (draft.letter?.addressees.lines ?? []).entries())
    expect(texts[label + index]).toContain(line)
})
