import { describe, expect, test } from 'vitest'
import { layouts } from '../../../src/letter/layouts/layouts.ts'
import { starterTemplate } from '../../../src/letter/word/starter.ts'
import { readWordTemplate } from '../../../src/letter/word/word-template.ts'
import { shelfOf } from '../../../src/letter/template/template.ts'
import { draftLetter } from '../../../src/letter/draft.ts'
import { openPackage, textOf } from '../../../src/office-package.ts'
import type { Register } from '../../../src/domain/register.ts'
import { day } from '../../support/day.ts'
import { register } from '../../support/register.ts'
import { campaign, plan } from '../campaign.ts'
import { contentTypes, packed, wordFile } from './word-file.ts'

const blankIssue = { number: null, date: null }

function filled(bytes: Uint8Array, records: Register = campaign(), symbol = '1469-CV/BTGTU') {
  const [followUp] = plan(records, symbol, '2024-08-05', { template: 'ban-minh' }).letters
  if (!followUp) throw new Error('there is no letter')
  const templates = shelfOf([{ file: 'templates/ban-minh.docx', bytes }], readWordTemplate)
  return draftLetter(followUp, { templates, names: null, issue: blankIssue }, records)
}

const textsOf = (...args: Parameters<typeof filled>) =>
  filled(...args).letter?.body.map(block => (block.kind === 'paragraph' ? block.text : ''))

const faultsOf = (...paragraphs: readonly string[]) =>
  readWordTemplate('templates/a.docx', wordFile(...paragraphs)).problems

describe('a Word template is filled', () => {
  test('with the names of every template', () => {
    expect(textsOf(wordFile('Ngày {{asOf}}, {{own}}: {{focus.symbol}}'))).toEqual([
      'Ngày 05/8/2024, Ban Tuyên giáo Tỉnh ủy: 1469-CV/BTGTU',
    ])
  })

  test('where a condition holds, and is silent where it does not', () => {
    expect(textsOf(wordFile('a{{#one}} riêng {{one.name}}{{/one}}{{^one}} chung{{/one}}'))).toEqual(['a chung'])
  })

  test('with a list, a paragraph for each', () => {
    const texts = textsOf(wordFile('{{#units}}', '- {{name}}', '{{/units}}'))
    expect(texts).toContain('- Báo Hưng Yên')
    expect(texts).toHaveLength(25)
  })

  test('with numbers of letters that no line parts, and that are read as they are typed', () => {
    const draft = filled(wordFile('Nhắc {{focus.symbol}}, {{own}}'))
    const { parts } = openPackage((draft.letter && draft.word) ?? new Uint8Array())
    expect(textOf(parts?.get('word/document.xml') ?? new Uint8Array())).toContain(
      '1469</w:t><w:noBreakHyphen/><w:t xml:space="preserve">CV/BTGTU, Ban',
    )
    expect(draft.letter?.body).toEqual([{ kind: 'paragraph', text: 'Nhắc 1469-CV/BTGTU, Ban Tuyên giáo Tỉnh ủy' }])
  })

  test('for many letters from one reading, each with its own', () => {
    const records = campaign()
    const { letters } = plan(records, '1469-CV/BTGTU', '2024-08-05', { template: 'ban-minh', each: true })
    const bytes = wordFile('Nhắc {{one.name}}', '{{#units}}', '- {{name}}{{#one.inPlaceOf}} thay{{/}}', '{{/units}}')
    const templates = shelfOf([{ file: 'templates/ban-minh.docx', bytes }], readWordTemplate)
    const texts = letters.map(followUp => {
      const { letter, recipients } = draftLetter(followUp, { templates, names: null, issue: blankIssue }, records)
      return [recipients, letter?.body.map(block => (block.kind === 'paragraph' ? block.text : ''))]
    })
    expect(texts).toHaveLength(25)
    expect(texts).toEqual(texts.map(([[name = ''] = []]) => [[name], [`Nhắc ${name}`, `- ${name}`]]))
  })

  test('the same letter twice gives the same bytes', () => {
    const file = wordFile('{{asOf}}')
    expect(filled(file)).toEqual(filled(file))
  })

  test.each(['hd36', 'nd30'] as const)('as the starting file of %s, with nothing left over', layout => {
    const starter = starterTemplate(layouts[layout], day('2024-08-05'))
    const texts = textsOf(starter) ?? []
    expect(texts.join('\n')).not.toMatch(/[{}]|undefined|null/)
    expect(texts).toContain('BAN TUYÊN GIÁO')
    expect(texts).toContain('Báo Hưng Yên')
    expect(texts).toContain('Nguyễn Thế Chuyên')
  })

  test('as the starting file, which speaks of one body where it goes to one', () => {
    const starter = starterTemplate(layouts.hd36, day('2024-08-05'))
    const records = campaign()
    const { letters } = plan(records, '1469-CV/BTGTU', '2024-08-05', { template: 'ban-minh', each: true })
    const one = letters.find(({ addressees }) => addressees[0]?.unit === 'bao-hung-yen')
    if (!one) throw new Error('there is no letter')
    const templates = shelfOf([{ file: 'templates/ban-minh.docx', bytes: starter }], readWordTemplate)
    const { letter } = draftLetter(one, { templates, names: null, issue: blankIssue }, records)
    const text = letter?.body.map(block => (block.kind === 'paragraph' ? block.text : '')).join('\n')
    expect(text).toContain('chưa nhận được đầy đủ kết quả thực hiện của Báo Hưng Yên (thời hạn: ngày 31/7/2024).')
    expect(text).toContain('đề nghị Báo Hưng Yên khẩn trương')
    expect(text).not.toContain('nêu trên')
  })

  test.each([
    [{}, ['<w:b/><w:bCs/>K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN']],
    [{ capacity: null, position: 'TRƯỞNG BAN' }, ['TRƯỞNG BAN']],
  ])('as the starting file, signed as the layout has it: %j', (changed, expected) => {
    const records = campaign()
    const { signatory } = records.office
    const office = { ...records.office, signatory: signatory && { ...signatory, ...changed }, ladder: [] }
    const draft = filled(starterTemplate(layouts.hd36, day('2024-08-05')), { ...records, office })
    const { parts } = openPackage((draft.letter && draft.word) ?? new Uint8Array())
    const xml = textOf(parts?.get('word/document.xml') ?? new Uint8Array())
    const runs = [...xml.matchAll(/<w:r><w:rPr>(<w:b\/><w:bCs\/>)?(?:(?!<w:t).)*<w:t[^>]*>([^<]*BAN)<\/w:t>/g)]
    expect(runs.map(([, bold = '', text = '']) => bold + text).slice(-expected.length)).toEqual(expected)
  })

  test('as the starting file, with room between those it is addressed to and what it says', () => {
    const draft = filled(starterTemplate(layouts.hd36, day('2024-08-05')))
    const { parts } = openPackage((draft.letter && draft.word) ?? new Uint8Array())
    const xml = textOf(parts?.get('word/document.xml') ?? new Uint8Array())
    const [above = ''] = xml.split('Ngày 15/7/2024')
    expect(above.split('<w:p>').at(-2)).toMatch(/<w:spacing w:line="240" w:lineRule="exact"\/>/)
  })
})

