import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { Things } from '../src/letter/template/vocabulary.ts'
import { wordVocabulary } from '../src/letter/word/vocabulary.ts'
import { commandsIn, unknownIn } from './support/commands-in.ts'
import { folderWith } from './support/folder.ts'
import { shownBy } from './support/page.ts'

const page = readFileSync(join(import.meta.dirname, '../docs/templates.md'), 'utf8')

function names(things: Things, depth = 0): readonly string[] {
  return Object.entries(things).flatMap(([name, shape]) => {
    const line = `${'  '.repeat(depth)}${name}${Array.isArray(shape) ? '[]' : ''}`
    if (typeof shape !== 'object') return [line]
    return [line, ...names((Array.isArray(shape) ? shape[0] : shape) as Things, depth + 1)]
  })
}

test('the page on templates lists every name that a template may use, and no other', () => {
  const listed = /```text\n([^]*?)\n```/.exec(page)?.[1]?.split('\n') ?? []
  expect(listed.map(line => /^ *\S+/.exec(line)?.[0])).toEqual(names(wordVocabulary))
})

test('the page on security names only tests that there are', () => {
  const security = readFileSync(join(import.meta.dirname, '../docs/security.md'), 'utf8')
  const named = [...security.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path)
  expect(named.length).toBeGreaterThan(9)
  expect(named.filter(path => !existsSync(join(import.meta.dirname, '..', path)))).toEqual([])
})

const root = join(import.meta.dirname, '..')
const written = readdirSync(join(root, 'docs')).filter(name => name.endsWith('.md'))
const pages = ['README.md', 'CHANGELOG.md', ...written.map(name => `docs/${name}`)]

test.each(pages)(
  '%s names only commands and options that there are, and leads only to files that there are',
  async name => {
    const text = readFileSync(join(root, name), 'utf8')
    expect(await unknownIn(commandsIn(text))).toEqual([])
    const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link)
    expect(links.filter(link => !existsSync(join(root, dirname(name), link)))).toEqual([])
  },
)

test('every command that README tells works, one after the other', async () => {
  const folder = folderWith()
  cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true })
  const commands = commandsIn(readFileSync(join(root, 'README.md'), 'utf8')).filter(
    line => !/ [A-Z]+\b(?!-)/.test(line),
  )
  expect(commands.length).toBeGreaterThan(12)
  for (const line of commands) {
    const { code, told } = await shownBy(line, { folder, language: 'vi' })
    expect(`${line}: ${code}${code === 0 ? '' : ` ${told}`}`).toBe(`${line}: 0`)
  }
})
