import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runProgram } from '../support/program.ts'

/** The built program on the campaign that ships with it, as a person would run it in the checkout. */
const root = join(import.meta.dirname, '../..')
let scratch: string

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'congvan-'))
})
afterAll(() => rmSync(scratch, { recursive: true }))

const run = (...args: string[]) => runProgram(args, { cwd: root, env: { CONGVAN_LANG: 'vi' } })

async function json<T>(...args: string[]): Promise<T> {
  const { code, out, err } = await run(...args, '--format', 'json')
  expect({ code, faults: /lỗi|cảnh báo/i.test(err) }).toEqual({ code: 0, faults: false })
  return JSON.parse(out) as T
}

interface Listing {
  asOf: string
  summary: Record<string, number>
  obligations: {
    unit: string
    unitName: string
    state: string
    due: string
    dueFrom: string
    daysLate: number
    workingDaysLate: number
    successors: string[]
  }[]
}

describe('chain', () => {
  interface Chain {
    focus: string
    nodes: { symbol: string; held: boolean }[]
    edges: { from: string; relation: string; to: string }[]
    cycles: string[][]
  }

  test('1469 implements 2929, forwards 33 and reminds of 1337; 2929 and 1337 are only cited', async () => {
    const { focus, nodes, edges, cycles } = await json<Chain>('chain', '1469-CV')
    expect(focus).toBe('1469-CV/BTGTU@2024-07-15@btgtu-hung-yen')
    expect(edges.map(({ from, relation, to }) => [from, relation, to])).toEqual(
      expect.arrayContaining([
        ['1469-CV/BTGTU', 'implements', '2929-CV/VPTU'],
        ['1469-CV/BTGTU', 'forwards', '33-CV/TTĐN'],
        ['1469-CV/BTGTU', 'reminds', '1337-CV/BTGTU'],
      ]),
    )
    expect(edges).toHaveLength(3)
    expect(nodes.filter(({ held }) => !held).map(({ symbol }) => symbol)).toEqual(['1337-CV/BTGTU', '2929-CV/VPTU'])
    expect(cycles).toEqual([])
  })

  test('from 33 downwards one comes to 1469, upwards to nothing', async () => {
    const down = await json<Chain>('chain', '33-CV', '--down')
    expect(down.nodes.map(({ symbol }) => symbol)).toEqual(['33-CV/TTĐN', '1469-CV/BTGTU'])
    const up = await json<Chain>('chain', '33-CV', '--up')
    expect(up.nodes.map(({ symbol }) => symbol)).toEqual(['33-CV/TTĐN'])
  })

  test.each(['mermaid', 'dot', 'svg'])('it is also drawn as %s', async format => {
    const { code, out } = await run('chain', '1469-CV', '--format', format)
    expect(code).toBe(0)
    expect(out).toContain('1469-CV/BTGTU')
  })
})

describe('status of 33-CV', () => {
  const sum = ({ recipients, ...states }: Record<string, number>) => [
    recipients,
    Object.values(states).reduce((total, count) => total + count, 0),
  ]

  test('on 31/7/2024 8 of 63 are answered and 55 due that day', async () => {
    const { summary } = await json<Listing>('status', '33-CV', '--as-of', '2024-07-31')
    expect(summary).toMatchObject({ recipients: 63, answered: 8, dueToday: 55, overdue: 0 })
    expect(sum(summary)).toEqual([63, 63])
  })

  test('on 01/8/2024 the 55 are overdue', async () => {
    const { summary } = await json<Listing>('status', '33-CV', '--as-of', '1/8/2024')
    expect(summary).toMatchObject({ recipients: 63, answered: 8, overdue: 55 })
  })

  test('on 01/8/2025 the same 55 are overdue, each naming who carries on for it', async () => {
    const before = await json<Listing>('overdue', '33-CV', '--as-of', '2024-08-01')
    const after = await json<Listing>('overdue', '33-CV', '--as-of', '2025-08-01')
    const unitsOf = ({ obligations }: Listing) => obligations.map(({ unit }) => unit)
    expect(unitsOf(after)).toEqual(unitsOf(before))
    const successors = new Map(after.obligations.map(one => [one.unit, one.successors]))
    expect(successors.get('tinh-uy-ha-giang')).toEqual(['tinh-uy-tuyen-quang'])
    expect(successors.get('tinh-uy-thai-binh')).toEqual(['tinh-uy-hung-yen'])
    expect(successors.get('tinh-uy-hung-yen')).toEqual([])
    expect(before.obligations.flatMap(one => one.successors)).toEqual([])
  })
})

