import { expect, test } from 'vitest'
import { readStoreAddress } from '../../src/domain/store-address.ts'

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
])('%s goes %s', (text, tls) => {
  expect(readStoreAddress(text)).toMatchObject({ tls })
})

test.each([
  ['postgresql://lan:secret@db/a', 'password'],
  ['postgresql://db/a?password=secret', 'password'],
  ['postgresql://db/a?sslmode=disable', 'clear-text'],
  ['postgresql://localhost,db/a?sslmode=disable', 'clear-text'],
  ['postgresql://db/a?sslmode=prefer', 'not-an-address'],
  ['postgresql://db/a?options=-c', 'unknown-option'],
  ['postgresql://db', 'not-an-address'],
  ['mysql://db/a', 'not-an-address'],
  ['postgresql://db:99999/a', 'not-an-address'],
])('%s is refused: %s', (text, fault) => {
  expect(readStoreAddress(text)).toBe(fault)
})
