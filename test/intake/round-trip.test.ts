import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { decode } from '../../src/codec/decode.ts'
import type { Dispatch, Recipient, Reference } from '../../src/domain/records.ts'
import { folderWith } from '../support/folder.ts'
import { runProgram } from '../support/program.ts'

// Each letter is written five times and read as often, a start of the program each.
vi.setConfig({ testTimeout: 120_000 })

/** What `notice` writes, `import` reads back: the same letter that went on record when it was written. */
const root = join(import.meta.dirname, '../..')

interface Read {
  readonly symbol: string | null
  readonly date: string | null
  readonly subject: string
  readonly recipients: readonly { readonly unit: string | null; readonly group: string | null }[]
  readonly references: readonly {
    readonly relation: string
    readonly also: readonly string[]
    readonly symbol: string
    readonly date: string | null
  }[]
  readonly deadlines: readonly { readonly date: string | null; readonly recurring: boolean }[]
}

const layouts = ['hd36', 'hd05', 'nd30'] as const

function workspace(layout: string, office = ''): string {
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

type Run = (
  ...args: readonly string[]
) => Promise<{ readonly code: number; readonly out: string; readonly err: string }>

const runIn =
  (folder: string): Run =>
  (...args) =>
    runProgram(args, { cwd: folder, env: { CONGVAN_LANG: 'vi' } })

async function done(run: ReturnType<Run>): Promise<string> {
  const { code, out, err } = await run
  expect({ code, err }).toMatchObject({ code: 0 })
  return out
}

const records = (folder: string) => readdirSync(join(folder, 'data/dispatches/2024'))
const numbered = ['--number', '1502', '--date', '2024-08-06']
const recordedText = ['txt', ...numbered, '--record']
const drafts = [['txt'], ['pdf']]
const signed = [['pdf', ...numbered], ['docx', ...numbered], recordedText]

/** The letter as recorded, and the files it was written to; a draft has neither number nor day and is not on record. */
async function written(layout: string, notice: readonly string[], as: readonly (readonly string[])[], office = '') {
  const folder = workspace(layout, office)
  const run = runIn(folder)
  const before = new Set(records(folder))
  const files: string[] = []
  for (const [format = '', ...given] of as) {
    const out = `out/${files.length}`
    await done(run('notice', ...notice, ...given, '--as-of', '2024-08-06', '--format', format, '--out', out))
    const [file = ''] = readdirSync(join(folder, out)).filter(name => name.endsWith(`.${format}`))
    files.push(join(folder, out, file))
  }
  const [name = ''] = records(folder).filter(name => !before.has(name))
  return { recorded: recordIn(folder, name), files }
}

const recordIn = (folder: string, name: string) =>
  decode(`data/dispatches/${name}`, readFileSync(join(folder, 'data/dispatches/2024', name))).records.dispatches[0]

/** By the office as it stands before the letter is on record. */
async function read(layout: string, files: readonly string[], office: string): Promise<readonly Read[]> {
  const out = await done(runIn(workspace(layout, office))('import', ...files, '--format', 'json'))
  return JSON.parse(out) as readonly Read[]
}

const unitOrGroup = (one: Recipient) => (one.kind === 'unit' ? one.unit : one.group)
const byDay = (one: Reference, other: Reference) => (one.date ?? '').localeCompare(other.date ?? '')
const dueDay = ({ due }: Dispatch) => (due && 'date' in due ? due.date : null)

/** All that a reader of the letter can know of its record. */
const whole = (dispatch: Dispatch) => {
  const { symbol, date, issuer, place, subject, signatory, references, recipients } = dispatch
  const asked = recipients.map(unitOrGroup)
  return {
    symbol,
    date,
    issuer,
    place,
    subject,
    signatory,
    references: references.toSorted(byDay),
    asked,
    due: dueDay(dispatch),
  }
}

const told = ({ symbol, date, subject, references, recipients, due }: Dispatch) => ({
  symbol,
  date,
  subject,
  references: references.map(one => `${one.relation} ${one.symbol} ${one.date}`).toSorted(),
  recipients: recipients.map(unitOrGroup),
  deadlines: due && 'date' in due ? [due.date] : [],
})

const readBack = ({ symbol, date, subject, references, recipients, deadlines }: Read) => ({
  symbol,
  date,
  subject,
  references: references.map(one => [one.relation, ...one.also, one.symbol, one.date].join(' ')).toSorted(),
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

/** What every file says, and what it should: the letter on record, but for the number and the day that drafts lack. */
async function saidAndMeant(layout: string, notice: readonly string[], office = '') {
  const { recorded, files } = await written(layout, notice, [...drafts, ...signed], office)
  const said = (await read(layout, files, office)).map(readBack)
  const letter = recorded && told(recorded)
  return { said, meant: [...drafts.map(() => ({ ...letter, symbol: null, date: null })), ...signed.map(() => letter)] }
}

describe.each(letters)('%s', (_, notice) => {
  test.each(layouts)('is read back in the layout %s, from every format, as it was recorded', async layout => {
    const { said, meant } = await saidAndMeant(layout, notice)
    expect(said).toEqual(meant)
  })

  test('goes on record from its file as it did when it was written', async () => {
    const { recorded, files } = await written('hd36', notice, [recordedText])
    const folder = workspace('hd36')
    await done(runIn(folder)('import', ...files, '--write'))
    const [name = ''] = records(folder).filter(name => name.startsWith('1502'))
    const imported = recordIn(folder, name)
    expect(imported && whole(imported)).toEqual(recorded && whole(recorded))
  })
})

describe.each(withAnnex)('%s, its names in an annex', (_, notice) => {
  test('is read back from every format as it was recorded', async () => {
    const { said, meant } = await saidAndMeant('hd36', notice, inAnnex)
    expect(said).toEqual(meant)
  })
})
