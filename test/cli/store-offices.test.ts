import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { admit, migrate } from '../../src/adapters/database/migrations.ts'
import { postgresArchive } from '../../src/adapters/database/postgres-archive.ts'
import { readStoreAddress, type StoreAddress } from '../../src/domain/store-address.ts'
import { folderWith } from '../support/folder.ts'
import { noServer, startServer, type Server } from '../support/postgres.ts'
import { runProgram } from '../support/program.ts'
import type { TestFiles } from '../support/memory-store.ts'

const units = `units:
  - { id: ban, name: Ban Tuyên giáo, codes: [BTGTU] }
  - { id: xa-an, name: Xã An }
  - { id: xa-binh, name: Xã Bình }
  - { id: xa-chi, name: Xã Chi, from: 2025-01-01 }
groups:
  - { id: cac-xa, name: Các xã, members: [{ unit: xa-an }, { unit: xa-binh }, { unit: xa-chi, from: 2025-01-01 }] }
`
const officeOf = (own: string, more: TestFiles = {}): TestFiles => ({
  'data/office.yaml': `own: ${own}\n`,
  'data/units/all.yaml': units,
  ...more,
})

const letter = `symbol: 7-CV/BTGTU
date: 2024-07-01
issuer: ban
subject: báo cáo kết quả
campaign: dot-he
recipients: [{ group: cac-xa }]
responses: [{ unit: xa-binh, date: 2024-07-10, symbol: 9-BC/XB }]
extensions: [{ unit: xa-an, to: 2024-08-20, date: 2024-07-20, reason: Xã An xin lùi }]
notes: chuyện riêng của ban
`
const campaign = 'id: dot-he\nname: Đợt hè\ndue: 2024-07-31\nsources: [nguồn riêng]\n'
const other = 'symbol: 8-CV/BTGTU\ndate: 2024-07-02\nissuer: ban\ndue: 2024-07-31\nrecipients: [{ unit: xa-binh }]\n'

