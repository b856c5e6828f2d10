import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderWith } from './folder.ts'
import { personAt } from './person.ts'
import { runProgram } from './program.ts'

const env = { CONGVAN_LANG: 'vi', VISUAL: '', EDITOR: '' }
const data = join(import.meta.dirname, '../../data')

/** A workspace with the records that come with the program, and clerks at work in it. */
export function campaignFolder() {
  const folder = folderWith()
  cpSync(data, join(folder, 'data'), { recursive: true })
  const at = (name: string) => join(folder, name)
  return {
    folder,
    run: (...words: string[]) => runProgram(words, { cwd: folder, env }),
    runWith: (more: NodeJS.ProcessEnv, ...words: string[]) =>
      runProgram(words, { cwd: folder, env: { ...env, ...more } }),
    person: (answers: readonly string[], ...edits: ((text: string) => string)[]) => personAt(folder, answers, edits),
    read: (name: string) => readFileSync(at(name), 'utf8'),
    write: (name: string, text: string) => writeFileSync(at(name), text),
    exists: (name: string) => existsSync(at(name)),
    /** What is still being edited. */
    copies: () =>
      existsSync(at('.congvan/editing'))
        ? readdirSync(at('.congvan/editing')).filter(name => name.endsWith('.yaml'))
        : [],
  }
}
