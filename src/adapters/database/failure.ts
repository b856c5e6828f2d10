import type { StoreFault } from '../../ports.ts'

/** A failure that a person is told of by its kind. */
export function storeFailure(fault: StoreFault): Error & { readonly store: StoreFault } {
  return Object.assign(new Error(`${fault.kind}: ${fault.reason}`), { store: fault })
}

/** What the server, the network or the driver says, as what it means for who works with it. */
export function asFailure(failure: unknown, shown: string): unknown {
  if (!(failure instanceof Error) || 'store' in failure) return failure
  const kind = kindOf(failure)
  return kind ? storeFailure({ kind, store: shown, reason: reasonOf(failure) }) : failure
}

/** The connection is gone, and whether the last thing asked was done is not known. */
export function isLost(failure: unknown): boolean {
  const kind = failure instanceof Error ? kindOf(failure) : undefined
  return kind === 'lost' || kind === 'standby'
}

/** A table that was asked is not there. */
export function isNotMade(failure: unknown): boolean {
  return failure instanceof Error && kindOf(failure) === 'not-made'
}

/** Two who wrote at once were in each other's way: one of them begins again. */
export function isInTheWay(failure: unknown): boolean {
  return failure instanceof Error && ['40001', '40P01', '55P03'].includes(codeOf(failure))
}

export function codeOf(failure: Error): string {
  return 'code' in failure ? String(failure.code) : ''
}

function kindOf(failure: Error): StoreFault['kind'] | undefined {
  if ('store' in failure) return (failure.store as StoreFault).kind
  const code = codeOf(failure)
  if (/^28|^42501$/.test(code)) return 'denied'
  if (code === '3D000') return 'no-database'
  if (code === '3F000' || code === '42P01') return 'not-made'
  if (code === '25006') return 'standby'
  if (isOfTrust(code)) return 'untrusted'
  if (/does not support SSL/.test(failure.message)) return 'no-tls'
  if (/^08|^57P0|^53300$/.test(code) || isOfNetwork(failure)) return 'lost'
  return /^[0-9A-Z]{5}$/.test(code) ? 'server' : undefined
}

/** What Node says of a certificate that it does not believe. */
function isOfTrust(code: string): boolean {
  return /^(?:CERT_|SELF_SIGNED|UNABLE_TO_|DEPTH_ZERO|ERR_TLS_CERT)/.test(code)
}

/** The driver gives no codes of its own to a connection that ends under it. */
function isOfNetwork(failure: Error): boolean {
  return (
    /^(?:ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EPIPE|EHOST|ENET|ENOENT|ERR_TLS|ERR_SSL)/.test(codeOf(failure)) ||
    /connection terminated|timeout expired|read timeout|establishing an SSL|not queryable/i.test(failure.message)
  )
}

/** Without anything of the connection but what it said: a message of the driver never holds a password, only the reason. */
export function reasonOf(failure: Error): string {
  if ('store' in failure) return (failure.store as StoreFault).reason
  const { message } = failure
  const [first] = failure instanceof AggregateError ? (failure.errors as readonly unknown[]) : []
  return message || (first instanceof Error ? first.message : codeOf(failure))
}