describe('faults of a Word template are told all at once, with their place', () => {
  test('names that no letter has', () => {
    expect(faultsOf('Ngày {{asof}}', 'x {{focus.simbol}} {{#units}}{{nam}}{{/units}}')).toMatchObject([
      { code: 'unknown-name', name: 'asof', suggestion: 'asOf', line: 1, column: 6, around: 'Ngày {{asof}}' },
      { code: 'unknown-name', name: 'focus.simbol', suggestion: 'focus.symbol', line: 2, column: 3 },
      { code: 'unknown-name', name: 'nam', suggestion: 'name', line: 2 },
    ])
  })

  test('what is not closed, closes nothing, or cannot be printed', () => {
    expect(faultsOf('{{#units}}', '{{/unit}}', '{{units}} {{ {{@x}}').map(({ code }) => code)).toEqual([
      'not-closed',
      'closes-nothing',
      'not-a-text',
      'not-closed',
      'syntax',
    ])
  })

  test('values that this letter has not; those of a list are not looked for around it', () => {
    const { problems } = filled(wordFile('{{one.name}}', '{{#units}}{{answer.date}}{{/units}} {{superior}}'))
    expect(problems).toMatchObject([
      { code: 'missing-value', name: 'one.name', line: 1 },
      { code: 'missing-value', name: 'answer.date', line: 2 },
    ])
  })
})

describe('hostile data', () => {
  const named = (name: string) => register`
    own: so
    ---
    units:
      - { id: so, name: Sở, codes: [SO] }
      - { id: an, name: ${JSON.stringify(name)} }
    ---
    symbol: 1-CV/SO
    date: 2024-07-01
    issuer: so
    subject: việc chung
    due: 2024-07-31
    recipients: [{ unit: an }]`

  test.each(['A & B', '<w:p>', ']]>', '{{own}}', '{x}', '{{', '&amp;', '$& $1', 'ă'.repeat(300)])(
    '%s is printed as it stands',
    name => {
      expect(textsOf(wordFile('{{one.name}}'), named(name), '1-CV/SO')).toEqual([name])
    },
  )

  test('what cannot be printed is shown as such', () => {
    const bytes = filled(wordFile('{{one.name}}'), named('A\u0007B'), '1-CV/SO')
    expect(bytes.letter?.body).toEqual([{ kind: 'paragraph', text: 'A\uFFFDB' }])
    const word = 'word' in bytes ? bytes.word : null
    const document = openPackage(word ?? new Uint8Array()).parts?.get('word/document.xml')
    expect(textOf(document ?? new Uint8Array())).toContain('A\uFFFDB')
  })
})

test.each([
  ['with macros', packed({ '[Content_Types].xml': contentTypes, 'word/vbaProject.bin': 'a' }), 'macros'],
  ['of more than 20 MB', null, 'too-large'],
])('a template %s is refused', (_, bytes, code) => {
  expect(readWordTemplate('mau.docx', bytes).problems).toMatchObject([{ code }])
})
