import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { commandNames } from '../../src/cli/command-names.ts'
import { outputNames, outputs, outputSchemaOf, type OutputName } from '../../src/codec/output/outputs.ts'
import { runProgram } from '../support/program.ts'

/** What commands answer as JSON is what `schema --output` promises. */
const root = join(import.meta.dirname, '../..')
const letter = join(root, 'test/corpus/letters/16-ke-hoach.txt')
let workspace: string

const run = (...words: string[]) => runProgram([...words], { cwd: workspace, env: { CONGVAN_LANG: 'vi' } })

/** Facts of every kind, so that what is told of them is seen. */
beforeAll(async () => {
  workspace = mkdtempSync(join(tmpdir(), 'congvan-'))
  cpSync(join(root, 'data'), join(workspace, 'data'), { recursive: true })
  const codes = [
    await run('respond', '1469', 'bao hung yen', '--date', '25/7/2024', '--symbol', '45-BC/BHY', '--count', '3'),
    await run('extend', '1469', 'hoi nha bao', '--to', '10/8/2024', '--date', '29/7/2024', '--reason', 'xin lùi'),
    await run('exempt', '1469', 'tinh doan', '--date', '30/7/2024', '--reason', 'không thuộc diện'),
    await run('notice', '1469', '--as-of', '2024-08-05', '--record', '--number', '1502', '--date', '2024-08-06'),
    await run('import', letter, '--write', '--track', 'none', '--issuer', 'bao-hung-yen'),
  ]
  if (codes.some(({ code }) => code !== 0)) throw new Error(codes.map(({ err }) => err).join('\n'))
}, 60_000)
afterAll(() => rmSync(workspace, { recursive: true, force: true }))

const on = ['--as-of', '2024-08-12']
const asked: Readonly<Record<OutputName, readonly (readonly string[])[]>> = {
  chain: [['1469'], []],
  overdue: [on, ['1469', '--soon', '5', ...on], ['--as-of', '2020-01-01']],
  status: [on, ['--all', ...on], ['ttdn-10', ...on]],
  why: [
    ['1469', 'bao-hung-yen', ...on],
    ['1469', 'hoi nha bao', ...on],
    ['1469', 'tinh doan', ...on],
  ],
  recipients: [
    ['1469', ...on],
    ['1469', '--copies'],
  ],
  template: [['list']],
  import: [[letter], [join(root, 'test/corpus/letters/26-answered-list.txt')]],
  list: [[]],
  show: [['1469'], ['33-CV'], ['1337']],
  units: [[]],
  confirm: [[]],
  calendar: [['list'], ['list', '2024']],
  log: [[]],
  check: [[]],
  diff: [['--from', '2024-07-20', '--to', '2024-08-12']],
  register: [
    ['--year', '2024'],
    ['--year', '2024', '--incoming'],
  ],
  store: [], // asked of a database, in store.test.ts
}

const all = outputNames.flatMap(name => asked[name].map(words => ({ name, words })))

test.each(all)('$name $words is as its schema says', async ({ name, words }) => {
  const { code, out, err } = await run(name, ...words, '--format', 'json')
  expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' })
  const answer = JSON.parse(out) as unknown
  expect(outputs[name].safeParse(answer).error).toBeUndefined()
  expect((await run(name, ...words, '--json')).out).toBe(out)
})

test('every command that answers as JSON has a schema', async () => {
  const helps = await Promise.all(commandNames.map(async name => ({ name, help: (await run(name, '--help')).out })))
  const answering = helps.filter(({ help }) => /^ +--json/m.test(help)).map(({ name }) => name)
  expect(answering.filter(name => !(name in outputs))).toEqual([])
  expect(answering.length).toBeGreaterThan(10)
})

describe('schema --output', () => {
  test.each(outputNames)('%s gives a schema in which all keys are required and no other is known', async name => {
    const { code, out } = await run('schema', '--output', name)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(outputSchemaOf(name))))
    const read = z.fromJSONSchema(outputSchemaOf(name) as z.core.JSONSchema.JSONSchema)
    expect(read.safeParse('text').success).toBe(false)
  })

  test('of a command under its Vietnamese name', async () => {
    expect(await run('luocdo', '--output', 'quahan')).toEqual(await run('schema', '--output', 'overdue'))
  })

  test('of a command that does not answer so is refused, and a slip asked about', async () => {
    expect(await run('schema', '--output', 'undo')).toMatchObject({ code: 4, out: '' })
    expect(await run('schema', '--output', 'overdeu')).toMatchObject({
      code: 4,
      err: expect.stringContaining('overdue') as string,
    })
    expect(await run('schema', 'dispatch', '--output', 'overdue')).toMatchObject({ code: 2, out: '' })
  })
})
