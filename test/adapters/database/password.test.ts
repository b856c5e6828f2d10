import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { platform } from 'node:process'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { passwordFor, passwordIn } from '../../../src/adapters/database/password.ts'
import { readStoreAddress, type StoreAddress } from '../../../src/domain/store-address.ts'
import { folderWith } from '../../support/folder.ts'

const login = { host: 'db1', port: 5432, database: 'records', user: 'lan' }

test.each([
  ['db1:5432:records:lan:secret', 'secret'],
  ['*:*:*:*:secret', 'secret'],
  ['other:5432:records:lan:no\ndb1:*:*:lan:yes\n*:*:*:*:late', 'yes'],
  ['# db1:5432:records:lan:no', undefined],
  [String.raw`db1:5432:records:lan:a\:b\\c`, String.raw`a:b\c`],
  ['db1:5432:records:lan:secret\r\n', 'secret'],
  ['db1:5432:records:lan:', undefined],
  ['db1:5433:records:lan:secret', undefined],
  ['db1:5432:records', undefined],
])('of the password file %j it takes %j', (text, password) => {
  expect(passwordIn(text, login)).toBe(password)
})

test('a socket goes by the name of the machine in a password file', () => {
  expect(passwordIn('localhost:5432:records:lan:secret', { ...login, host: '/var/run/postgresql' })).toBe('secret')
})

describe('a password is sought', () => {
  afterEach(() => vi.unstubAllEnvs())
  const addressWith = (service: Record<string, string> = {}): StoreAddress => {
    const read = readStoreAddress('postgresql://lan@db1/records', new Map(Object.entries(service)))
    if (typeof read === 'string') throw new Error(read)
    return read
  }
  const fileWith = (text: string, mode = 0o600) => {
    const file = join(folderWith(), 'passwords')
    writeFileSync(file, text)
    chmodSync(file, mode)
    return file
  }

  test('in the service, then in PGPASSWORD, then in the password file', async () => {
    vi.stubEnv('PGPASSFILE', fileWith('*:*:*:*:of the file'))
    expect(await passwordFor(login, addressWith())).toBe('of the file')
    expect(await passwordFor(login, addressWith({ passfile: fileWith('*:*:*:*:of its own file') }))).toBe(
      'of its own file',
    )
    vi.stubEnv('PGPASSWORD', 'of the environment')
    expect(await passwordFor(login, addressWith())).toBe('of the environment')
    expect(await passwordFor(login, addressWith({ password: 'of the service' }))).toBe('of the service')
  })

  test.skipIf(platform === 'win32')('in no file that others may read', async () => {
    for (const mode of [0o640, 0o604, 0o660]) {
      const file = fileWith('*:*:*:*:secret', mode)
      vi.stubEnv('PGPASSFILE', file)
      await expect(passwordFor(login, addressWith())).rejects.toMatchObject({
        store: { kind: 'open-passwords', reason: file },
      })
    }
  })

  test('and that none is found is told', async () => {
    vi.stubEnv('PGPASSFILE', fileWith('other:*:*:*:secret'))
    await expect(passwordFor(login, addressWith())).rejects.toMatchObject({
      store: { kind: 'no-password', reason: 'lan' },
    })
  })
})
