import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { outputs } from '../../src/codec/output/outputs.ts'
import { folderWith } from '../support/folder.ts'
import { noServer, startServer, type Server } from '../support/postgres.ts'
import { runProgram } from '../support/program.ts'

const root = join(import.meta.dirname, '../..')

const emptyFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'congvan-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A workspace with the records that ship with the program. */
const shipped = () => {
  const folder = emptyFolder()
  cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true })
  return folder
}

const recordsIn = (folder: string) =>
  Object.fromEntries(
    readdirSync(join(folder, 'data'), { recursive: true, encoding: 'utf8' })
      .filter(name => /\.ya?ml$/.test(name))
      .toSorted()
      .map(name => [name, readFileSync(join(folder, 'data', name), 'utf8')]),
  )

test.each([
  ['postgresql://lan:secret@db/a', 'A password must not stand'],
  ['postgresql://db/a?sslmode=disable', 'only an encrypted connection'],
  ['mysql://db/a', 'cannot be read'],
])('the address %s is refused, and not shown', async (address, message) => {
  const { code, err } = await runProgram(['overdue', '--store', address, '--lang', 'en'], { cwd: shipped() })
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) as string })
  expect(err).not.toContain('secret')
})

test('a server that does not answer is told, and that nothing is lost', async () => {
  const args = ['respond', '1469-CV', 'bao-hung-yen', '--store', 'postgresql://127.0.0.1:1/a', '--lang', 'en']
  const { code, err } = await runProgram(args, { cwd: shipped() })
  expect(code).toBe(5)
  expect(err).toContain('No connection to postgresql://127.0.0.1:1/a')
  expect(err).toContain('run the command again')
})

