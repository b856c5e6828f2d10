import { execFile } from 'node:child_process'
import nodeFs, { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { env } from 'node:process'
import { yamlFolder } from '../../src/adapters/yaml-folder.ts'
import { runProgram } from '../../src/cli/program.ts'
import type { Day } from '../../src/domain/day.ts'
import type { Language } from '../../src/domain/records.ts'
import type { Sink, Store, World } from '../../src/ports.ts'
import { folderWith } from './folder.ts'
import { machine } from './person.ts'

const root = join(import.meta.dirname, '../..')

/** So wide that what is told fits into a terminal of 60 columns where it stands a little further in. */
const columns = 58

/** Who is told to have written in what the pages show. */
const clerk = { by: 'lan', host: 'van-thu' }

/**
 * A page with what its commands tell now. They are carried out one after the other in one folder, on Monday 5 August
 * 2024: in ```console, each line after `$ `. What stands under one is made anew; a line `…` stands for as many lines
 * as there are between those shown above and below it. A block with the name of a file beside its kind is written there.
 * The folder begins with the records that ship, or empty where the page says so.
 */
export async function playedAgain(page: string, language: Language): Promise<string> {
  const folder = folderWith()
  if (!page.includes('<!-- start: empty -->')) cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true })
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules/congvan'), 'junction')
  const reader = { folder, language }
  let told = ''
  let place = 0
  for (const { 0: block, 1: kind = '', 2: name = '', 3: body = '', index } of page.matchAll(fence)) {
    told += page.slice(place, index)
    place = index + block.length
    if (name !== '') write(join(folder, name), body)
    told += kind === 'console' ? `\`\`\`console\n${await played(body, reader)}\`\`\`` : block
  }
  return told + page.slice(place)
}

const fence = /^```(\w*) ?([^\n]*)\n([^]*?)^```$/gm

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

interface Reader {
  folder: string
  readonly language: Language
}

async function played(body: string, reader: Reader): Promise<string> {
  const steps = body.split(/^(?=\$ )/m)
  let text = ''
  for (const step of steps) {
    const [line = '', ...shown] = step.trimEnd().split('\n')
    text += `${line}\n`
    if (!line.startsWith('$ ')) throw new Error(`no command: ${line}`)
    text += shortened(await toldBy(line.slice(2), reader), shown)
  }
  return text
}

/** What was told, with as much left out as the page leaves out. */
function shortened(told: string, shown: readonly string[]): string {
  const lines = told.replace(/\n+$/, '').split('\n')
  const gap = shown.indexOf('…')
  if (told === '' || gap < 0 || lines.length < shown.length) return told === '' ? '' : `${lines.join('\n')}\n`
  const below = shown.length - gap - 1
  return `${[...lines.slice(0, gap), '…', ...lines.slice(lines.length - below)].join('\n')}\n`
}

/** What the program tells for a line as it is typed. */
export function shownBy(line: string, reader: Reader) {
  return run(wordsOf(line).slice(1), reader, columns)
}

function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}

async function toldBy(line: string, reader: Reader): Promise<string> {
  const words = wordsOf(line)
  const [program, first = ''] = words
  if (program === 'cd') {
    reader.folder = join(reader.folder, first)
    return ''
  }
  return program === 'congvan' ? toldByProgram(words.slice(1), reader) : toldByShell(line, reader)
}

/** What the program tells on a terminal so wide. */
export function shownOn(width: number, language: Language, ...words: readonly string[]) {
  return run(words, { folder: root, language }, width)
}

async function toldByProgram(words: readonly string[], reader: Reader): Promise<string> {
  return (await run(words, reader, columns)).told.replaceAll(reader.folder, '')
}

async function run(words: readonly string[], { folder, language }: Reader, width: number) {
  let told = ''
  const sink: Sink = { write: text => void (told += String(text)), isTerminal: true, columns: width }
  const world: World = {
    ...machine,
    out: sink,
    err: sink,
    env: { CONGVAN_LANG: language, NO_COLOR: '1' },
    folder,
    clock: { today: () => '2024-08-05' as Day },
    resolve: (...parts) => machine.resolve(folder, ...parts),
    user: () => Promise.resolve(clerk),
    ask: null,
    whenBroken: () => {},
    progress: () => () => {},
    openStore: place => Promise.resolve(storeOf(typeof place === 'string' ? place : folder)),
  }
  const code = await runProgram(words, world)
  return { code, told }
}

function storeOf(folder: string): Store {
  const now = () => new Date('2024-08-05T02:00:00Z')
  const store = yamlFolder(folder, { machine: { disk: nodeFs, now, patience: 20_000 } })
  return { ...store, journal: async () => (await store.journal()).map(entry => ({ ...entry, ...clerk })) }
}

/** What is no command of ours: of git, of the shell. */
function toldByShell(line: string, { folder }: Reader): Promise<string> {
  const quiet = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_AUTHOR_NAME: 'Lan', GIT_AUTHOR_EMAIL: 'lan@example.vn' }
  const committer = { GIT_COMMITTER_NAME: 'Lan', GIT_COMMITTER_EMAIL: 'lan@example.vn' }
  return new Promise((resolve, reject) => {
    execFile('sh', ['-c', line], { cwd: folder, env: { ...env, ...quiet, ...committer } }, (error, out, err) =>
      error === null ? resolve(out + err) : reject(new Error(`${line}: ${err}`, { cause: error })),
    )
  })
}
