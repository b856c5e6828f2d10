import { rmSync, writeFileSync, readFileSync, readdirSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { clerk, isForPeople } from './clerk.ts'
import { copyOf, deeds, workspaceBefore } from './deeds.ts'
import { faultsWithLines, mutant, randomFrom } from './mutants.ts'

const inOneFolder = 40
const mostMemory = 1024 * 1024
const longest = 30_000

const reading: readonly (readonly string[])[] = [
  ['check', '--format', 'json'],
  ['list'],
  ['status', '--all'],
  ['overdue', '--all', '--soon', '5'],
  ['chain', '1469-CV'],
  ['show', '1469-CV'],
  ['why', '1469-CV', 'bao-hung-yen'],
  ['recipients', '1469-CV'],
  ['units'],
  ['diff', '--from', '2024-07-01'],
  ['register'],
  ['log'],
  ['report', '--out', 'out/report.html'],
  ['notice', '1469-CV'],
]

/** So many records, each spoiled in a way of its own, among the good ones, through every command that reads. */
export async function mutated(files: number) {
  const [deed] = deeds
  if (!deed) throw new Error('there is no deed')
  const good = await workspaceBefore(deed)
  const folder = join(good, 'data/dispatches/2024')
  const originals = readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'))
  const random = randomFrom(20_240_805)
  const figures = { files, runs: 0, faultsTold: 0, linesKnown: 0, mostMiB: 0, longestMs: 0 }
  const faults: string[] = []
  for (let first = 0; first < files; first += inOneFolder) {
    const workspace = copyOf(good)
    const spoiled = join(workspace, 'data/dispatches/spoiled')
    mkdirSync(spoiled)
    const known = new Map<string, number>()
    for (let at = first; at < Math.min(files, first + inOneFolder); at += 1) {
      const { content, line } = mutant(at, originals[at % originals.length] ?? '', random)
      writeFileSync(join(spoiled, `${at}.yaml`), content)
      if (line !== null) known.set(`data/dispatches/spoiled/${at}.yaml`, line)
    }
    for (const args of reading) {
      const started = performance.now()
      const { ended, kill } = clerk(workspace, [...args, '--as-of', '2024-08-05'], { under: 'measured.mjs' })
      const end = await Promise.race([ended, setTimeout(longest, null)])
      const where = `${args.join(' ')} on files from ${first}`
      figures.runs += 1
      figures.longestMs = Math.max(figures.longestMs, Math.round(performance.now() - started))
      if (end === null) {
        kill()
        faults.push(`${where}: hangs`)
        continue
      }
      const memory = Number(/MEMORY (\d+)/.exec(end.err)?.[1] ?? Infinity)
      figures.mostMiB = Math.max(figures.mostMiB, Math.round(memory / 1024))
      if (memory > mostMemory) faults.push(`${where}: takes ${memory} KiB`)
      if (!isForPeople(end) || ![0, 1, 3, 4].includes(end.code ?? -1)) faults.push(`${where}: ${end.code} ${end.err}`)
      if (args[0] === 'check') {
        const { told, misplaced } = faultsWithLines(end.out, known)
        figures.faultsTold += told
        figures.linesKnown += known.size
        faults.push(...misplaced)
      }
    }
    rmSync(workspace, { recursive: true })
  }
  rmSync(good, { recursive: true })
  return { name: 'spoiled records', figures, faults: faults.slice(0, 20), sound: faults.length === 0 }
}