describe.skipIf(noServer !== null)(`with a database${noServer === null ? '' : ` (skipped: ${noServer})`}`, () => {
  let server: Server
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.stop())

  const run = (words: readonly string[], cwd: string, store = '') =>
    runProgram(words, { cwd, env: { CONGVAN_LANG: 'en', CONGVAN_STORE: store } })

  test('nothing works before its tables are made, and making them twice is no fault', async () => {
    const address = server.address('first')
    const before = await run(['overdue'], folderWith(), address)
    expect(before).toMatchObject({ code: 5, err: expect.stringContaining('congvan store init') as string })
    expect(await run(['store', 'init'], folderWith(), address)).toMatchObject({
      code: 0,
      out: 'Carried out: 001-records.sql\nCarried out: 002-ledger.sql\nCarried out: 003-offices.sql\nCarried out: 004-received.sql\n',
    })
    expect(await run(['store', 'init'], folderWith(), address)).toMatchObject({
      code: 0,
      out: 'The tables are up to date.\n',
    })
    expect((await run(['store', 'status'], folderWith(), address)).out).toMatch(/^PostgreSQL \d.*“first”: 0 records/)
    const state = JSON.parse((await run(['store', 'status', '--json'], folderWith(), address)).out) as unknown
    expect(outputs.store.parse(state)).toMatchObject({ store: address, office: 'first', records: 0, entries: 0 })
  })

  test('tables of another form are told by the code that the program ends with, in JSON too', async () => {
    const address = server.address('first')
    server.sql("INSERT INTO congvan.migration (number, name) VALUES (999, 'later')")
    try {
      const { code, out } = await run(['store', 'status', '--json'], folderWith(), address)
      expect({ code, state: outputs.store.parse(JSON.parse(out)) }).toMatchObject({ code: 1, state: { form: 999 } })
    } finally {
      server.sql('DELETE FROM congvan.migration WHERE number = 999')
    }
  })

  const asOf = ['--as-of', '2024-08-05']
  const reading: readonly (readonly string[])[] = [
    ['chain', '1469-CV'],
    ['overdue', '1469-CV', '--json', ...asOf],
    ['overdue', ...asOf],
    ['status', '1469-CV', ...asOf],
    ['why', '1469-CV', 'Báo Hưng Yên', ...asOf],
    ['recipients', '1469-CV', '--format', 'csv', ...asOf],
    ['notice', '1469-CV', ...asOf],
    ['list'],
    ['show', '1469-CV'],
    ['units'],
    ['check'],
    ['log'],
    ['confirm'],
    ['diff', '2024-07-20', '2024-08-05'],
  ]

  test('every command answers as on the folder that was copied into it', async () => {
    const folder = shipped()
    const address = server.address('same')
    await run(['store', 'init'], folder, address)
    const copied = await run(['copy', '.', address], folder)
    expect(copied).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Copied: \d+; already there: 0\.\n$/) as string,
    })
    for (const words of reading)
      expect({ words, ...(await run(words, folder, address)) }).toEqual({ words, ...(await run(words, folder)) })
  })

  test('what is written comes back in a folder: records, comments, history', async () => {
    const folder = shipped()
    const address = server.address('back')
    await run(['store', 'init'], folder, address)
    await run(['copy', '.', address], folder)
    const answered = ['respond', '1469-CV', 'Báo Hưng Yên', '--date', '2024-08-05', ...asOf]
    const there = await run(answered, folder, address)
    expect(there).toMatchObject({ code: 0 })
    expect(await run(answered, folder)).toMatchObject({ code: 0, out: there.out })
    const target = emptyFolder()
    expect(await run(['copy', address, target], folder)).toMatchObject({ code: 0 })
    expect(recordsIn(target)).toEqual(recordsIn(folder))
    const logged = await run(['log'], target)
    expect(logged.out).toContain('respond 1469-CV')
    expect(logged.out).toBe((await run(['log'], folder, address)).out)
    expect(await run(['undo'], folder, address)).toMatchObject({ code: 0 })
    expect((await run(['overdue', '1469-CV', ...asOf], folder, address)).out).toBe(
      (await run(['overdue', '1469-CV', ...asOf], shipped())).out,
    )
  })

  test('a copy that broke off is gone on with, and one over other records is refused', async () => {
    const folder = shipped()
    const address = server.address('twice')
    await run(['store', 'init'], folder, address)
    await run(['copy', '.', address], folder)
    server.sql("DELETE FROM congvan.record WHERE office = 'twice' AND name LIKE 'data/units/%'")
    expect((await run(['copy', '.', address], folder)).out).toMatch(/^Copied: [1-9]\d*; already there: [1-9]\d*\.\n$/)
    server.sql(
      "UPDATE congvan.record SET content = 'own: b', hash = 'x' WHERE office = 'twice' AND name = 'data/office.yaml'",
    )
    expect(await run(['copy', '.', address], folder)).toMatchObject({
      code: 5,
      err: expect.stringContaining('data/office.yaml') as string,
    })
  })

  test('a ledger that was altered by hand is found out, and made anew', async () => {
    const folder = shipped()
    const address = server.address('altered')
    await run(['store', 'init'], folder, address)
    await run(['copy', '.', address], folder)
    const verify = () => run(['store', 'verify'], folder, address)
    expect(await verify()).toMatchObject({ code: 0, out: 'The ledger is what the records come to.\n' })
    server.sql("UPDATE congvan.span SET due = '2030-01-01' WHERE office = 'altered' AND unit = 'bao-hung-yen'")
    expect(await verify()).toMatchObject({ code: 1, out: expect.stringContaining('bao-hung-yen from 20') as string })
    expect(await run(['store', 'migrate', '--anew'], folder, address)).toMatchObject({ code: 0 })
    expect(await verify()).toMatchObject({ code: 0 })
  })

  test('the record of the office may name the database', async () => {
    const folder = shipped()
    const address = server.address('named')
    await run(['store', 'init'], folder, address)
    await run(['copy', '.', address], folder)
    const pointing = folderWith({ 'data/office.yaml': `own: a\nstore: ${address}\n` })
    expect((await run(['list'], pointing)).out).toBe((await run(['list'], folder)).out)
  })

  test('a number of a series is given out once, to however many ask at once', async () => {
    const folder = shipped()
    const address = server.address('numbers')
    await run(['store', 'init'], folder, address)
    await run(['copy', '.', address], folder)
    const next = ['notice', '1469-CV', '--record', '--number', 'next', '--date', '2024-08-06', '--again']
    const clerks = await Promise.all(Array.from({ length: 8 }, () => run(next, folder, address)))
    expect(clerks.map(({ code, err }) => ({ code, err }))).toEqual(
      clerks.map(() => ({ code: 0, err: expect.stringContaining('-CV/BTGTU') as string })),
    )
    const recorded = clerks.map(({ err }) => Number(/Recorded (\d+)-CV\/BTGTU/.exec(err)?.[1] ?? NaN))
    expect(recorded.toSorted((one, other) => one - other)).toEqual(clerks.map((_, at) => 1470 + at))
    // Each letter says the number it was given.
    for (const [at, { out }] of clerks.entries()) expect(out).toContain(`${recorded[at]}-CV/BTGTU`)
    const twice = ['notice', '1469-CV', '--record', '--number', '1470', '--date', '2024-08-06', '--again']
    expect(await run(twice, folder, address)).toMatchObject({ code: 5 })
  })

  test('a connection that drops in the midst is told, and the command is safely given again', async () => {
    const folder = shipped()
    const address = server.address('dropped')
    await run(['store', 'init'], folder, address)
    await run(['copy', '.', address], folder)
    server.sql(
      `CREATE FUNCTION drop_connection() RETURNS trigger LANGUAGE plpgsql AS
       $$BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END$$;
       CREATE TRIGGER drops BEFORE INSERT ON congvan.entry FOR EACH ROW WHEN (NEW.office = 'dropped')
       EXECUTE FUNCTION drop_connection()`,
    )
    const answered = ['respond', '1469-CV', 'Báo Hưng Yên', '--date', '2024-08-05']
    const dropped = await run(answered, folder, address)
    expect(dropped).toMatchObject({
      code: 5,
      err: expect.stringMatching(/No connection.*\n.*run the command again/) as string,
    })
    expect(server.sql("SELECT count(*) FROM congvan.entry WHERE office = 'dropped'").trim()).toBe('0')
    server.sql('DROP TRIGGER drops ON congvan.entry')
    expect(await run(answered, folder, address)).toMatchObject({ code: 0 })
    expect(server.sql("SELECT count(*) FROM congvan.entry WHERE office = 'dropped'").trim()).toBe('1')
  })

  test('no command of one office shows or changes what is of another', async () => {
    const folder = shipped()
    const address = server.address('secret')
    await run(['store', 'init'], folder, address)
    await run(['copy', '.', address], folder)
    server.sql('CREATE ROLE stranger LOGIN')
    await run(['store', 'admit', 'stranger'], folder, server.address('elsewhere'))
    const before = server.sql("SELECT name, hash FROM congvan.record WHERE office = 'secret' ORDER BY name")
    const writing = [
      ['respond', '1469-CV', 'Báo Hưng Yên', '--yes'],
      ['extend', '1469-CV', 'Báo Hưng Yên', '--to', '2024-09-01', '--reason', 'x'],
      ['exempt', '1469-CV', 'Báo Hưng Yên', '--reason', 'x'],
      ['remove', '1469-CV', '--yes'],
      ['undo', '--yes'],
      ['copy', '.', server.address('secret', 'stranger')],
      ['store', 'admit', 'stranger'],
      ['store', 'migrate'],
    ]
    for (const words of [...reading, ...writing]) {
      const { out } = await run(
        words,
        folderWith({ 'data/office.yaml': 'own: a' }),
        server.address('secret', 'stranger'),
      )
      expect(out).not.toMatch(/1469-CV|Hưng Yên/)
    }
    expect(server.sql("SELECT name, hash FROM congvan.record WHERE office = 'secret' ORDER BY name")).toBe(before)
    expect(server.sql("SELECT office FROM congvan.member WHERE role = 'stranger'").trim()).toBe('elsewhere')
  })
})
