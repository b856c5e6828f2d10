import { expect, test } from 'vitest'
import { campaignFolder } from '../support/campaign.ts'

const record = 'data/dispatches/2024/1469-CV-BTGTU.yaml'
const cited = 'data/dispatches/2024/33-CV-TTDN.yaml'
const asOf = ['--as-of', '2024-08-05']

test('a letter is taken off the records, whose debts are gone are told, and it can be put back', async () => {
  const { run, read, exists } = campaignFolder()
  const before = read(record)
  const dry = await run('remove', '1469-CV', '--dry-run', ...asOf)
  expect(exists(record)).toBe(true)
  const { code, out } = await run('remove', '1469-CV', ...asOf)
  expect(dry).toMatchObject({ code: 0, out })
  expect({ code, out }).toMatchObject({
    code: 0,
    out: expect.stringContaining('nơi nhận: quá hạn → không còn') as string,
  })
  expect(exists(record)).toBe(false)
  expect(await run('undo')).toMatchObject({ code: 0 })
  expect(read(record)).toBe(before)
})

test('what others cite, or was answered, goes only where that is meant', { timeout: 60_000 }, async () => {
  const { run, person, exists } = campaignFolder()
  expect(await run('remove', '33-CV')).toMatchObject({
    code: 5,
    err: expect.stringContaining('được viện dẫn trong: 1469-CV/BTGTU') as string,
  })
  await run('respond', '1469-CV', 'bao hung yen', ...asOf)
  expect(await run('remove', '1469-CV')).toMatchObject({ code: 5, err: expect.stringContaining('có 1 mục') as string })
  expect(await person(['']).run('remove', '1469-CV')).toMatchObject({ code: 5 })
  expect(await person([]).run('remove', '1469-CV')).toMatchObject({ code: 130 })
  expect(exists(record) && exists(cited)).toBe(true)
  expect(await person(['c']).run('remove', '1469-CV')).toMatchObject({ code: 0 })
  expect(await run('remove', '33-CV', '--yes')).toMatchObject({ code: 0 })
  expect(exists(record) || exists(cited)).toBe(false)
  expect(await run('undo', '3')).toMatchObject({ code: 0 })
  expect(exists(record) && exists(cited)).toBe(true)
})

test('a campaign goes like a letter, and what names it is told first', async () => {
  const { run, exists } = campaignFolder()
  const file = 'data/campaigns/ttdn-10.yaml'
  const refused = await run('remove', 'ttdn-10', ...asOf)
  expect(refused.code).toBe(5)
  expect(refused.err).toMatch(/1469-CV-BTGTU\.yaml:\d+:\d+: lỗi \[unknown-campaign\]/)
  const { code, out } = await run('remove', 'ttdn-10', '--yes', ...asOf)
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('quá hạn → ') as string })
  expect(exists(file)).toBe(false)
  expect((await run('undo')).code).toBe(3) // what named it could not be joined
  expect(exists(file)).toBe(true)
})

test('one of many in a file, and the office itself, are not removed', async () => {
  const { run } = campaignFolder()
  expect(await run('remove', 'bao hung yen')).toMatchObject({
    code: 5,
    err: expect.stringContaining('congvan edit bao-hung-yen') as string,
  })
  expect(await run('remove', 'office', '--yes')).toMatchObject({ code: 5 })
})

test('a file that cannot be read can be removed, and put back', async () => {
  const { run, write, exists, read } = campaignFolder()
  const broken = 'data/dispatches/2024/9-CV.yaml'
  write(broken, 'symbol: [')
  expect((await run('remove', broken)).code).toBe(3)
  expect(exists(broken)).toBe(false)
  expect((await run('undo')).code).toBe(0)
  expect(read(broken)).toBe('symbol: [')
})
