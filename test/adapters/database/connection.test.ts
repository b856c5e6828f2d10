import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connected, connectionTo, type Asking } from '../../../src/adapters/database/connection.ts'
import { readStoreAddress, type StoreAddress } from '../../../src/domain/store-address.ts'
import { freePort, noServer, startServer, type Server } from '../../support/postgres.ts'

describe.skipIf(noServer !== null)(`several servers${noServer === null ? '' : ` (skipped: ${noServer})`}`, () => {
  let standby: Server
  let primary: Server
  let nobody: number
  beforeAll(async () => {
    // As one that stands by answers: it takes no writing.
    standby = await startServer({ settings: { default_transaction_read_only: 'on' } })
    primary = await startServer()
    nobody = await freePort()
  })
  afterAll(() => Promise.all([standby.stop(), primary.stop()]))

  const addressOf = (...ports: readonly number[]): StoreAddress => {
    const hosts = ports.map(port => `127.0.0.1:${port}`).join()
    const read = readStoreAddress(`postgresql://owner@${hosts}/postgres`)
    if (typeof read === 'string') throw new Error(read)
    return read
  }
  const portUsed = (address: StoreAddress) =>
    connected(address, async asking => {
      const [row] = await asking.query<{ port: string }>(`SELECT current_setting('port') AS port`)
      return Number(row?.port)
    })

  test('the one that takes writing is used, wherever it is named', async () => {
    expect(await portUsed(addressOf(nobody, standby.port, primary.port))).toBe(primary.port)
    expect(await portUsed(addressOf(primary.port, standby.port))).toBe(primary.port)
  })

  test('one that is frozen keeps nobody waiting', async () => {
    standby.freeze()
    try {
      const waited = portUsed(addressOf(standby.port)).catch(() => 'waited')
      expect(await Promise.race([portUsed(addressOf(standby.port, primary.port)), waited])).toBe(primary.port)
    } finally {
      standby.goOn()
    }
  })

  test('one that will take writing in a moment is waited for', async () => {
    const address = addressOf(standby.port, nobody)
    const used = portUsed(address)
    setTimeout(() => {
      standby.sql('SET default_transaction_read_only = off; ALTER ROLE owner SET default_transaction_read_only = off')
    }, 1000)
    expect(await used).toBe(standby.port)
    standby.sql('ALTER ROLE owner RESET default_transaction_read_only')
  })

  test('a refusal is told at once, not waited for', async () => {
    const read = addressOf(standby.port, primary.port)
    await expect(portUsed({ ...read, database: 'nowhere' })).rejects.toMatchObject({ store: { kind: 'no-database' } })
  }, 30_000) // a server that takes over would be waited for longer

  const backendOf = async (asking: Asking) => {
    const [row] = await asking.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    return row?.pid ?? 0
  }

  test('one connection serves one question after another, and two at once have one each', async () => {
    const lend = connectionTo(addressOf(primary.port))
    const first = await lend(backendOf)
    expect(await lend(backendOf)).toBe(first)
    const [one, other] = await Promise.all([lend(backendOf), lend(backendOf)])
    expect(one).not.toBe(other)
  })

  test('a connection that ended between two questions is made anew, and nobody is told', async () => {
    const lend = connectionTo(addressOf(primary.port))
    const first = await lend(backendOf)
    primary.sql(`SELECT pg_terminate_backend(${first})`)
    expect(await lend(backendOf)).not.toBe(first)
  })

  test('a connection on which something failed is not used again', async () => {
    const lend = connectionTo(addressOf(primary.port))
    const first = await lend(backendOf)
    await expect(lend(asking => asking.query('SELECT 1 / 0'))).rejects.toThrow('division by zero')
    expect(await lend(backendOf)).not.toBe(first)
  })
})
