import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tableFormats } from '../../src/table/formats.ts'
import { overdue } from './tables.ts'

const beginnings = { csv: 'TT,', xlsx: 'PK', md: 'Tính đến' }

test.each(Object.entries(tableFormats))(
  '%s writes a table, and its files are named so',
  async (name, { extension, write }) => {
    const content = await write(overdue, { bom: false })
    expect(extension).toBe(`.${name}`)
    expect(
      Buffer.from(content)
        .toString('utf8')
        .startsWith(beginnings[name as keyof typeof beginnings]),
    ).toBe(true)
  },
)

test('CSV may begin with a byte order mark', async () => {
  expect(await tableFormats.csv.write(overdue, { bom: true })).toMatch(/^\uFEFFTT,/)
  expect(await tableFormats.csv.write(overdue, { bom: false })).toMatch(/^TT,/)
})

test('no module names a writer or its library outright: they are loaded when asked for', () => {
  const src = join(import.meta.dirname, '../../src')
  const outright = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts'))
    .filter(path => /from '(?:\S*\/table|\.)\/(?:csv|xlsx|markdown)\.ts'/.test(readFileSync(join(src, path), 'utf8')))
  expect(outright).toEqual([])
})
