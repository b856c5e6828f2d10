import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { commandNames } from '../../src/cli/command-names.ts'
import { runProgram } from '../support/program.ts'

/** Help in Vietnamese, of every command and of those below it, shares no word with help in English but names. */
const root = join(import.meta.dirname, '../..')

async function helpOf(lang: 'vi' | 'en', path: readonly string[]): Promise<string> {
  const { code, out, err } = await runProgram([...path, '--help'], { cwd: root, env: { CONGVAN_LANG: lang } })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out
}

interface Help {
  readonly path: readonly string[]
  readonly vi: string
  readonly en: string
}
const pages: Help[] = []

beforeAll(async () => {
  const read = async (path: readonly string[]): Promise<void> => {
    const [vi, en] = await Promise.all([helpOf('vi', path), helpOf('en', path)])
    pages.push({ path, vi, en })
    if (path.length > 0) await Promise.all(namesBelow(en).map(name => read([...path, name])))
  }
  await read([])
  for (const name of commandNames) await read([name])
}, 300_000)

function namesBelow(help: string): readonly string[] {
  return [...(help.split('\nCommands:\n')[1] ?? '').matchAll(/^ {2}([a-z]+)/gm)].map(([, name = '']) => name)
}

/** What is written alike in both languages: what is typed, and formats. */
const written = new Set(
  `congvan vi en auto always never tree mermaid dot svg txt mmd wd table json csv xlsx md docx pdf html edxml excel word
  office yaml ladder layout remindergap dispatches templates data postgresql bash zsh fish powershell tab schema
  answered late exempt due today overdue pending no deadline missing both none all expected complete partial invalid
  acknowledged party state dispatch units campaign calendar not a day don doc check confirm in list show
  new tab json next add remove ban`.split(/\s+/),
)

/** The words of a page but examples, options and the names of commands. */
function wordsOf(page: string): readonly string[] {
  const told = page
    .replace(/^(?:Ví dụ|Examples):\n(?: {2}.*\n)*/m, '')
    .replace(/^(?:Cách dùng|Usage): congvan [a-z| ]*/m, '')
    .replace(/^ {2}[a-z]+(?:, [a-z]+)?(?= {2})/gm, '')
    .replace(/(?<!\p{L})-{1,2}[\w-]+/gu, '')
  return (told.match(/\p{L}+/gu) ?? []).filter(word => /^[a-z]{2,}$/i.test(word))
}

test('help has no English left in Vietnamese', () => {
  expect(pages.length).toBeGreaterThan(commandNames.length + 8)
  const shared = pages.flatMap(({ path, vi, en }) => {
    const english = new Set(wordsOf(en).map(word => word.toLowerCase()))
    const both = wordsOf(vi).filter(word => !written.has(word.toLowerCase()) && english.has(word.toLowerCase()))
    return both.length > 0 ? [`${path.join(' ')}: ${both.join(', ')}`] : []
  })
  expect(shared).toEqual([])
})

test('help in Vietnamese has no words of commander', () => {
  const words = /\[options\]|\[command\]|Usage:|Arguments:|Options:|Commands:|\(choices|\(default|display help|<[a-z]+>/
  expect(pages.filter(({ vi }) => words.test(vi)).map(({ path }) => path)).toEqual([])
})

test('no value in help is left without a word in Vietnamese', () => {
  const plain = pages.flatMap(({ vi }) => [...vi.matchAll(/[<[]([a-z]+)(?:\.\.\.)?[\]>]/g)].map(([, name]) => name))
  expect(plain).toEqual([])
})