describe.skipIf(noServer !== null)(
  `offices of one database${noServer === null ? '' : ` (skipped: ${noServer})`}`,
  () => {
    let server: Server
    const clerks = { tinh: 'thu', an: 'anh', binh: 'be', la: 'linh' }
    type Office = keyof typeof clerks

    const run = (address: string, ...words: readonly string[]) =>
      runProgram(words, { cwd: folderWith(), env: { CONGVAN_LANG: 'en', CONGVAN_STORE: address } })
    /** As the clerk of an office, whose role may be set to ask for the records of another. */
    const as = (office: Office, ...words: readonly string[]) => run(server.address(office, clerks[office]), ...words)
    const addressOf = (office: string): StoreAddress => {
      const read = readStoreAddress(server.address(office))
      if (typeof read === 'string') throw new Error(read)
      return read
    }
    const fill = async (office: Office, files: TestFiles) => {
      const archive = postgresArchive(addressOf(office))
      await archive.write(new Map(Object.entries(files).map(([name, content]) => [name, Buffer.from(content)])))
      await archive.settle()
    }

    beforeAll(async () => {
      server = await startServer()
      server.sql(
        Object.values(clerks)
          .map(role => `CREATE ROLE ${role} LOGIN;`)
          .join(' '),
      )
      await migrate(addressOf('tinh'), pathToFileURL(`${join(import.meta.dirname, '../../migrations')}/`))
      await fill(
        'tinh',
        officeOf('ban', {
          'data/campaigns/dot-he.yaml': campaign,
          'data/dispatches/2024/7.yaml': letter,
          'data/dispatches/2024/8.yaml': other,
        }),
      )
      await fill('an', officeOf('xa-an'))
      await fill('binh', officeOf('xa-binh'))
      // A stranger that calls itself by another's name, and lays a letter to Xã An into the mouth of the board.
      await fill(
        'la',
        officeOf('xa-binh', {
          'data/dispatches/2024/1.yaml': other.replace('8-CV', '66-CV').replace('xa-binh', 'xa-an'),
        }),
      )
      await admit(addressOf('tinh'), clerks.tinh, ['ban'])
      await admit(addressOf('an'), clerks.an, ['xa-an'])
      await admit(addressOf('binh'), clerks.binh, ['xa-binh'])
      await admit(addressOf('la'), clerks.la, ['xa-la'])
    })
    afterAll(() => server.stop())

    const asOf = ['--as-of', '2024-08-05']
    const listed = async (office: Office) =>
      (JSON.parse((await as(office, 'list', '--json')).out) as { symbol: string }[]).map(({ symbol }) => symbol)
    const owed = async (office: Office, ...words: readonly string[]) =>
      (
        JSON.parse((await as(office, ...words, '--json', ...asOf)).out) as {
          obligations: { dispatch: string; unit: string; state: string; due: string; dueFrom: string }[]
        }
      ).obligations.map(({ dispatch, unit, state, due, dueFrom }) => ({ dispatch, unit, state, due, dueFrom }))

    test('an office sees the letters addressed to it, and no others', async () => {
      expect(await listed('an')).toEqual(['7-CV/BTGTU'])
      expect(await listed('binh')).toEqual(['7-CV/BTGTU', '8-CV/BTGTU'])
      expect(await listed('la')).toEqual(['66-CV/BTGTU'])
    })

    test('it sees what it owes, with the day of the campaign and the time it was given, and nothing of others', async () => {
      const own = { dispatch: '7-CV/BTGTU', unit: 'xa-an', state: 'pending', due: '2024-08-20', dueFrom: 'extension' }
      expect(await owed('an', 'status', '--incoming')).toEqual([own])
      expect(await owed('an', 'status', '--all')).toEqual([own])
      expect(await owed('binh', 'overdue', '--incoming')).toEqual([
        { dispatch: '8-CV/BTGTU', unit: 'xa-binh', state: 'overdue', due: '2024-07-31', dueFrom: 'dispatch' },
      ])
      expect((await owed('binh', 'status', '7-CV', '--incoming'))[0]).toMatchObject({
        state: 'answered',
        dueFrom: 'campaign',
      })
      const shown = (await as('an', 'show', '7-CV', '--json')).out
      expect(shown).toContain('Xã An xin lùi')
      expect(shown).not.toMatch(/binh|9-BC|riêng|cac-xa/)
      expect((await as('an', 'chain', '7-CV')).out).toContain('7-CV/BTGTU')
      expect(await as('an', 'check')).toMatchObject({ code: 0 })
    })

    test('what it received stands in its ledger from the first question on, and the ledger is what its records come to', async () => {
      const letters = () => server.sql("SELECT record FROM congvan.letter WHERE office = 'an' ORDER BY 1").trim()
      const day = (await owed('an', 'status', '7-CV', '--incoming'))[0]?.due
      expect([day, letters()]).toEqual(['2024-08-20', 'received/tinh/data/dispatches/2024/7.yaml'])
      await as('tinh', 'extend', '7-CV', 'xa-an', '--to', '2024-08-25', '--date', '2024-08-01', '--reason', 'x')
      expect(await owed('an', 'status', '7-CV', '--incoming')).toMatchObject([{ due: '2024-08-25' }])
      await as('tinh', 'undo', '1', '--yes')
      expect(await owed('an', 'status', '7-CV', '--incoming')).toMatchObject([{ due: '2024-08-20' }])
      expect(await run(server.address('an'), 'store', 'verify')).toMatchObject({ code: 0 })
    })

    test('what it has received it reads, and does not write', async () => {
      const before = server.sql('SELECT office, name, hash FROM congvan.record ORDER BY 1, 2')
      for (const words of [
        ['respond', '7-CV', 'xa-an', '--date', '2024-08-01'],
        ['extend', '7-CV', 'xa-an', '--to', '2024-09-01', '--reason', 'x'],
        ['exempt', '7-CV', 'xa-an', '--reason', 'x'],
        ['remove', '7-CV', '--yes'],
        ['edit', '7-CV', '--yes'],
      ])
        expect({ words, ...(await as('an', ...words)) }).toMatchObject({
          code: 5,
          err: expect.stringContaining(
            'received/tinh/data/dispatches/2024/7.yaml is a letter of another office',
          ) as string,
        })
      expect(server.sql('SELECT office, name, hash FROM congvan.record ORDER BY 1, 2')).toBe(before)
    })

    test('who goes out when is kept in step with the records', async () => {
      const letter = [
        '--date',
        '2024-07-03',
        '--issuer',
        'ban',
        '--subject',
        'x',
        '--unit',
        'xa-an',
        '--due',
        '2024-07-20',
      ]
      const added = await as('tinh', 'add', '10-CV/BTGTU', ...letter, '--write')
      expect(added).toMatchObject({ code: 0 })
      expect(await listed('an')).toEqual(['7-CV/BTGTU', '10-CV/BTGTU'])
      await as('tinh', 'respond', '10-CV', 'xa-an', '--date', '2024-07-19')
      expect((await owed('an', 'status', '10-CV', '--incoming'))[0]).toMatchObject({ state: 'answered' })
      await as('tinh', 'undo', '2', '--yes')
      expect(await listed('an')).toEqual(['7-CV/BTGTU'])
    })

    test('its own record of a letter goes before the one it received', async () => {
      const kept = letter.replace('báo cáo kết quả', 'bản của xã').replace(/(?:responses|extensions|notes).*\n/g, '')
      await fill('an', { 'data/dispatches/2024/7.yaml': kept.replace('campaign: dot-he\n', 'due: 2024-07-30\n') })
      expect(await listed('an')).toEqual(['7-CV/BTGTU'])
      expect((await as('an', 'show', '7-CV', '--json')).out).toContain('bản của xã')
      expect(await as('an', 'respond', '7-CV', 'xa-an', '--date', '2024-08-01')).toMatchObject({ code: 0 })
      server.sql("DELETE FROM congvan.record WHERE office = 'an' AND name LIKE '%/7.yaml'")
      await run(server.address('an'), 'store', 'migrate', '--anew')
    })

    test('an answer that an office sends comes to who asked', async () => {
      const reply = `symbol: 5-BC/XB\ndate: 2024-07-30\nissuer: xa-binh\nreferences: [{ replies: 8-CV/BTGTU, date: 2024-07-02 }]\nrecipients: [{ unit: ban }]\n`
      expect(await owed('tinh', 'status', '8-CV')).toMatchObject([{ state: 'overdue' }])
      await fill('binh', { 'data/dispatches/2024/5.yaml': reply })
      expect(await owed('tinh', 'status', '8-CV')).toMatchObject([{ unit: 'xa-binh', state: 'answered' }])
      server.sql("DELETE FROM congvan.record WHERE office = 'binh' AND name LIKE '%/5.yaml'")
    })

    test('a group means its members on the day of the letter, and whom it means may change', async () => {
      server.sql("INSERT INTO congvan.office_unit VALUES ('la', 'xa-chi')")
      expect(await listed('la')).toEqual(['66-CV/BTGTU'])
      server.sql("DELETE FROM congvan.office_unit WHERE office = 'la' AND unit = 'xa-chi'")
    })

    /** In the tongue of the server itself: a role that asks past the program. */
    const asRole = (role: string, words: string) => {
      try {
        return server.sql(`SET ROLE ${role}; ${words}`).trim()
      } catch (failure) {
        return failure instanceof Error && /denied|violates row-level/.test(failure.message)
          ? 'refused'
          : String(failure)
      }
    }

    test('nobody makes an office another by what its own records or its own role say', async () => {
      expect(asRole('linh', "INSERT INTO congvan.office_unit VALUES ('la', 'xa-binh')")).toBe('refused')
      expect(asRole('linh', "INSERT INTO congvan.member VALUES ('linh', 'tinh')")).toBe('refused')
      expect(await as('la', 'store', 'admit', 'linh', '--unit', 'xa-binh')).toMatchObject({ code: 5 })
      expect(await listed('la')).toEqual(['66-CV/BTGTU'])
      expect(asRole('linh', 'SELECT count(*) FROM congvan.sent')).toBe('0')
      expect(asRole('linh', 'SELECT count(*) FROM congvan.addressed')).toBe('0')
      expect(asRole('anh', 'SELECT count(*) FROM congvan.sent')).toBe('1')
      expect(asRole('anh', 'SELECT unit FROM congvan.addressed')).toBe('xa-an')
      expect(asRole('anh', "SELECT count(*) FROM congvan.record WHERE office = 'tinh'")).toBe('0')
    })

    test('nobody writes what another has sent, or in the name of another', () => {
      for (const words of [
        "INSERT INTO congvan.sent VALUES ('tinh', 'data/dispatches/2024/7.yaml', '', NULL)",
        "INSERT INTO congvan.addressed VALUES ('tinh', 'data/dispatches/2024/8.yaml', 'xa-an', '', '')",
        "INSERT INTO congvan.numbered VALUES ('tinh', '2024 CV', '1', 'data/dispatches/2024/8.yaml')",
        "INSERT INTO congvan.record VALUES ('tinh', 'a', 'a', '', '')",
      ])
        expect({ words, told: asRole('anh', words) }).toEqual({ words, told: 'refused' })
      const of = 'FROM congvan.addressed ORDER BY 1, 2, 3'
      const before = server.sql(`SELECT office, name, unit, facts ${of}`)
      asRole('anh', "UPDATE congvan.addressed SET facts = ''; DELETE FROM congvan.sent; DELETE FROM congvan.addressed")
      expect(server.sql(`SELECT office, name, unit, facts ${of}`)).toBe(before)
    })

    test('the owner of the tables says which unit an office is, and the letters to it come', async () => {
      const told = await run(server.address('la'), 'store', 'admit', clerks.la, '--unit', 'xa-binh')
      expect(told).toMatchObject({ code: 0, out: expect.stringContaining('The office “la” is xa-binh.') as string })
      expect((await listed('la')).toSorted()).toEqual(['66-CV/BTGTU', '7-CV/BTGTU', '8-CV/BTGTU'])
      server.sql("DELETE FROM congvan.office_unit WHERE office = 'la' AND unit = 'xa-binh'")
    })

    test('a letter that another lays into the mouth of an office does not come to anybody', async () => {
      // As a role may write it past the program: addressed, from who is not its office.
      server.sql(
        `INSERT INTO congvan.sent SELECT office, name, content FROM congvan.record WHERE office = 'la' AND name LIKE '%/1.yaml';
       INSERT INTO congvan.addressed SELECT office, name, 'xa-an', '', '' FROM congvan.sent WHERE office = 'la'`,
      )
      expect(await listed('an')).toEqual(['7-CV/BTGTU'])
      server.sql("DELETE FROM congvan.sent WHERE office = 'la'")
    })

    test('a stranger crosses the line by no command', async () => {
      const names = ['chain', 'overdue', 'status', 'why', 'recipients', 'notice', 'show', 'edit', 'remove', 'respond']
      const facts = [
        'extend',
        'exempt',
        'confirm',
        'report',
        'register',
        'diff',
        'check',
        'log',
        'list',
        'units',
        'undo',
      ]
      const more: Readonly<Record<string, readonly string[]>> = {
        why: ['xa-binh'],
        respond: ['xa-binh', '--yes'],
        extend: ['xa-binh', '--to', '2024-09-01', '--reason', 'x'],
        exempt: ['xa-binh', '--reason', 'x'],
        remove: ['--yes'],
        edit: ['--yes'],
      }
      const free = new Set(['report', 'register', 'diff', 'check', 'log', 'list', 'units', 'undo', 'confirm'])
      const before = server.sql("SELECT name, hash FROM congvan.record WHERE office = 'tinh' ORDER BY name")
      const cross = async (address: string, name: string) => {
        const words = [name, ...(free.has(name) ? [] : ['7-CV']), ...(more[name] ?? [])]
        const { out, code } = await run(address, ...words, ...asOf)
        return { words, isBug: code === 70, seen: /7-CV|8-CV|9-BC|báo cáo kết quả/.exec(out)?.[0] }
      }
      for (const office of ['tinh', 'la']) {
        const address = server.address(office, clerks.la)
        for (const name of [...names, ...facts])
          expect(await cross(address, name)).toMatchObject({ isBug: false, seen: undefined })
        const { code } = await run('', 'copy', address, folderWith())
        expect(code).toBe(office === 'tinh' ? 4 : 0)
      }
      await run('', 'copy', folderWith({ 'data/dispatches/z.yaml': other }), server.address('tinh', clerks.la))
      expect(server.sql("SELECT name, hash FROM congvan.record WHERE office = 'tinh' ORDER BY name")).toBe(before)
    }, 600_000)
  },
)
