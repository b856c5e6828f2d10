import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { runProgram } from '../../src/cli/program.ts'
import { readDay, type Day } from '../../src/domain/day.ts'
import type { Store, World } from '../../src/ports.ts'

export interface Told {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command on a store, off a terminal, in a world that has nothing else. */
export async function runOn(store: Store, words: readonly string[]): Promise<Told> {
  const [out, err]: [string[], string[]] = [[], []]
  const sink = (texts: string[]) => ({
    write: (text: string | Uint8Array) =>
      void texts.push(typeof text === 'string' ? text : Buffer.from(text).toString()),
    isTerminal: false,
    columns: undefined,
  })
  const no = () => Promise.reject(new Error('there is none in this world'))
  const world: World = {
    version: '0',
    out: sink(out),
    err: sink(err),
    env: { CONGVAN_LANG: 'en' },
    folder: '/nowhere',
    clock: { today: () => readDay('2024-08-05') as Day },
    files: {
      read: () => Promise.resolve(undefined),
      bytes: () => Promise.resolve(undefined),
      list: () => Promise.resolve([]),
      exists: () => Promise.resolve(false),
      isFolder: () => Promise.resolve(false),
      placeIn: () => Promise.resolve(undefined),
      write: no,
      remove: no,
    },
    templates: '',
    records: '',
    manual: '',
    gallery: '',
    font: no,
    pdfEngine: no,
    input: () => Promise.resolve(new Uint8Array()),
    user: () => Promise.resolve({ by: 'a', host: 'b' }),
    ask: null,
    openEditor: no,
    findWorkspace: () => Promise.resolve('/nowhere'),
    openStore: () => Promise.resolve(store),
    openArchive: no,
    openDatabase: no,
    whenBroken: () => {},
    progress: () => () => {},
    resolve,
    sha256: content => createHash('sha256').update(content).digest('hex'),
  }
  const code = await runProgram(words, world)
  return { code, out: out.join(''), err: err.join('') }
}
