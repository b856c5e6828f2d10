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
  /** As a person may see it. */
  readonly shown: string
}

export interface Host {
  readonly host: string
  readonly port: number
}

export const addressFaults = ['not-an-address', 'password', 'clear-text', 'unknown-option'] as const
export type AddressFault = (typeof addressFaults)[number]

const form = /^postgres(?:ql)?:\/\/(?:([^@/?#]*)@)?([^/?#]*)(?:\/([^?#]*))?(?:\?([^#]*))?$/

export function isStoreAddress(text: string): boolean {
  return /^postgres(?:ql)?:/.test(text)
}

/** Reads an address. What goes over a network goes encrypted; a password stands in no address, since addresses are shown. */
export function readStoreAddress(text: string): StoreAddress | AddressFault {
  const found = form.exec(text.trim())
  if (!found) return 'not-an-address'
  const [, who = '', where = '', database = '', asked = ''] = found
  if (who.includes(':')) return 'password'
  const options = new URLSearchParams(asked)
  if (options.has('password')) return 'password'
  if ([...options.keys()].some(name => !known.has(name))) return 'unknown-option'
  const hosts = hostsIn(where || options.get('host') || 'localhost', options.get('port'))
  const tls = tlsFor(options.get('sslmode'), hosts)
  if (hosts.length === 0 || database === '' || tls === undefined) return 'not-an-address'
  if (tls === 'off' && !hosts.every(isHere)) return 'clear-text'
  return {
    hosts,
    database: decodeURIComponent(database),
    user: who === '' ? null : decodeURIComponent(who),
    office: options.get('office') || defaultOffice,
    tls,
    authority: options.get('sslrootcert'),
    shown: text.trim(),
  }
}

const known = new Set(['office', 'host', 'port', 'sslmode', 'sslrootcert'])
const defaultOffice = 'office'

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

function tlsFor(mode: string | null, hosts: readonly Host[]): StoreAddress['tls'] | undefined {
  switch (mode) {
    case null:
      return hosts.every(isHere) ? 'off' : 'verified'
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
