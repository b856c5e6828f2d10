import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Why no certificates can be made here; null where they can. */
export const noAuthority = (() => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' })
    return null
  } catch {
    return 'openssl is not installed'
  }
})()

/** An authority of its own, and a certificate that it gave to a host. */
export function authorityFor(host: string) {
  const folder = mkdtempSync(join(tmpdir(), 'congvan-ca-'))
  const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=an authority', '-days', '2')
  openssl('req', ...key, '-keyout', 'host.key', '-out', 'host.csr', '-subj', `/CN=${host}`)
  writeFileSync(join(folder, 'names'), `subjectAltName=DNS:${host}\n`)
  const by = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial']
  openssl('x509', '-req', '-in', 'host.csr', ...by, '-extfile', 'names', '-out', 'host.pem', '-days', '2')
  const text = (name: string) => readFileSync(join(folder, name), 'utf8')
  return {
    /** The file that vouches for the certificate. */
    file: join(folder, 'ca.pem'),
    certificate: text('host.pem'),
    key: text('host.key'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
