import { expect, test } from 'vitest'
import { fileNames } from '../../src/letter/file-names.ts'
import { entryOf, keptOutEntries } from '../../src/letter/manifest.ts'
import { campaign, drafts, plan } from './campaign.ts'
import { day } from '../support/day.ts'
import type { FollowUp } from '../../src/domain/follow-up.ts'

function followUp(symbol: string, unit: string, level: number | null = 1): FollowUp {
  const rung = level === null ? null : { level }
  return { focus: { symbol }, asOf: day('2024-08-05'), rung, addressees: [{ unit }] } as unknown as FollowUp
}

const txt = () => '.txt'
const nameOf = (symbol: string, unit: string) => fileNames([followUp(symbol, unit)], true, txt)[0] ?? ''

test('a letter’s file is named by the dispatch, the day, and the rung or the unit', () => {
  const { letters } = plan(campaign(), '1469-CV/BTGTU', '2024-08-05')
  expect(fileNames(letters, false, txt)).toEqual(['1469-CV-BTGTU_2024-08-05_bac-1.txt'])
  expect(nameOf('33-CV/TTĐN', 'bao-hung-yen')).toBe('33-CV-TTDN_2024-08-05_bao-hung-yen.txt')
  expect(fileNames([followUp('1-CV/A', 'an', null)], false, txt)).toEqual(['1-CV-A_2024-08-05_don-doc.txt'])
})

test.each([
  '../../x',
  '..\\..\\x',
  '/etc/passwd',
  'C:\\x',
  'CON',
  'nul.txt',
  'a:b',
  'a\u0000b',
  ' . ',
  '汉'.repeat(300),
  'ă'.repeat(300),
])('nothing in %j leads out of the folder or to a name that some system refuses', text => {
  for (const name of [nameOf(text, 'an'), nameOf('1-CV/A', text), nameOf(text, text)]) {
    expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9-]*_2024-08-05_[A-Za-z0-9][A-Za-z0-9-]*\.txt$/)
    expect(name.length).toBeLessThanOrEqual(120)
    expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./i)
  }
})

test('names that are equal, or equal but for case, are numbered', () => {
  const names = fileNames([followUp('1-CV/A', 'Bao'), followUp('1-CV/A', 'bao'), followUp('1-CV/A', 'báo')], true, txt)
  expect(names).toEqual(['1-CV-A_2024-08-05_Bao.txt', '1-CV-A_2024-08-05_bao-2.txt', '1-CV-A_2024-08-05_bao-3.txt'])
})

test('the manifest tells what a letter relied on', () => {
  const [draft] = drafts(campaign(), '1469-CV/BTGTU', '2024-08-05', { each: true })
  if (!draft) throw new Error('no letters')
  const entry = entryOf(draft.followUp, 'a.txt', text => `${text.length}`)
  expect(entry).toMatchObject({
    file: 'a.txt',
    dispatch: '1469-CV/BTGTU',
    units: ['nganh-thanh-vien-bcd'],
    reason: 'overdue',
    level: 1,
    due: '2024-08-12',
    reliedOn: [{ unit: 'nganh-thanh-vien-bcd', state: 'open', due: '2024-07-31' }],
  })
  expect(JSON.parse(JSON.stringify(entry))).toEqual(entry)
})

test('and who was left out, and why', () => {
  const { keptOut } = plan(campaign(), '1469-CV/BTGTU', '2025-08-01')
  expect(keptOutEntries(keptOut.slice(0, 1))).toEqual([{ unit: 'huyen-uy-van-lam', reason: 'no-successor' }])
})
