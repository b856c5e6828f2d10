import { describe, expect, test } from 'vitest'
import { displayWidth } from '../../src/domain/display-width.ts'
import { letterFormats } from '../../src/letter/formats.ts'
import { drawable } from '../../src/letter/pdf/drawable.ts'
import { glyphsOf } from '../../src/letter/pdf/glyphs.ts'
import { unzipped } from '../table/unzipped.ts'
import { drafts, letters } from './campaign.ts'
import { fonts } from './written.ts'
import { register } from '../support/register.ts'

/** Records are typed by many hands, and imported: whatever they hold is printed as text, in its place, and nothing more. */

const escaped = (text: string) => JSON.stringify(text)

const with_ = (name: string, subject = 'việc chung') => register`
  own: so
  letterhead: { superior: TỈNH ỦY, issuer: SỞ }
  ladder: [{ level: 1, daysLate: 0, reminders: 0, template: don-doc, due: { workingDays: 5 } }]
  ---
  units:
    - { id: so, name: Sở, codes: [SO] }
    - { id: an, name: ${escaped(name)} }
    - { id: binh, name: Bình }
  ---
  symbol: 1-CV/SO
  date: 2024-07-01
  issuer: so
  subject: ${escaped(subject)}
  due: 2024-07-31
  recipients: [{ unit: an }, { unit: binh }]`

const letter = (name: string, subject?: string) => {
  const [text = ''] = letters(with_(name, subject), '1-CV/SO', '2024-08-05', { names: 'missing' })
  return text
}
const shape = (text: string) => text.split('\n\n').length

describe('hostile data', () => {
  const plain = letter('Ai')

  test.each([
    '{{ own }}',
    '{% for i in (1..100000000) %}x{% endfor %}',
    '{% include "/etc/passwd" %}',
    '{{',
    '- một mục',
    '| hai | cột |',
    '---',
    '# không phải tiêu đề',
    '<script>alert(1)</script>',
    '$& $1 \\1',
    '__proto__',
  ])('%s as a name is printed as it stands', name => {
    const text = letter(name)
    expect(text).toContain(`- ${name},`)
    expect(text.replace(/\s+/g, ' ')).toContain(`kết quả: ${name}; Bình.`)
    expect(shape(text)).toBe(shape(plain))
  })

  test.each([
    ['a line break', 'Một\nhai', 'Một hai'],
    ['a paragraph, or what looks like one', 'Một\n\n- hai', 'Một - hai'],
    ['a tab', 'Một\thai', 'Một hai'],
    ['separators of lines', 'Một\u2028hai\u0085ba', 'Một hai ba'],
    ['marks that nobody sees', 'M\u200Bột\uFEFF', 'Một'],
    ['our own marks', 'Một\uE000\uE002\uE004', 'Một\uFFFD\uFFFD\uFFFD'],
    ['a colour and a bell', '\u001B[31mMột\u0007', '\uFFFD[31mMột\uFFFD'],
    ['text turned round', 'Một\u202Eiah', 'Một\uFFFDiah'],
  ])('%s in a name stays one run of text', (_, name, printed) => {
    const text = letter(name)
    expect(text).toContain(`- ${printed},`)
    expect(text.replace(/\s+/g, ' ')).toContain(`kết quả: ${printed}; Bình.`)
    expect(shape(text)).toBe(shape(plain))
    // oxlint-disable-next-line no-control-regex -- none of these may be left
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\uE000-\uE004]/)
  })

  test('a subject is no template either', () => {
    const text = letter('Ai', '{{ own }}\n\n(Gửi kèm tất cả)').replace(/\s+/g, ' ')
    expect(text).toContain('V/v đôn đốc việc {{ own }} (Gửi kèm tất cả)')
    expect(text).toContain('về việc {{ own }} (Gửi kèm tất cả).')
  })

  test.each([
    ['of words', 'Trung tâm '.repeat(30).trim()],
    ['without a space', 'Ă'.repeat(300)],
    ['of wide letters', '汉'.repeat(300)],
  ])('a name of 300 characters %s stays within the page', (_, name) => {
    const text = letter(name)
    expect(Math.max(...text.split('\n').map(displayWidth))).toBeLessThanOrEqual(90)
    expect(text.replace(/\s/g, '')).toContain(`-${name.replace(/\s/g, '')},`)
  })
})

test('a subject that was copied with its V/v, or begins with "về", is not introduced twice', () => {
  expect(letter('Ai', 'V/v báo cáo quý')).toContain('V/v đôn đốc việc báo cáo quý')
  const about = letter('Ai', 'về báo cáo quý').replace(/\s+/g, ' ')
  expect(about).toContain('V/v đôn đốc việc báo cáo quý')
  expect(about).toContain('Công văn số 1-CV/SO về báo cáo quý.')
})

test('what cannot be printed in a name is shown by the same mark in every format', async () => {
  const { letter: written } = drafts(with_('Một\u0007'), '1-CV/SO', '2024-08-05')[0] ?? {}
  if (!written) throw new Error('there is no letter')
  const shown = 'Một\uFFFD'
  expect(letterFormats.txt.write(written)).toContain(shown)
  expect(unzipped(await letterFormats.docx.write(written)).get('word/document.xml')).toContain(`- ${shown},`)
  const glyph = glyphsOf(await fonts('Regular'))
  expect(drawable(shown, codePoint => glyph(codePoint) !== 0)).toBe(shown)
})
