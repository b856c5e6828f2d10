import { describe, expect, test } from 'vitest'
import type { AddressLine } from '../../src/domain/follow-up-addressees.ts'
import { campaign, drafts, held1337, letters, plan, with1469 } from './campaign.ts'

/** The campaign of 2024: what the program drafts, held against the letter that the office wrote. */

describe('from 1337-CV/BTGTU, as of 15/7/2024, the program says what 1469-CV/BTGTU says', () => {
  const without1469 = { '1469-CV-BTGTU.yaml': () => undefined }
  const withoutCampaign = {
    '1337-CV-BTGTU.yaml': (text: string) =>
      held1337['1337-CV-BTGTU.yaml']?.(text)?.replace(/^campaign:.*$/m, 'answer: expected'),
  }
  // Read from the very letter: it cites 1337 of 19/4, 33 of 03/7, then 2929 of 12/7, and encloses 33.
  const of1469 = ['reminds 1337-CV/BTGTU', 'forwards 33-CV/TTĐN', 'implements 2929-CV/VPTU']

  test.each([
    ['while 1469 is on record', campaign(held1337)],
    ['before 1469 is on record', campaign({ ...held1337, ...without1469 })],
    ['where the campaign of 1337 is not recorded, but 1469 is', campaign(withoutCampaign)],
  ])('%s', (_, register) => {
    const asked = { scope: 'open', due: '2024-07-31' } as const
    const [draft, ...others] = drafts(register, '1337-CV/BTGTU', '2024-07-15', asked)
    expect(others).toEqual([])
    expect(draft?.letter && draft.references.map(({ relation, symbol }) => `${relation} ${symbol}`)).toEqual(of1469)

    const [text = ''] = letters(register, '1337-CV/BTGTU', '2024-07-15', asked)
    const cited = text.match(/(?:1337-CV\/BTGTU|33-CV\/TTĐN|2929-CV\/VPTU)/g)
    expect([...new Set(cited)]).toEqual(['1337-CV/BTGTU', '33-CV/TTĐN', '2929-CV/VPTU'])
    expect(text.replace(/\s+/g, ' ')).toContain(
      '(Gửi kèm bản sao Công văn số 33-CV/TTĐN ngày 03/7/2024 của Ban Chỉ đạo',
    )

    const [letter] = plan(register, '1337-CV/BTGTU', '2024-07-15', asked).letters
    const recipients = register.dispatches.find(({ symbol }) => symbol === '1337-CV/BTGTU')?.recipients
    expect(letter?.lines.map(entryOf)).toEqual(
      recipients?.map(recipient => (recipient.kind === 'group' ? recipient.group : recipient.unit)),
    )
    expect(letter?.addressees).toHaveLength(25)
  })

  test('and it reads so', async () => {
    const [text] = letters(campaign(held1337), '1337-CV/BTGTU', '2024-07-15', { scope: 'open', due: '2024-07-31' })
    await expect(text).toMatchFileSnapshot('golden/as-1469.txt')
  })
})

function entryOf(line: AddressLine): string {
  return line.kind === 'group' ? line.recipient.group : line.addressee.unit
}

