import { describe, expect, test } from 'vitest'
import { writeDocx } from '../../src/letter/docx/docx.ts'
import { writePdf } from '../../src/letter/pdf/pdf.ts'
import { campaign, drafts, letters, with1469 } from './campaign.ts'
import { convertedBy, fonts, has } from './written.ts'
import { unzipped } from '../table/unzipped.ts'

/** Where a letter would have to list more names than the office wants in its text, they come on a page of their own. */
const few = { 'office.yaml': (text: string) => `${text}\nnamesInLetter: 3\n` }
const answers = with1469(`responses:
  - { unit: bao-hung-yen, date: 2024-07-25, symbol: 112-CV/BHY }
  - { unit: tap-chi-pho-hien, date: 2024-07-30 }
  - { unit: huyen-uy-van-giang, date: 2024-08-02, symbol: 415-CV/HU }
  - { unit: thi-uy-my-hao, date: 2024-08-01 }
  - { unit: huyen-uy-an-thi, date: 2024-07-30, outcome: partial }
`)
const register = campaign({ ...few, ...answers })
const [page] = ['\f\n']

const parted = (asked: Parameters<typeof letters>[3]) => {
  const [text = ''] = letters(register, '1469-CV/BTGTU', '2024-08-05', asked)
  const [letter = '', ...appendices] = text.split(page)
  return { letter: letter.replace(/\s+/g, ' '), appendices }
}

test.each([
  ['cam-on', { template: 'cam-on', scope: 'answered' }, 'đã gửi kết quả'],
  ['don-doc-lan-2', { template: 'don-doc-lan-2' }, 'chưa hoàn thành'],
  ['phe-binh', { template: 'phe-binh' }, 'chậm thực hiện'],
  ['don-doc', { names: 'missing' }, 'chưa gửi kết quả'],
] as const)('%s', async (name, asked, about) => {
  const { letter, appendices } = parted(asked)
  expect(letter).toContain('(có danh sách kèm theo)')
  expect(appendices).toHaveLength(1)
  expect(appendices[0]).toMatch(new RegExp(`^ +DANH SÁCH\\n +các địa phương, đơn vị ${about}\\n`))
  await expect(appendices[0]).toMatchFileSnapshot(`golden/danh-sach-${name}.txt`)
})

test('of the answered and the missing each has a list of its own', () => {
  const { letter, appendices } = parted({ names: 'both' })
  expect(letter).toContain('đã gửi kết quả: 04 địa phương, đơn vị (có danh sách kèm theo).')
  expect(letter).toContain('chưa gửi kết quả: 21 địa phương, đơn vị (có danh sách kèm theo).')
  expect(appendices.map(one => one.match(/^\d+ /gm)?.length)).toEqual([4, 21])
})

test('as many names as the office allows stand in the letter itself', () => {
  const enough = campaign({ 'office.yaml': text => `${text}\nnamesInLetter: 4\n`, ...answers })
  const [text = ''] = letters(enough, '1469-CV/BTGTU', '2024-08-05', { template: 'cam-on', scope: 'answered' })
  expect(text).not.toContain('DANH SÁCH')
  expect(text).toContain('- Báo Hưng Yên (văn bản số 112-CV/BHY ngày 25/7/2024);')
})

describe('as a file', () => {
  const [draft] = drafts(register, '1469-CV/BTGTU', '2024-08-05', { template: 'phe-binh' })
  if (!draft?.letter) throw new Error(JSON.stringify(draft?.problems))
  const { letter } = draft

  test('of Word, it begins a page, and its heading is repeated', () => {
    const xml = unzipped(writeDocx(letter)).get('word/document.xml') ?? ''
    const [, appendix = ''] = xml.split('<w:pageBreakBefore/>')
    expect(appendix).toContain('DANH SÁCH')
    expect(appendix.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(appendix.match(/<w:cantSplit\/>/g)).toHaveLength(1 + 21)
  })

  test('of PDF, likewise', { timeout: 60_000 }, async ({ skip }) => {
    skip(!has('pdftotext'), 'pdftotext is not installed')
    const pages = convertedBy('pdftotext', await writePdf(letter, fonts), 'letter.pdf').split('\f')
    const last = pages.find(one => one.includes('DANH SÁCH')) ?? ''
    expect(last).not.toContain('Nơi nhận')
    expect(last).toContain('Huyện ủy Văn Lâm')
  })
})
