import { expect, test } from 'vitest'
import { chainAround } from '../../../src/domain/chain.ts'
import { obligationsOn } from '../../../src/domain/obligations.ts'
import { overviewOf } from '../../../src/domain/overview.ts'
import type { Register } from '../../../src/domain/register.ts'
import { say } from '../../../src/i18n/en/say.ts'
import { pageOf } from '../../../src/report/page/page.ts'
import { day } from '../../support/day.ts'
import { register } from '../../support/register.ts'

async function pageFor(register: Register, asOf = day('2024-08-05')): Promise<string> {
  const obligations = obligationsOn(asOf, register)
  const overview = overviewOf(obligations, obligations, asOf, register)
  return pageOf({
    title: 'All',
    asked: '--as-of 2024-08-05',
    office: 'btg',
    overview,
    chain: chainAround(
      overview.byDispatch.map(({ dispatch }) => dispatch),
      asOf,
      register,
    ),
    register,
    say,
    why: ({ unit }) => [`about ${unit}`],
    hash: () => 'sha256-0',
  })
}

const rowsOf = (page: string, id: string) =>
  (page.split(`<h2 id="${id}">`)[1]?.split('</section>')[0]?.match(/<tr>/g)?.length ?? 0) - 1

test('of more than a page can hold it shows the oldest, counts all, and says how to get the rest', async () => {
  const units = Array.from({ length: 2100 }, (_, index) => `{ unit: u${index} }`).join(', ')
  const page = await pageFor(register`
    symbol: 1-CV/BTG
    date: 2024-07-01
    issuer: btg
    due: 2024-07-31
    recipients: [${units}]`)
  expect(page).toContain('data-state="overdue"><span>✗ overdue</span><strong>2100</strong>')
  expect(rowsOf(page, 'overdue')).toBe(2000)
  expect(page).toContain('This page shows 2000 of 2100.')
  expect(page).toContain('<code>congvan overdue --as-of 2024-08-05 --out qua-han.xlsx</code>')
})

test('two thousand recipients are all there, in the list and in the grid', async () => {
  const units = Array.from({ length: 2000 }, (_, index) => `{ unit: u${index} }`).join(', ')
  const page = await pageFor(register`
    symbol: 1-CV/BTG
    date: 2024-07-01
    issuer: btg
    due: 2024-07-31
    recipients: [${units}]`)
  expect([rowsOf(page, 'overdue'), rowsOf(page, 'grid')]).toEqual([2000, 2000])
  expect(page).not.toContain('This page shows')
})

test('own letters stand first; each state has its sign and its word', async () => {
  const page = await pageFor(register`
    own: btg
    ---
    symbol: 1-CV/TW
    date: 2024-06-01
    issuer: tw
    due: 2024-07-31
    recipients: [{ unit: u }]
    ---
    symbol: 2-CV/BTG
    date: 2024-07-01
    issuer: btg
    answer: expected
    recipients: [{ unit: u }]`)
  const subtotals = page.split('<h2 id="dispatches">')[1] ?? ''
  expect(subtotals.indexOf('2-CV/BTG')).toBeLessThan(subtotals.indexOf('1-CV/TW'))
  expect(page).toContain('<span class="tag s-no-deadline">? no deadline</span>')
})

test('labels of due days stand beside each other: near ones in two rows, and what has no room is told when pointed at', async () => {
  const letters = ['2024-07-01', '2024-07-02', '2024-07-03', '2024-12-30'].map(
    (due, index) => `
    symbol: ${index + 1}-CV/BTG
    date: 2024-01-0${index + 1}
    issuer: btg
    due: ${due}
    recipients: [{ unit: u }]`,
  )
  const page = await pageFor(register`${letters.join('\n---')}`, day('2024-12-31'))
  const marks = page.match(/<line class="due".*?<\/g>/g) ?? []
  expect(marks.map(mark => /<text [^>]* y="([\d.]+)"/.exec(mark)?.[1] ?? null)).toEqual(['28', '15', null, '28'])
  expect(marks[2]).toContain('<title>due 2024-07-03 (1)</title>')
})

test('of nothing asked the page still stands', async () => {
  const page = await pageFor(register`
    symbol: 1-CV/BTG
    date: 2024-07-01
    issuer: btg
    recipients: [{ unit: u }]`)
  expect(page).toContain('<strong>0</strong>')
})
