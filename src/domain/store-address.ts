import type { Service } from './service-file.ts'

/** A database that keeps records, as a person names it: `postgresql://clerk@host:5432/records?office=so`. */
export interface StoreAddress {
  /** One that takes writing is sought among them, in their order. */
  readonly hosts: readonly Host[]
  readonly database: string
  /** Null where the environment names the role. */
  readonly user: string | null
  /** Whose records: a database keeps those of many offices. */
  readonly office: string
  readonly tls: 'off' | 'unverified' | 'verified'
  /** The file of the authority that vouches for the server; null for those that the machine knows. */
  readonly authority: string | null
  /** Of the service that the address names. Asked for, so that nothing that prints an address shows it. */
  readonly password: (() => string) | null
  /** Where passwords are kept, if not in the usual place. */
  readonly passwordFile: string | null
  /** As a person may see it. */
  readonly shown: string
}

export interface Host {
  readonly host: string
  readonly port: number
}

export const addressFaults = [
  'not-an-address',
  'password',
  'clear-text',
  'tls-mode',
  'authority-unused',
  'unknown-option',
] as const
export type AddressFault = (typeof addressFaults)[number]

const form = /^postgres(?:ql)?:\/\/(?:([^@/?#]*)@)?([^/?#]*)(?:\/([^?#]*))?(?:\?([^#]*))?$/

export function isStoreAddress(text: string): boolean {
  return /^postgres(?:ql)?:/.test(text)
}

/** The service whose settings an address asks for. */
export function serviceNamedIn(text: string): string | null {
  return new URLSearchParams(form.exec(text.trim())?.[4] ?? '').get('service')
}

/**
 * Reads an address; what it leaves open a service may say. What goes over a network goes encrypted; a password stands in
 * no address, since addresses are shown.
 */
export function readStoreAddress(text: string, service: Service = new Map()): StoreAddress | AddressFault {
  const found = form.exec(text.trim())
  if (!found) return 'not-an-address'
  const [, who = '', where = '', named = '', asked = ''] = found
  if (who.includes(':')) return 'password'
  const options = new URLSearchParams(asked)
  if (options.has('password')) return 'password'
  if ([...options.keys()].some(name => !known.has(name))) return 'unknown-option'
  if ([...service.keys()].some(name => !ofServices.has(name))) return 'unknown-option'
  const said = (name: string) => options.get(name) ?? service.get(name) ?? null
  const hosts = hostsIn(where || said('host') || 'localhost', said('port'))
  const database = decoded(named) || said('dbname')
  if (hosts.length === 0 || !database) return 'not-an-address'
  const [mode, authority] = [said('sslmode'), said('sslrootcert')]
  const tls = tlsFor(mode, authority, hosts)
  if (tls === undefined) return 'tls-mode'
  if (tls === 'off' && !hosts.every(isHere)) return 'clear-text'
  if (tls !== 'verified' && authority !== null) return 'authority-unused'
  const password = service.get('password')
  return {
    hosts,
    database,
    user: decoded(who) || said('user'),
    office: options.get('office') || defaultOffice,
    tls,
    authority,
    password: password === undefined ? null : () => password,
    passwordFile: service.get('passfile') ?? null,
    shown: text.trim(),
  }
}

const known = new Set(['office', 'service', 'host', 'port', 'sslmode', 'sslrootcert'])
const ofServices = new Set(
  'host port dbname user password passfile sslmode sslrootcert'
    .split(' ')
    // Meant for other programs that use the same service; nothing depends on them here.
    .concat(
      'application_name fallback_application_name client_encoding connect_timeout target_session_attrs'.split(' '),
    ),
)
const defaultOffice = 'office'

function decoded(text: string): string {
  return text === '' ? '' : decodeURIComponent(text)
}

function hostsIn(text: string, port: string | null): readonly Host[] {
  const hosts = text.split(',').map(one => {
    const [, bracketed, plain = '', own] = /^(?:\[([^\]]+)\]|([^:]*))(?::(\d{1,5}))?$/.exec(one) ?? []
    return { host: decodeURIComponent(bracketed ?? plain), port: Number(own ?? port ?? usualPort) }
  })
  return hosts.every(({ host, port: number }) => host !== '' && number > 0 && number < 65_536) ? hosts : []
}

const usualPort = 5432

/** This machine: what is said does not leave it. */
function isHere({ host }: Host): boolean {
  return host.startsWith('/') || host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}

function tlsFor(
  mode: string | null,
  authority: string | null,
  hosts: readonly Host[],
): StoreAddress['tls'] | undefined {
  switch (mode) {
    case null:
      return authority === null && hosts.every(isHere) ? 'off' : 'verified'
    case 'disable':
      return 'off'
    case 'require':
      return 'unverified'
    case 'verify-full':
      return 'verified'
    default:
      return undefined
  }
}
