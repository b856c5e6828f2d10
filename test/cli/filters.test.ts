import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '../support/folder.ts'
import { runProgram } from '../support/program.ts'

/** The shipped campaign on the day of the example, where Báo Hưng Yên has sent a part. */
function workspace(): string {
  const folder = folderWith()
  cpSync(join(import.meta.dirname, '../../data'), join(folder, 'data'), { recursive: true })
  const file = join(folder, 'data/dispatches/2024/1469-CV-BTGTU.yaml')
  const answer = 'responses:\n  - { unit: bao-hung-yen, date: 2024-07-25, outcome: partial, count: 1 }\n'
  writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n${answer}`)
  return folder
}

const run = (cwd: string, ...args: string[]) =>
  runProgram([...args, '--as-of', '2024-08-05'], { cwd, env: { CONGVAN_LANG: 'vi' } })

interface Listing {
  summary: { recipients: number }
  obligations: { unit: string; dispatch: string }[]
}
const unitsIn = (out: string) => (JSON.parse(out) as Listing).obligations.map(({ unit }) => unit)

test.each(['status', 'overdue'])('%s is narrowed by days, lateness, silence and words', async command => {
  const folder = workspace()
  const units = async (...filters: string[]) => unitsIn((await run(folder, command, '1469', ...filters, '--json')).out)
  const all = await units()
  expect(all.length).toBeGreaterThan(20)
  expect(await units('--since', '16/7/2024')).toEqual([])
  expect(await units('--since', '15/7/2024', '--until', '2024-07-15')).toEqual(all)
  expect(await units('--min-late', '5')).toEqual(all)
  expect(await units('--min-late', '6')).toEqual([])
  expect(await units('--min-late', '3wd')).toEqual(all)
  expect(await units('--min-late', '4wd')).toEqual([])
  expect(all).toContain('bao-hung-yen')
  expect(await units('--never-answered')).toEqual(all.filter(unit => unit !== 'bao-hung-yen'))
  expect(await units('--match', 'HOI nhà bao')).toEqual(['hoi-nha-bao-hung-yen'])
})

test('recipients, letters and dispatches are narrowed by the same', async () => {
  const folder = workspace()
  const recipients = JSON.parse((await run(folder, 'recipients', '1469', '--match', 'hoi nha', '--json')).out) as {
    recipients: { unit: string }[]
  }
  expect(recipients.recipients.map(({ unit }) => unit)).toEqual(['hoi-nha-bao-hung-yen'])
  const letter = await run(folder, 'notice', '1469', '--unit', 'bao hung yen')
  expect(letter.out).toContain('Kính gửi: Báo Hưng Yên')
  const listed = async (...filters: string[]) =>
    (JSON.parse((await run(folder, 'list', ...filters, '--json')).out) as { symbol: string }[]).map(one => one.symbol)
  expect(await listed('--unit', 'bao-hung-yen')).toEqual(['1469-CV/BTGTU'])
  expect(await listed('--until', '2024-07-03')).toEqual(['1337-CV/BTGTU', '33-CV/TTĐN'])
})

test('rows are given in the columns and the order that were asked for', async () => {
  const folder = workspace()
  const csv = async (...args: string[]) => (await run(folder, 'status', '1469', '--format', 'csv', ...args)).out
  const [head, ...rows] = (await csv('--columns', 'unit,daysLate', '--sort', '-unit')).trimEnd().split('\r\n')
  expect(head?.split(',')).toHaveLength(2)
  const ids = rows.map(row => row.split(',')[0] ?? '')
  expect(ids).toEqual(ids.toSorted().toReversed())
  const shown = await run(folder, 'status', '1469', '--columns', 'unitName')
  expect(shown.out).toContain('Báo Hưng Yên')
  expect(shown.out).not.toContain('31/7/2024 ')
  expect(await run(folder, 'status', '1469', '--columns', 'daysLaet')).toMatchObject({
    code: 2,
    err: expect.stringContaining('«daysLate»') as string,
  })
  expect(await run(folder, 'status', '1469', '--json', '--sort', 'unit')).toMatchObject({ code: 2, out: '' })
})

test('Excel in Vietnam gets a byte order mark and semicolons', async () => {
  const { out } = await run(workspace(), 'overdue', '1469', '--excel', '--columns', 'unit,due')
  expect(out.startsWith('\uFEFF')).toBe(true)
  expect(out.split('\r\n')[1]).toMatch(/^[a-z-]+;2024-07-31$/)
})

test('a lateness that is no number of days is refused in words', async () => {
  const { code, err } = await run(workspace(), 'status', '--min-late', '10 ngày')
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('10wd') as string })
})

test.each([['check'], ['chain', '1469'], ['show', '1469'], ['why', '1469', 'bao hung yen'], ['units'], ['status']])(
  '%s takes --json as short for --format json, and no other format beside it',
  async (...args) => {
    const folder = workspace()
    const [short, long] = [await run(folder, ...args, '--json'), await run(folder, ...args, '--format', 'json')]
    expect(short).toEqual(long)
    expect(() => JSON.parse(short.out) as unknown).not.toThrow()
    expect(await run(folder, ...args, '--json', '--format', 'json')).toMatchObject({ code: 2, out: '' })
  },
)