describe('overdue of 1469-CV on 05/8/2024', () => {
  const asked = ['overdue', '1469-CV', '--as-of', '2024-08-05']

  test('the rows and the sum are the same in JSON, CSV, XLSX and Markdown, and equal to status', async () => {
    const listing = await json<Listing>(...asked)
    const names = listing.obligations.map(({ unitName }) => unitName)
    expect(names).toHaveLength(25)
    expect((await json<Listing>('status', '1469-CV', '--as-of', '2024-08-05')).summary).toEqual(listing.summary)

    const csv = parse((await run(...asked, '--format', 'csv')).out)
    const nameColumn = csv[0]?.indexOf('Cơ quan, đơn vị') ?? -1
    expect(csv.slice(1).map(row => row[nameColumn])).toEqual(names)

    const file = join(scratch, 'overdue.xlsx')
    expect((await run(...asked, '--out', file)).code).toBe(0)
    const [rows, summary] = await readXlsxFile(file)
    expect(rows?.data.slice(1).map(row => row[nameColumn])).toEqual(names)
    expect(summary?.data.flat()).toContain(listing.summary['recipients'])

    const markdown = (await run(...asked, '--format', 'md')).out
    expect(markdown).toContain('25 nơi nhận')
    expect(names.filter(name => !markdown.includes(name))).toEqual([])
  })

  test('days late are calendar days and working days', async () => {
    const [first] = (await json<Listing>(...asked)).obligations
    expect(first).toMatchObject({
      state: 'overdue',
      due: '2024-07-31',
      dueFrom: 'campaign',
      daysLate: 5,
      workingDaysLate: 3,
    })
  })

  test('CSV has a byte order mark only when asked for, and ends its lines as Excel does', async () => {
    expect((await run(...asked, '--format', 'csv')).out).toMatch(/^TT,.*\r\n/)
    expect((await run(...asked, '--format', 'csv', '--bom')).out).toMatch(/^\uFEFFTT,/)
  })
})

test('without a reference, overdue is what is owed to the own office; --incoming what it owes; --all everything', async () => {
  const dispatchesOf = async (...args: string[]) => {
    const { obligations } = await json<{ obligations: { dispatch: string }[] }>(
      'overdue',
      '--as-of',
      '2024-08-05',
      ...args,
    )
    return [...new Set(obligations.map(({ dispatch }) => dispatch))]
  }
  expect(await dispatchesOf()).toEqual(['1469-CV/BTGTU'])
  expect(await dispatchesOf('--incoming')).toEqual(['33-CV/TTĐN'])
  expect(await dispatchesOf('--all')).toEqual(['33-CV/TTĐN', '1469-CV/BTGTU'])
})

test('a campaign is told by dispatch, in the order of their dates', async () => {
  const { obligations } = await json<{ obligations: { dispatch: string }[] }>(
    'status',
    'ttdn-10',
    '--as-of',
    '2024-08-05',
  )
  expect([...new Set(obligations.map(({ dispatch }) => dispatch))]).toEqual(['33-CV/TTĐN', '1469-CV/BTGTU'])
  const { out } = await run('status', 'ttdn-10', '--as-of', '2024-08-05')
  expect(out.match(/: 88 nơi nhận|: 63 nơi nhận|: 25 nơi nhận/g)).toEqual([
    ': 88 nơi nhận',
    ': 63 nơi nhận',
    ': 25 nơi nhận',
  ])
})

test('--soon adds those due within so many working days', async () => {
  const { obligations } = await json<Listing>('overdue', '1469', '--as-of', '2024-07-26', '--soon', '3')
  expect(obligations.map(({ state }) => state)).toEqual(Array<string>(25).fill('pending'))
  expect((await json<Listing>('overdue', '1469', '--as-of', '2024-07-26', '--soon', '2')).obligations).toEqual([])
})

test('why names the day, its source and how late', async () => {
  const { code, out, err } = await run('why', '33-CV', 'ha giang', '--as-of', '2024-08-05')
  expect(code).toBe(0)
  expect(out).toContain('Tỉnh ủy Hà Giang')
  expect(out).toContain('31/7/2024')
  expect(out).toContain('3 ngày làm việc')
  expect(err).toContain('«ha giang» được hiểu là Tỉnh ủy Hà Giang')
})

