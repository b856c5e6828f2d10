import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test, type TestContext } from 'vitest'
import { writeCsv } from '../../src/table/csv.ts'
import type { Table } from '../../src/table/table.ts'
import { writeXlsx } from '../../src/table/xlsx.ts'
import { formulas, numberLike, objectNames, overdue } from './tables.ts'

/** What a real spreadsheet makes of our files; skipped where LibreOffice is not installed. */

const libreOffice = 'soffice'
const isInstalled = spawnSync(libreOffice, ['--version']).status === 0
const run = promisify(execFile)

/** The file as LibreOffice understands it, in its own XML. */
async function opened(name: string, content: string | Uint8Array, filter: readonly string[] = []): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'congvan-'))
  try {
    await writeFile(join(folder, name), content)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    await run(libreOffice, [
      profile,
      '--headless',
      ...filter,
      '--convert-to',
      'fods',
      '--outdir',
      folder,
      join(folder, name),
    ])
    return await readFile(join(folder, name.replace(/\.\w+$/, '.fods')), 'utf8')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Cells of the first sheet, row by row: their type and what they show. */
function cellsIn(fods: string): { type: string; text: string }[] {
  const [, sheet = ''] = /<table:table [^>]*>([^]*?)<\/table:table>/.exec(fods) ?? []
  return [...sheet.matchAll(/<table:table-cell [^>]*office:value-type="(\w+)"[^>]*>\s*<text:p>([^]*?)<\/text:p>/g)].map(
    ([, type = '', text = '']) => ({
      type,
      text: text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name) => signs[String(name)] ?? ''),
    }),
  )
}

const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const texts = [...formulas, ...numberLike, ...objectNames]
const table: Table = {
  ...overdue,
  columns: [{ key: 'text', title: 'Nội dung', kind: 'text' }],
  rows: texts.map(text => [text]),
}

function needsLibreOffice({ skip }: TestContext): void {
  skip(!isInstalled, 'LibreOffice (soffice) is not installed')
}

test('LibreOffice sees in XLSX texts, dates and numbers, and no formula', { timeout: 300_000 }, async context => {
  needsLibreOffice(context)
  const listed = await opened('list.xlsx', await writeXlsx(overdue))
  expect(cellsIn(listed).slice(5, 12)).toEqual([
    { type: 'float', text: '1' },
    { type: 'string', text: '1469-CV/BTGTU' },
    { type: 'string', text: 'Báo Hưng Yên' },
    { type: 'date', text: '31/07/2024' },
    { type: 'float', text: '5' },
    { type: 'float', text: '2' },
    { type: 'string', text: '01' },
  ])
  const fods = await opened('texts.xlsx', await writeXlsx(table))
  expect(fods).not.toContain('table:formula')
  expect(new Set(cellsIn(fods).map(({ type }) => type))).toEqual(new Set(['string']))
  const shown = cellsIn(fods).map(({ text }) => text)
  const simple = texts.filter(text => /^[^\s\p{C}]+$/u.test(text))
  expect(simple.filter(text => !shown.includes(text))).toEqual([])
})

test('LibreOffice sees in CSV no formula', { timeout: 300_000 }, async context => {
  needsLibreOffice(context)
  const fods = await opened('texts.csv', writeCsv(table, { bom: true }), ['--infilter=CSV:44,34,76'])
  expect(fods).not.toContain('table:formula')
  expect(cellsIn(fods)[0]).toEqual({ type: 'string', text: 'Nội dung' })
})
