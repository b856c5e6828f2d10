import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { serviceIn } from '../../src/domain/service-file.ts'
import { readStoreAddress, serviceNamedIn } from '../../src/domain/store-address.ts'

test('an address names hosts, database, role and office', () => {
  expect(readStoreAddress('postgresql://lan@db1,db2:5433/records?office=so-noi-vu')).toMatchObject({
    hosts: [
      { host: 'db1', port: 5432 },
      { host: 'db2', port: 5433 },
    ],
    database: 'records',
    user: 'lan',
    office: 'so-noi-vu',
    tls: 'verified',
  })
})

test.each([
  ['postgres://localhost/a', 'off'],
  ['postgresql://127.0.0.1:6000/a', 'off'],
  ['postgresql://[::1]/a', 'off'],
  ['postgresql:///a?host=/var/run/postgresql', 'off'],
  ['postgresql://localhost/a?sslmode=require', 'unverified'],
  ['postgresql://db.example/a', 'verified'],
  ['postgresql://localhost/a?sslrootcert=ca.pem', 'verified'],
])('%s goes %s', (text, tls) => {
  expect(readStoreAddress(text)).toMatchObject({ tls })
})

test.each([
  ['postgresql://lan:secret@db/a', 'password'],
  ['postgresql://db/a?password=secret', 'password'],
  ['postgresql://db/a?sslmode=disable', 'clear-text'],
  ['postgresql://localhost,db/a?sslmode=disable', 'clear-text'],
  ['postgresql://db/a?sslmode=prefer', 'tls-mode'],
  ['postgresql://db/a?sslmode=require&sslrootcert=ca.pem', 'authority-unused'],
  ['postgresql://db/a?options=-c', 'unknown-option'],
  ['postgresql://db', 'not-an-address'],
  ['mysql://db/a', 'not-an-address'],
  ['postgresql://db:99999/a', 'not-an-address'],
])('%s is refused: %s', (text, fault) => {
  expect(readStoreAddress(text)).toBe(fault)
})

describe('a service', () => {
  const kept = [
    '# of the whole house',
    '[other]',
    'host=elsewhere',
    '[records]',
    '  host=db1,db2',
    'port=6000',
    'dbname=records',
    'user=lan ',
    'password=a=b',
    '#user=binh',
    'sslmode=require',
    '[records]',
    'host=second',
  ].join('\r\n')
  const records = serviceIn(kept, 'records')

  test('says what the address leaves open', () => {
    const hosts = ['db1', 'db2'].map(host => ({ host, port: 6000 }))
    const read = readStoreAddress('postgresql://?service=records&office=so', records)
    expect(read).toMatchObject({ hosts, database: 'records', user: 'lan', office: 'so', tls: 'unverified' })
    expect(typeof read === 'string' ? null : read.password?.()).toBe('a=b')
  })

  test('gives way to what the address says', () => {
    expect(readStoreAddress('postgresql://an@db9:1/b?service=records&sslmode=verify-full', records)).toMatchObject({
      hosts: [{ host: 'db9', port: 1 }],
      database: 'b',
      user: 'an',
      tls: 'verified',
    })
  })

  test('shows its password in no print of the address', () => {
    const read = readStoreAddress('postgresql://?service=records', records)
    expect(`${JSON.stringify(read)} ${inspect(read, { depth: 9, showHidden: true })}`).not.toContain('a=b')
  })

  test('that asks for what is not known here is refused rather than half obeyed', () => {
    expect(readStoreAddress('postgresql://db/a?service=x', new Map([['channel_binding', 'require']]))).toBe(
      'unknown-option',
    )
  })

  test('that is not there is not made up', () => {
    expect(serviceIn(kept, 'nobody')).toBeUndefined()
    expect(serviceNamedIn('postgresql://?office=so&service=records')).toBe('records')
    expect(serviceNamedIn('postgresql://db/a')).toBeNull()
  })
})
