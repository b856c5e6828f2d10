import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { realWorld } from '../../src/adapters/real-world.ts'
import { runProgram } from '../../src/cli/program.ts'
import type { Sink } from '../../src/ports.ts'

const root = join(import.meta.dirname, '../..')
const url = (path: string) => pathToFileURL(join(root, path))

export const machine = realWorld({
  version: '0',
  program: url('package.json'),
  templates: url('templates/'),
  records: url('data/'),
  manual: url('docs/manual/'),
  gallery: url('dist/gallery.json'),
  fonts: url('dist/fonts/'),
  migrations: url('migrations/'),
  pdfEngine: url('dist/pdfium.wasm'),
  worker: url('dist/decode-worker.js'),
  stamper: url('dist/stamp-worker.js'),
})

/** What somebody makes of a text in an editor. */
type Edit = (text: string) => string

/** Somebody at a terminal in a folder who gives these answers, one a question, and then leaves; and edits so. */
export function personAt(folder: string, answers: readonly string[], edits: readonly Edit[] = []) {
  const left = [...answers]
  const toEdit = [...edits]
  const questions: string[] = []
  const ask = (question: string): Promise<string> => {
    questions.push(question)
    const answer = left.shift()
    return answer === undefined
      ? Promise.reject(Object.assign(new Error('left'), { code: 'BROKEN_OFF' }))
      : Promise.resolve(answer)
  }
  const run = async (...words: string[]) => {
    const told = { out: '', err: '' }
    const sink = (side: 'out' | 'err'): Sink => ({
      write: text => void (told[side] += String(text)),
      isTerminal: false,
      columns: undefined,
    })
    const world = {
      ...machine,
      out: sink('out'),
      err: sink('err'),
      env: { CONGVAN_LANG: 'vi', NO_COLOR: '1' },
      folder,
      ask,
      whenBroken: () => {},
      openEditor: (path: string) => {
        const edit = toEdit.shift()
        if (edit) writeFileSync(path, edit(readFileSync(path, 'utf8')))
        return Promise.resolve(edit ? ('closed' as const) : ('failed' as const))
      },
    }
    const code = await runProgram(words, world)
    return { code, ...told }
  }
  return { run, questions }
}