describe('the follow-up to 1469-CV/BTGTU', () => {
  test('as of 05/8/2024, to all: both calls are told, and nothing is enclosed twice', async () => {
    const [text, ...others] = letters(campaign(), '1469-CV/BTGTU', '2024-08-05')
    expect(others).toEqual([])
    expect(text).not.toContain('Gửi kèm')
    await expect(text).toMatchFileSnapshot('golden/1469-all.txt')
  })

  test('to each: a letter to every addressee', async () => {
    const texts = letters(campaign(), '1469-CV/BTGTU', '2024-08-05', { each: true })
    expect(texts).toHaveLength(25)
    const press = texts.find(text => text.includes('Kính gửi: Báo Hưng Yên\n'))
    await expect(press).toMatchFileSnapshot('golden/1469-bao-hung-yen.txt')
  })

  test('once some have answered, it says how many of how many, and goes to the others by name', async () => {
    const register = campaign(with1469(someAnswers))
    const [text, ...others] = letters(register, '1469-CV/BTGTU', '2024-08-05', { names: 'both' })
    expect(others).toEqual([])
    await expect(text).toMatchFileSnapshot('golden/1469-some-answered.txt')
  })

  test('those missing are not named again where they stand under Kính gửi', () => {
    const register = campaign(with1469(someAnswers))
    const [short = ''] = letters(register, '1469-CV/BTGTU', '2024-08-05')
    expect(short.replace(/\s+/g, ' ')).toContain(
      'còn 21 địa phương, đơn vị (nêu ở phần Kính gửi) chưa gửi hoặc gửi chưa đủ',
    )
    const [none = ''] = letters(register, '1469-CV/BTGTU', '2024-08-05', { names: 'none' })
    expect(none).toBe(short)
    const [missing = ''] = letters(register, '1469-CV/BTGTU', '2024-08-05', { names: 'missing' })
    expect(missing.replace(/\s+/g, ' ')).toContain('chưa gửi hoặc gửi chưa đủ kết quả: Ngành thành viên')
    expect(missing).not.toContain('đã gửi kết quả:')
  })

  test('before the due day it repeats that day, and calls nothing overdue', async () => {
    const [text = ''] = letters(campaign(), '1469-CV/BTGTU', '2024-07-20', { scope: 'open' })
    expect(text).not.toMatch(/quá (thời )?hạn/)
    expect(text.replace(/\s+/g, ' ')).toContain('chậm nhất ngày 31/7/2024')
    await expect(text).toMatchFileSnapshot('golden/1469-before-due.txt')
    const each = letters(campaign(), '1469-CV/BTGTU', '2024-07-31', { scope: 'open', each: true })
    expect(each.join('')).not.toMatch(/quá (thời )?hạn/)
  })

  test('with number and day it is the letter as signed', () => {
    const [text] = letters(campaign(), '1469-CV/BTGTU', '2024-08-05', { number: '1502', date: '2024-08-06' })
    expect(text).toContain(' Số 1502-CV/BTGTU\n')
    expect(text).toContain('Hưng Yên, ngày 06 tháng 8 năm 2024')
  })

  test('after the districts ended, those with nobody to carry on are kept out, and it goes to the heirs of the others', () => {
    const { letters: planned, keptOut } = plan(campaign(), '1469-CV/BTGTU', '2025-08-01')
    expect(keptOut.map(({ obligation, reason }) => [obligation.unit, reason])).toEqual(
      expect.arrayContaining([['huyen-uy-van-lam', 'no-successor']]),
    )
    expect(keptOut).toHaveLength(10)
    const press = planned[0]?.addressees.find(({ unit }) => unit === 'bao-hung-yen')
    expect(press?.inPlaceOf).toEqual(['dai-ptth-hung-yen'])
  })
})

const someAnswers = `
responses:
  - { unit: bao-hung-yen, date: 2024-07-25, outcome: complete, count: 3 }
  - { unit: tap-chi-pho-hien, date: 2024-07-30, outcome: complete }
  - { unit: huyen-uy-van-lam, date: 2024-07-29, outcome: partial }
  - { unit: huyen-uy-an-thi, date: 2024-07-29, outcome: acknowledged }
  - { unit: thi-uy-my-hao, date: 2024-08-01, outcome: complete, confirmed: false }
exemptions:
  - { unit: hoi-ccb-hung-yen, date: 2024-07-20, reason: không có tác phẩm thuộc diện dự thi }
`

test('33-CV/TTĐN a year later: letters go to the provinces of today, naming those of 2024', async () => {
  const [text = ''] = letters(campaign(), '33-CV/TTĐN', '2025-08-01')
  const [, addressees = ''] = /Kính gửi:([^]*?)\n\n/.exec(text) ?? []
  await expect(`${addressees.trim()}\n`).toMatchFileSnapshot('golden/33-heirs.txt')
})

test('the same day and the same records give the same bytes', () => {
  const twice = [0, 1].map(() =>
    letters(campaign(with1469(someAnswers)), '1469-CV/BTGTU', '2024-08-05', { names: 'both' }),
  )
  expect(twice[0]).toEqual(twice[1])
})
