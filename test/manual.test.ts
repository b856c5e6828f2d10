import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commandNames } from '../src/cli/command-names.ts'
import { topics } from '../src/cli/topics.ts'
import { displayWidth } from '../src/domain/display-width.ts'
import { commandsIn, unknownIn } from './support/commands-in.ts'
import { playedAgain, shownOn } from './support/page.ts'

const manual = join(import.meta.dirname, '../docs/manual')
const languages = ['vi', 'en'] as const
const allTopics = [...topics.tasks, ...topics.lookups]

const pages = languages.flatMap(language =>
  readdirSync(join(manual, language)).map(file => {
    const path = join(manual, language, file)
    return { language, name: basename(file, '.md'), path, page: readFileSync(path, 'utf8') }
  }),
)

test.each(languages)('each topic has its page in %s, and each page its topic', language => {
  const named = pages.filter(page => page.language === language).map(({ name }) => name)
  expect(named.toSorted()).toEqual(allTopics.map(topic => topic[language]).toSorted())
})

test('no topic is called like a command', () => {
  const names: readonly string[] = commandNames
  expect(allTopics.flatMap(({ vi, en }) => [vi, en]).filter(name => names.includes(name))).toEqual([])
})

// A page that is stale is made anew by `npx vitest run -u --project main test/manual.test.ts`.
describe.each(pages)('$language/$name', ({ language, name, path, page }) => {
  test('shows what its commands tell', async () => {
    await expect(await playedAgain(page, language)).toMatchFileSnapshot(path)
  })

  test('names only commands and options that there are', async () => {
    expect(await unknownIn(commandsIn(page))).toEqual([])
  })

  test('leads only to pages that there are', () => {
    const links = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link)
    expect(links.filter(link => !existsSync(join(dirname(path), link)))).toEqual([])
  })

  test.each([60, 80])('reads well on a terminal of %i columns', async width => {
    const { code, told } = await shownOn(width, language, 'help', name)
    expect(code).toBe(0)
    expect(told.split('\n').filter(line => displayWidth(line) > width)).toEqual([])
    const withoutExamples = told.split('\n').filter(line => !line.startsWith('  '))
    expect(withoutExamples.filter(line => /`|\*\*|\]\(|^#|^\||<!--/.test(line))).toEqual([])
  })
})
