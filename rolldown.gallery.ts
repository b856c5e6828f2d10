import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Plugin } from 'rolldown'
import type { Gallery } from './src/cli/gallery.ts'

const folder = join(import.meta.dirname, 'test/diagnostics')

/** An example of each fault, and what is told of it, for `explain`: made of the folders that the tests hold true. */
export async function galleryOf(): Promise<Gallery> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(entry => entry.isDirectory())
  const codes = entries.map(({ name }) => name).sort()
  return Object.fromEntries(
    await Promise.all(codes.map(async (code): Promise<[string, Gallery[string]]> => [code, await exampleOf(code)])),
  )
}

async function exampleOf(code: string): Promise<Gallery[string]> {
  const text = (path: string) => readFile(join(folder, code, path), 'utf8')
  const all = await readdir(join(folder, code), { recursive: true })
  const records = all.filter(path => path.endsWith('.yaml')).sort()
  const files = await Promise.all(
    records.map(async path => ({ path: path.replaceAll(sep, '/'), text: await text(path) })),
  )
  return { files, told: { vi: await text('expected.vi.txt'), en: await text('expected.en.txt') } }
}

export const gallery: Plugin = {
  name: 'gallery',
  async writeBundle({ dir = 'dist' }) {
    await writeFile(join(dir, 'gallery.json'), JSON.stringify(await galleryOf()))
  },
}
