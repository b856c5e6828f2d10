import { expect, test } from 'vitest'
import { campaignFolder } from '../support/campaign.ts'

const year = 'data/calendar/2024.yaml'
const letter = 'data/dispatches/2024/1469-CV-BTGTU.yaml'
const add = ['calendar', 'add', '--paper', 'Thông báo số 1, ngày 01/8/2024', '--as-of', '2024-08-05']

/** The letter of 15/7/2024 (a Monday) asks for an answer within ten working days: by 29/7/2024. */
async function counted() {
  const office = campaignFolder()
  const day = office.read(letter)
  office.write(letter, `${day}due: { workingDays: 10 }\n`)
  const { obligations } = JSON.parse((await office.run('status', '1469', '--json')).out) as { obligations: unknown[] }
  return { ...office, recipients: obligations.length }
}

test('every due day that a new day off moves is told, with the sum, and it can be taken back', async () => {
  const { run, read, recipients } = await counted()
  const before = read(year)
  const told = [
    `1469-CV/BTGTU · ${recipients} nơi nhận: quá hạn, không đổi; hạn 29/7/2024 → 30/7/2024`,
    `${recipients} trong`,
  ]
  const dry = await run(...add, '22/7/2024', '--name', 'Nghỉ bù', '--dry-run')
  expect(dry.code).toBe(0)
  expect(read(year)).toBe(before)
  const { code, out } = await run(...add, '22/7/2024', '--name', 'Nghỉ bù')
  expect({ code, out }).toEqual({ code: 0, out: dry.out })
  for (const line of told) expect(out).toContain(line)
  expect(read(year)).toContain('  - { date: 2024-07-22, name: Nghỉ bù, paper: "Thông báo số 1, ngày 01/8/2024" }\n')
  expect(await run('check')).toMatchObject({ code: 0 })
  expect(await run(...add, '22/7/2024')).toMatchObject({ code: 5 })
  expect(await run('undo')).toMatchObject({ code: 0, out: expect.stringContaining('30/7/2024 → 29/7/2024') as string })
  expect(read(year)).toBe(before)
})

test('a day worked moves due days back, one not in force yet moves none, nor does a weekend off', async () => {
  const { run } = await counted()
  expect((await run(...add, '20/7/2024', '--working')).out).toContain('29/7/2024 → 26/7/2024')
  expect((await run(...add, '23/7/2024', '--pending')).out).toMatch(/^0 trong \d+ hạn/)
  expect(await run(...add, '21/7/2024')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^0 trong/) as string,
    err: expect.stringContaining('vốn là ngày nghỉ cuối tuần') as string,
  })
})

test('a year without a calendar gets one, and the clerk is told that it is now taken for whole', async () => {
  const { run, read } = campaignFolder()
  const { code, err } = await run(...add, '2/9/2031', '--name', 'Quốc khánh')
  expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('Năm 2031 chưa có lịch') as string })
  expect(read('data/calendar/2031.yaml')).toBe(`# yaml-language-server: $schema=../schema/calendar.json
year: 2031
off:
  - date: 2031-09-02
    name: Quốc khánh
    paper: Thông báo số 1, ngày 01/8/2024
`)
  expect(await run('check')).toMatchObject({ code: 0 })
})

test('the paper must be named, and the day must exist', async () => {
  const { run } = campaignFolder()
  expect(await run('calendar', 'add', '2/9/2024')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--paper') as string,
  })
  expect(await run(...add, '31/9/2024')).toMatchObject({ code: 2 })
  expect(await run('calendar')).toMatchObject({ code: 2 })
})

test('the days of a year are listed, with the paper of each', async () => {
  const { run } = campaignFolder()
  const { code, out } = await run('calendar', 'list', '2024')
  expect(code).toBe(0)
  expect(out).toMatch(/02\/9\/2024 +Thứ Hai +nghỉ +Quốc khánh 02\/9 +Bộ luật Lao động/)
  expect(out).toMatch(/04\/5\/2024 +Thứ Bảy +làm bù/)
  const year = await run('calendar', 'list', '--as-of', '2024-08-05', '--json')
  expect(JSON.parse(year.out)).toHaveLength(13)
  expect((await run('calendar', 'list', '2031')).out).toContain('Năm 2031 chưa có lịch; đã có: 2019, 2020')
})

test('a day is taken out as it came in, and every due day that it moves is told', async () => {
  const { run, read, recipients } = await counted()
  const before = read(year)
  await run(...add, '22/7/2024')
  const back = `${recipients} nơi nhận: quá hạn, không đổi; hạn 30/7/2024 → 29/7/2024`
  const remove = ['calendar', 'remove', '22/7/2024', '--as-of', '2024-08-05']
  expect((await run(...remove, '--dry-run')).out).toContain(back)
  expect(await run(...remove)).toMatchObject({ code: 0, out: expect.stringContaining(back) as string })
  expect(read(year)).toBe(before)
  expect(await run(...remove)).toMatchObject({ code: 4 })
  expect(await run('undo')).toMatchObject({ code: 0 })
  expect(read(year)).toContain('2024-07-22')
})
