import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { authorityFor, noAuthority } from '../support/authority.ts'
import { folderWith } from '../support/folder.ts'
import { noServer, startServer, type Server } from '../support/postgres.ts'
import { runProgram } from '../support/program.ts'

const skipped = noServer ?? noAuthority
const secret = 'Bi-mat_0!'

/** How a program comes to be let in: TLS and passwords. `127.1` is this machine too, but not by a name that is trusted to be. */
describe.skipIf(skipped !== null)(`who is let in${skipped === null ? '' : ` (skipped: ${skipped})`}`, () => {
  let closed: Server
  let open: Server
  let [authority, stranger]: ReturnType<typeof authorityFor>[] = []
  beforeAll(async () => {
    authority = authorityFor('localhost')
    stranger = authorityFor('localhost')
    closed = await startServer({
      settings: { ssl: 'on' },
      files: { 'server.crt': authority.certificate, 'server.key': authority.key },
      access: 'hostssl all all all scram-sha-256',
    })
    open = await startServer()
    closed.sql(`CREATE ROLE lan LOGIN SUPERUSER PASSWORD '${secret}'`)
  })
  afterAll(async () => {
    await Promise.all([closed.stop(), open.stop()])
    authority?.remove()
    stranger?.remove()
  })

  const at = (host: string, options: string) => `postgresql://lan@${host}:${closed.port}/postgres?${options}`
  const verified = () => at('localhost', `sslmode=verify-full&sslrootcert=${authority?.file}`)
  const run = (address: string, env: NodeJS.ProcessEnv = { PGPASSWORD: secret }, words = ['store', 'init']) =>
    runProgram(words, {
      cwd: folderWith(),
      env: { HOME: folderWith(), CONGVAN_LANG: 'en', CONGVAN_STORE: address, ...env },
    })
  const told = (code: number, err: RegExp) => ({ code, err: expect.stringMatching(err) as string })

  test('a server that its authority vouches for is believed', async () => {
    expect(await run(verified())).toMatchObject({ code: 0, err: '' })
  })

  test('one of another name than its certificate is not', async () => {
    const address = at('127.0.0.1', `sslmode=verify-full&sslrootcert=${authority?.file}`)
    expect(await run(address)).toMatchObject(told(5, /does not prove that it is the one named: .*127\.0\.0\.1/))
    const vietnamese = await run(address, { PGPASSWORD: secret, CONGVAN_LANG: 'vi' })
    expect(vietnamese).toMatchObject(told(5, /không chứng tỏ được mình là máy đã nêu/))
  })

  test('one that only an unknown authority vouches for is not', async () => {
    const other = at('localhost', `sslmode=verify-full&sslrootcert=${stranger?.file}`)
    for (const address of [other, at('localhost', 'sslmode=verify-full'), at('127.1', '')])
      expect(await run(address)).toMatchObject(told(5, /does not prove that it is the one named/))
  })

  test('an authority that cannot be read is told, not passed over', async () => {
    const address = at('localhost', 'sslmode=verify-full&sslrootcert=/nowhere.pem')
    expect(await run(address)).toMatchObject(told(5, /sslrootcert=\/nowhere\.pem, cannot be read/))
  })

  test('require encrypts, and does not look who it is', async () => {
    expect(await run(at('127.1', 'sslmode=require'))).toMatchObject({ code: 0 })
    expect(await run(at('127.0.0.1', 'sslmode=disable'))).toMatchObject(told(5, /no encryption/))
  })

  test('a server without encryption is spoken to on this machine only', async () => {
    const open127 = (host: string, options: string) => `postgresql://owner@${host}:${open.port}/postgres?${options}`
    expect(await run(open127('127.0.0.1', ''))).toMatchObject({ code: 0 })
    for (const options of ['', 'sslmode=require', 'sslmode=verify-full'])
      expect(await run(open127('127.1', options))).toMatchObject(told(5, /offers no encryption, so nothing was said/))
    expect(await run(open127('127.1', 'sslmode=disable'))).toMatchObject(told(2, /only an encrypted connection/))
    const vietnamese = await run(open127('127.1', ''), { CONGVAN_LANG: 'vi' })
    expect(vietnamese).toMatchObject(told(5, /không mã hóa kết nối, nên chưa gửi gì/))
  })

  const fileWith = (text: string, mode = 0o600) => {
    const file = join(folderWith(), 'file')
    writeFileSync(file, text)
    chmodSync(file, mode)
    return file
  }

  test('a password comes from its file, if it is nobody else’s', async () => {
    const line = `localhost:${closed.port}:postgres:lan:${secret}\n`
    expect(await run(verified(), { PGPASSFILE: fileWith(line) })).toMatchObject({ code: 0, err: '' })
    const open = await run(verified(), { PGPASSFILE: fileWith(line, 0o644) })
    expect(open).toMatchObject(told(5, /is open to others, and is not used/))
    expect(await run(verified(), {})).toMatchObject(told(5, /asks the role lan for a password, and none is found/))
  })

  test('all of it may come from a service, by the address or by PGSERVICE', async () => {
    const lines = ['[so]', 'host=localhost', `port=${closed.port}`, 'dbname=postgres', 'user=lan']
    const more = [`password=${secret}`, 'sslmode=verify-full', `sslrootcert=${authority?.file}`]
    const PGSERVICEFILE = fileWith([...lines, ...more].join('\n'))
    expect(await run('postgresql://?service=so&office=x', { PGSERVICEFILE })).toMatchObject({ code: 0, err: '' })
    expect(await run('postgresql://?office=x', { PGSERVICEFILE, PGSERVICE: 'so' })).toMatchObject({ code: 0 })
    const home = folderWith({ '.pg_service.conf': [...lines, ...more].join('\n') })
    expect(await run('postgresql://?service=so', { HOME: home })).toMatchObject({ code: 0 })
    const none = await run('postgresql://?service=nobody', { PGSERVICEFILE })
    expect(none).toMatchObject(told(2, /There is no service “nobody” in /))
  })

  test('no password is ever printed or kept', async () => {
    const wrong = 'Sai-roi_1!'
    const said = await Promise.all([
      run(verified(), { PGPASSWORD: wrong }),
      run(verified(), { PGPASSWORD: wrong, CONGVAN_LANG: 'vi' }),
      run(verified(), { PGPASSFILE: fileWith(`*:*:*:*:${wrong}`) }),
      run(verified(), { PGPASSWORD: secret }, ['store', 'status']),
      run(verified(), { PGPASSWORD: secret }, ['--help']),
      run(verified().replace('lan@', `lan:${secret}@`), {}),
      run(`${verified()}&password=${secret}`, {}),
      run(verified(), { PGPASSWORD: secret }, ['log', '--json']),
    ])
    expect(said[0]).toMatchObject(told(5, /password authentication failed for user "lan"/))
    expect(said.map(({ out, err }) => out + err).join('')).not.toMatch(new RegExp(`${secret}|${wrong}`))
    expect(closed.sql('SELECT content FROM congvan.entry')).not.toContain(secret)
  })
})
