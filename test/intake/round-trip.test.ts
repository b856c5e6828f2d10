import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decode } from '../../src/codec/decode.ts'
import type { Dispatch } from '../../src/domain/records.ts'
import { folderWith } from '../support/folder.ts'
import { runProgram } from '../support/program.ts'

/** What `notice` writes, `import` reads back: the same letter that went on record when it was written. */
const root = join(import.meta.dirname, '../..')

interface Read {
  readonly symbol: string
  readonly date: string
  readonly subject: string
  readonly recipients: readonly { readonly unit: string | null; readonly group: string | null }[]
  readonly references: readonly { readonly relation: string; readonly symbol: string; readonly date: string | null }[]
  readonly deadlines: readonly { readonly date: string | null; readonly recurring: boolean }[]
}

const layouts = ['hd36', 'hd05', 'nd30'] as const

function workspace(layout: string, office: string): string {
  const folder = folderWith()
  cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true })
  const file = join(folder, 'data/office.yaml')
  writeFileSync(file, `${readFileSync(file, 'utf8').replace('layout: hd36', `layout: ${layout}`)}${office}`)
  writeFileSync(join(folder, 'data/dispatches/2024/1475-CV-BTGTU.yaml'), another)
  const focus = join(folder, 'data/dispatches/2024/1469-CV-BTGTU.yaml')
  writeFileSync(focus, `${readFileSync(focus, 'utf8')}${facts}`)
  return folder
}

const facts = `responses:
  - { unit: bao-hung-yen, date: 2024-07-30, outcome: complete, count: 3 }
  - { unit: tap-chi-pho-hien, date: 2024-07-30, outcome: partial }
extensions:
  - { unit: hoi-nha-bao-hung-yen, to: 2024-08-02, date: 2024-07-30 }
`

const another = `symbol: 1475-CV/BTGTU
date: 2024-07-18
issuer: btgtu-hung-yen
subject: báo cáo kết quả tuyên truyền 6 tháng đầu năm
due: 2024-07-25
recipients: [{ unit: bao-hung-yen }, { unit: tap-chi-pho-hien }]
`

/** The letter as recorded, and as read back from its file by the office that had not recorded it. */
async function roundTrip(layout: string, format: string, notice: readonly string[], office = '') {
  const folder = workspace(layout, office)
  const written = [
    '--as-of',
    '2024-08-06',
    '--number',
    '1502',
    '--date',
    '2024-08-06',
    '--format',
    format,
    '--out',
    'out',
    '--record',
  ]
  const run = (...args: readonly string[]) => runProgram(args, { cwd: folder, env: { CONGVAN_LANG: 'vi' } })
  const before = new Set(readdirSync(join(folder, 'data/dispatches/2024')))
  const { code, err } = await run('notice', ...notice, ...written)
  expect({ code, err }).toMatchObject({ code: 0 })
  const [record = ''] = readdirSync(join(folder, 'data/dispatches/2024')).filter(name => !before.has(name))
  const [dispatch] = decode(`data/dispatches/${record}`, readFileSync(join(folder, 'data/dispatches/2024', record)))
    .records.dispatches
  const [file = ''] = readdirSync(join(folder, 'out')).filter(name => name.endsWith(`.${format}`))
  const { out } = await runProgram(['import', join(folder, 'out', file), '--format', 'json'], { cwd: root })
  const [read, ...others] = JSON.parse(out) as Read[]
  expect(others).toEqual([])
  return { dispatch, read }
}

const told = ({ symbol, date, subject, references, recipients, due }: Dispatch) => ({
  symbol,
  date,
  subject,
  references: references.map(one => `${one.relation} ${one.symbol} ${one.date}`).toSorted(),
  recipients: recipients.map(one => (one.kind === 'unit' ? one.unit : one.group)),
  deadlines: due && 'date' in due ? [due.date] : [],
})

const readBack = ({ symbol, date, subject, references, recipients, deadlines }: Read) => ({
  symbol,
  date,
  subject,
  references: references.map(one => `${one.relation} ${one.symbol} ${one.date}`).toSorted(),
  recipients: [...new Set(recipients.map(one => one.unit ?? one.group))],
  deadlines: deadlines.map(one => one.date),
})

const due = ['--due', '2024-08-20']

const letters: readonly (readonly [string, readonly string[]])[] = [
  ['the first rung', ['1469-CV', ...due]],
  ['the second rung', ['1469-CV', '--template', 'don-doc-lan-2', ...due]],
  ['one that names who is missing', ['1469-CV', '--names', 'missing', ...due]],
  ['one to who sent a part', ['1469-CV', '--template', 'mot-phan', ...due]],
  ['criticism', ['1469-CV', '--template', 'phe-binh', ...due]],
  ['one to who let the time given once more go by', ['1469-CV', '--template', 'qua-hen', ...due]],
  ['thanks', ['1469-CV', '--template', 'cam-on']],
  ['one about all that a body owes', ['--by-unit', '--unit', 'tap-chi-pho-hien', ...due]],
]

const inAnnex = 'namesInLetter: 3\n'
const withAnnex: readonly (readonly [string, readonly string[]])[] = [
  ['criticism', ['1469-CV', '--template', 'phe-binh', ...due]],
  ['the second rung', ['1469-CV', '--template', 'don-doc-lan-2', ...due]],
]

const formats = ['txt', 'docx', 'pdf']

describe.each(letters)('%s', (_, notice) => {
  test.each(formats)('is read back from %s as it was recorded', async format => {
    const { read, dispatch } = await roundTrip('hd36', format, notice)
    expect(read && readBack(read)).toEqual(dispatch && told(dispatch))
  })

  test.each(layouts)('is read back in the layout %s as it was recorded', async layout => {
    const { read, dispatch } = await roundTrip(layout, 'txt', notice)
    expect(read && readBack(read)).toEqual(dispatch && told(dispatch))
  })
})

describe.each(withAnnex)('%s, its names in an annex', (_, notice) => {
  test.each(formats)('is read back from %s as it was recorded', async format => {
    const { read, dispatch } = await roundTrip('hd36', format, notice, inAnnex)
    expect(read && readBack(read)).toEqual(dispatch && told(dispatch))
  })
})

describe.each(layouts)('a letter in the layout %s', layout => {
  test.each(['docx', 'pdf'])('is read back from %s as it was recorded', async format => {
    const { read, dispatch } = await roundTrip(layout, format, ['1469-CV', ...due])
    expect(read && readBack(read)).toEqual(dispatch && told(dispatch))
  })
})
