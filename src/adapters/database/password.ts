import { readFile, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { env, platform } from 'node:process'
import type { StoreAddress } from '../../domain/store-address.ts'
import { storeFailure } from './failure.ts'

/** What is asked to come in, as the driver understood it. */
export interface Login {
  readonly host: string
  readonly port: number
  readonly database: string
  readonly user: string
}

/** Sought where PostgreSQL's own programs seek it: in the service, in `PGPASSWORD`, in the file of passwords. */
export async function passwordFor(login: Login, address: StoreAddress): Promise<string> {
  const named = address.password?.() || env['PGPASSWORD']
  if (named) return named
  const file = address.passwordFile ?? (env['PGPASSFILE'] || usualFile())
  const kept = await secrecyOf(file)
  if (kept === 'open') throw storeFailure({ kind: 'open-passwords', store: address.shown, reason: file })
  const password = kept === 'closed' ? passwordIn(await readFile(file, 'utf8'), login) : undefined
  if (password === undefined) throw storeFailure({ kind: 'no-password', store: address.shown, reason: login.user })
  return password
}

function usualFile(): string {
  return platform === 'win32'
    ? join(env['APPDATA'] ?? '', 'postgresql', 'pgpass.conf')
    : join(env['HOME'] || homedir(), '.pgpass')
}

/** One that others may read or write keeps no secret; Windows has other rights than these. */
async function secrecyOf(file: string): Promise<'closed' | 'open' | 'none'> {
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) return 'none'
  return platform !== 'win32' && (found.mode & 0o077) !== 0 ? 'open' : 'closed'
}

/** The first line that fits: `host:port:database:user:password`, `*` for any, `\` before a colon or itself. */
export function passwordIn(text: string, { host, port, database, user }: Login): string | undefined {
  // A socket of this machine goes by the name of the machine.
  const asked = [host.startsWith('/') ? ['localhost', host] : [host], [String(port)], [database], [user]]
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('#')) continue
    const [, ...fields] =
      /^((?:[^:\\]|\\.)*):((?:[^:\\]|\\.)*):((?:[^:\\]|\\.)*):((?:[^:\\]|\\.)*):((?:[^:\\]|\\.)*)/.exec(line) ?? []
    const [password, ...patterns] = [fields.pop(), ...fields].map(field => field?.replace(/\\(.)/g, '$1'))
    if (password && patterns.every((pattern, at) => pattern === '*' || asked[at]?.includes(pattern ?? '')))
      return password
  }
  return undefined
}
