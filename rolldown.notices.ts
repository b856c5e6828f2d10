import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'rolldown'

export const noticesFile = 'THIRD-PARTY-NOTICES.txt'

/** What the program carries in itself of others' work, each with its licence, as that asks: made of what was bundled. */
export const notices: Plugin = {
  name: 'notices',
  async writeBundle({ dir = 'dist' }, bundle) {
    const modules = Object.values(bundle).flatMap(file => (file.type === 'chunk' ? file.moduleIds : []))
    const folders = [...new Set(modules.flatMap(id => packageFolder(id) ?? []))]
    const found = await Promise.all(folders.map(noticeOf))
    const inOrder = [...new Set(found)].sort((one, other) => (one < other ? -1 : 1))
    const head = `congvan holds code of these packages. The licence of the font in fonts/ stands there.\n`
    await writeFile(join(dir, noticesFile), [head, ...inOrder].join(`\n${'-'.repeat(80)}\n`))
  },
}

/** The folder of the package that a module is of, the innermost where one holds another. */
function packageFolder(module: string): string | undefined {
  return /^.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+(?=[/\\])/.exec(module)?.[0].replace(/^\0/, '')
}

async function noticeOf(folder: string): Promise<string> {
  const { name, version, license, author } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    name: string
    version: string
    license?: string
    author?: string | { name: string }
  }
  const files = (await readdir(folder)).filter(file => /^(?:licen[cs]e|copying|notice)/i.test(file)).sort()
  const texts = await Promise.all(files.map(file => readFile(join(folder, file), 'utf8')))
  const by = typeof author === 'object' ? author.name : author
  const holder = `Copyright (c) ${by ?? `the authors of ${name}`}`
  const said = texts.length > 0 ? texts.map(text => text.trim()) : [holder, ...(license === 'MIT' ? [await mit()] : [])]
  return `${[`${name} ${version}: ${license ?? 'see below'}`, ...said].join('\n\n')}\n`
}

/** The permission as our own licence has it, for packages that only name theirs. */
async function mit(): Promise<string> {
  const own = await readFile(join(import.meta.dirname, 'LICENSE'), 'utf8')
  return own.slice(own.indexOf('Permission is hereby granted')).trim()
}
