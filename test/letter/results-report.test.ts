import { expect, test } from 'vitest'
import { obligationsOn } from '../../src/domain/obligations.ts'
import { overviewOf } from '../../src/domain/overview.ts'
import type { Register } from '../../src/domain/register.ts'
import { writeDocx } from '../../src/letter/docx/docx.ts'
import { hd36 } from '../../src/letter/layouts/hd36.ts'
import { nd30 } from '../../src/letter/layouts/nd30.ts'
import { resultsReport } from '../../src/letter/results-report.ts'
import { day } from '../support/day.ts'
import { register } from '../support/register.ts'

function reportOf(records: Register, layout = hd36) {
  const asOf = day('2024-08-05')
  const obligations = obligationsOn(asOf, records)
  return resultsReport('Kết quả', overviewOf(obligations, obligations, asOf, records), layout, records)
}

const asked = register`
  own: btg
  ---
  units: [{ id: btg, name: Ban Tuyên giáo, codes: [BTG] }]
  ---
  symbol: 9-CV/TU
  date: 2024-06-01
  issuer: tu
  answer: none
  onBehalfOf: thuong-truc
  ---
  symbol: 1-CV/BTG
  date: 2024-07-01
  issuer: btg
  due: 2024-07-31
  references: [{ implements: 9-CV/TU, date: 2024-06-01 }]
  recipients: [{ unit: u }, { unit: v }]
  responses: [{ unit: u, date: 2024-07-30, symbol: 4-BC/U, count: 3 }]`

test('it is addressed to those whose word is carried out, and lists who is late and who has answered', () => {
  const { title, addressees, appendices, head } = reportOf(asked)
  expect(title).toEqual({ name: 'BÁO CÁO', subject: 'Kết quả' })
  expect(addressees.lines).toEqual(['Thuong-truc'])
  expect(head.left.number).toBe('Số      -BC/BTG')
  expect(appendices.map(({ rows }) => rows)).toEqual([
    [['1', 'V', '1-CV/BTG', '31/7/2024', '5', '0']],
    [['1', 'U', '1-CV/BTG', '30/7/2024', '4-BC/U', '3']],
  ])
})

test('of a State office it bears the type in the symbol before the office', () => {
  expect(reportOf(asked, nd30).head.left.number).toBe('Số:      /BC-BTG')
})

test('each of the seven states has its column, and each row adds up', () => {
  const { body } = reportOf(register`
    own: btg
    ---
    symbol: 1-CV/BTG
    date: 2024-07-01
    issuer: btg
    due: 2024-07-31
    recipients: [{ unit: a }, { unit: b }, { unit: c }, { unit: d, due: 2024-08-05 }, { unit: e }, { unit: f, due: 2024-08-09 }]
    responses: [{ unit: a, date: 2024-07-30 }, { unit: b, date: 2024-08-02 }]
    exemptions: [{ unit: c, date: 2024-07-20 }]
    ---
    symbol: 2-CV/BTG
    date: 2024-07-02
    issuer: btg
    answer: expected
    recipients: [{ unit: a }, { unit: b }]`)
  const table = body.find(block => block.kind === 'table')
  expect(table?.header.slice(1)).toEqual([
    'Phải trả lời',
    'Đúng hạn',
    'Trễ hạn',
    'Miễn',
    'Đến hạn hôm nay',
    'Quá hạn',
    'Còn hạn',
    'Chưa đặt hạn',
    'Tỷ lệ',
  ])
  expect(table?.rows.map(row => row.slice(1))).toEqual([
    ['6', '1', '1', '1', '1', '1', '1', '0', '33,3%'],
    ['2', '0', '0', '0', '0', '0', '0', '2', '0%'],
    ['8', '1', '1', '1', '1', '1', '1', '2', '25%'],
  ])
})

test('a list longer than anyone would leaf through is cut, and says so', () => {
  const units = Array.from({ length: 3100 }, (_, index) => `{ unit: u${index} }`).join(', ')
  const report = reportOf(register`
    symbol: 1-CV/BTG
    date: 2024-07-01
    issuer: btg
    due: 2024-07-31
    recipients: [${units}]`)
  expect(report.appendices[0]?.rows).toHaveLength(3000)
  expect(report.appendices[0]?.about).toContain('3000 trong 3100')
  expect(report.body).toContainEqual({
    kind: 'paragraph',
    text: expect.stringContaining('Tổng số 3100') as string,
  })
  expect(writeDocx(report).length).toBeGreaterThan(0)
})