test('recipients of 1469 go to a spreadsheet, each once', async () => {
  const file = join(scratch, 'recipients.xlsx')
  expect((await run('recipients', '1469-CV', '--format', 'xlsx', '--out', file)).code).toBe(0)
  const [sheet] = await readXlsxFile(file)
  const names = sheet?.data.slice(1).map(row => String(row[2]))
  expect(names).toHaveLength(25)
  expect(new Set(names).size).toBe(25)
})

test('units are found without accents', async () => {
  const units = await json<{ id: string; name: string }[]>('units', 'hung', 'yen')
  expect(units.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['tinh-uy-hung-yen', 'bao-hung-yen', 'thanh-uy-hung-yen']),
  )
  expect(units.every(({ name, id }) => /hưng yên/i.test(name) || id.includes('hung-yen'))).toBe(true)
})

describe('show', () => {
  test.each(['33 - cv/ttdn', '33-CV', '33', 'Số 33 - CV/TTĐN', '33–CV/TTĐN', '33\u00AD-CV/TTĐN', '33@2024-07'])(
    '%j is 33-CV/TTĐN',
    async ref => {
      expect(await json<object>('show', ref)).toMatchObject({
        id: '33-CV/TTĐN@2024-07-03@bcd-ttdn-tw',
        symbol: '33-CV/TTĐN',
      })
    },
  )

  test('references are resolved, in both directions', async () => {
    expect(await json<object>('show', '1469')).toMatchObject({
      references: expect.arrayContaining([
        expect.objectContaining({ relation: 'forwards', id: '33-CV/TTĐN@2024-07-03@bcd-ttdn-tw' }),
      ]) as unknown,
    })
    expect(await json<object>('show', '33')).toMatchObject({
      inverseReferences: [expect.objectContaining({ relation: 'forwards', symbol: '1469-CV/BTGTU' })],
    })
  })

  test('a mistyped symbol is not found, and the nearest is named', async () => {
    const { code, out, err } = await run('show', '1496-CV/BTGTU')
    expect({ code, out }).toEqual({ code: 4, out: '' })
    expect(err).toContain('Có phải ý bạn là «1469-CV/BTGTU@2024-07-15@btgtu-hung-yen»?')
  })
})

test('the shipped records have no faults, only what is not known yet', async () => {
  const { diagnostics, errors } = await json<{ errors: number; diagnostics: { code: string }[] }>('check')
  expect(errors).toBe(0)
  expect(diagnostics.map(({ code }) => code)).toEqual(['calendar-day-pending', 'group-without-members'])
})

test('each shipped file names its schema, and the schema is what the program prints', async () => {
  const { out } = await run('schema', 'dispatch')
  expect(JSON.parse(out)).toEqual(JSON.parse(readFileSync(join(root, 'data/schema/dispatch.json'), 'utf8')))
  expect(readFileSync(join(root, 'data/dispatches/2024/1469-CV-BTGTU.yaml'), 'utf8')).toMatch(
    /^# yaml-language-server: \$schema=\.\.\/\.\.\/schema\/dispatch\.json\n/,
  )
})

test('the first screen and every help begin with examples from this campaign', async () => {
  const first = (await run()).out
  expect(first.indexOf('congvan overdue --as-of 2024-08-05')).toBeGreaterThan(0)
  expect(first.indexOf('congvan overdue')).toBeLessThan(first.indexOf('Cách dùng:'))
  const commands = [
    'chain',
    'overdue',
    'status',
    'why',
    'recipients',
    'notice',
    'list',
    'show',
    'units',
    'check',
    'schema',
  ]
  for (const command of commands) {
    const { code, out } = await run(command, '--help')
    expect({ command, code, begins: out.startsWith('Ví dụ:\n  congvan ') }).toEqual({ command, code: 0, begins: true })
  }
}, 30_000)

test('the same answers come out in every time zone', async () => {
  const answers = await Promise.all(
    ['Asia/Ho_Chi_Minh', 'UTC', 'America/New_York', 'Pacific/Kiritimati'].map(TZ =>
      runProgram(['status', '33-CV', '--as-of', '2024-08-05', '--format', 'json'], { cwd: root, env: { TZ } }),
    ),
  )
  expect(new Set(answers.map(({ out }) => out)).size).toBe(1)
})
