import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getuid } from 'node:process'

/** Where Debian keeps the programs of a server, the newest last. */
const debian = '/usr/lib/postgresql'
const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(one) - Number(other)) : []
export const programs = versions
  .map(one => join(debian, one, 'bin'))
  .findLast(folder => existsSync(join(folder, 'initdb')))

/** A server refuses to run for the superuser of the machine; it runs for the user that Debian made for it. */
export const user: { uid?: number; gid?: number } | undefined = getuid?.() === 0 ? idsOf('postgres') : {}

/** Why the tests of a database are skipped; null where they run. */
export const noServer =
  programs === undefined ? 'no PostgreSQL server is installed' : user === undefined ? 'no user to run it for' : null

function idsOf(name: string): { uid: number; gid: number } | undefined {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

export interface Server {
  readonly port: number
  /** The address of its first database, with options after it. */
  address(office: string, role?: string): string
  sql(words: string): string
  kill(): Promise<void>
  /** It takes connections as a frozen machine does, and answers nothing, until it goes on. */
  freeze(): void
  goOn(): void
  start(): Promise<void>
  stop(): Promise<void>
}

export interface Making {
  readonly settings?: Readonly<Record<string, string>>
  /** Lines of pg_hba.conf: who may come in and how, besides the owner over the socket. */
  readonly access?: string
  /** Files of its own in the folder of its data: a certificate, a key. */
  readonly files?: Readonly<Record<string, string>>
}

/** A server of its own, on loopback, in a folder that goes with it. */
export async function startServer({ settings = {}, access, files = {} }: Making = {}): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'congvan-pg-'))
  if (user?.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const run = (program: string, args: readonly string[], input = '') =>
    execFileSync(join(programs ?? '', program), [...args], {
      ...user,
      cwd: folder,
      input,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
    })
  run('initdb', ['-D', data, '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale=C'])
  const ofItsOwn = access === undefined ? files : { ...files, 'pg_hba.conf': `local all owner trust\n${access}\n` }
  for (const [name, text] of Object.entries(ofItsOwn)) {
    writeFileSync(join(data, name), text, { mode: 0o600 })
    if (user?.uid !== undefined && user.gid !== undefined) chownSync(join(data, name), user.uid, user.gid)
  }
  const port = await freePort()
  let server: ChildProcess | undefined
  const isReady = () => {
    try {
      run('pg_isready', ['-h', '127.0.0.1', '-p', String(port), '-q'])
      return true
    } catch {
      return false
    }
  }
  const start = async () => {
    const set = (name: string, value: string) => ['-c', `${name}=${value}`]
    const args = [
      '-D',
      data,
      '-p',
      String(port),
      '-k',
      folder,
      ...set('listen_addresses', '127.0.0.1'),
      ...set('max_connections', '80'),
      ...Object.entries(settings).flatMap(([name, value]) => set(name, value)),
    ]
    server = spawn(join(programs ?? '', 'postgres'), args, { ...user, cwd: folder, stdio: 'ignore' })
    while (!isReady()) await new Promise(resolve => setTimeout(resolve, 50))
  }
  const ended = async (signal: NodeJS.Signals) => {
    const closed = new Promise(resolve => server?.once('exit', resolve))
    server?.kill(signal)
    await closed
  }
  await start()
  return {
    port,
    address: (office, role = 'owner') => `postgresql://${role}@127.0.0.1:${port}/postgres?office=${office}`,
    sql: words =>
      run(
        'psql',
        ['-h', folder, '-p', String(port), '-U', 'owner', '-d', 'postgres', '-XAtq', '-v', 'ON_ERROR_STOP=1'],
        words,
      ),
    start,
    kill: () => ended('SIGKILL'),
    freeze: () => void server?.kill('SIGSTOP'),
    goOn: () => void server?.kill('SIGCONT'),
    stop: async () => {
      await ended('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
