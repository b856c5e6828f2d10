import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, type } from 'node:os'
import { join, resolve } from 'node:path'
import { env, execPath, version } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { peersOver, versionsOfPeers, type Peer } from './peers.ts'
import { askedOf, settling } from './asked.ts'
import { lastDay, lately, makeChain, makeWorkspace } from './workspace.ts'

/**
 * How long the commands take on made-up registers of growing size, beside other programs on the same obligations:
 * `npm run bench:scale -- 1000 10000 100000`. Each figure is the median of five runs (`--runs N` for others), taken in turns;
 * a cold reading of more than 10,000 letters is made once.
 */

const program = resolve('dist/main.js')
const asked = parseArgs({ options: { runs: { type: 'string', default: '5' } }, allowPositionals: true })
const runs = Number(asked.values.runs)
const sizes = asked.positionals.map(Number)
const letters =
  `notice --by-unit --since ${lately} --due 5wd --as-of ${lastDay} --format docx --out letters --force`.split(' ')
const corpus = resolve('test/corpus/letters')
const incoming = readdirSync(corpus)
  .filter(name => name.endsWith('.txt'))
  .slice(0, 100)
  .map(name => join(corpus, name))
const overdue = ['overdue', '--all', '--as-of', lastDay]

/** The bundle of certificates that an environment may name is read at each start of Node, and takes longer than it. */
const { NODE_EXTRA_CA_CERTS: _, ...plainEnv } = env

function secondsOf(command: string, args: readonly string[], cwd: string): number {
  const begun = performance.now()
  const { error, status, stderr } = spawnSync(command, args, { cwd, env: plainEnv, maxBuffer: 2 ** 30 })
  if (error) throw error
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr.toString()}`)
  return (performance.now() - begun) / 1000
}

/** Medians of runs taken in turns, so that a busy moment of the machine falls on all alike. */
function medians(cases: ReadonlyMap<string, () => number>, times = runs): Map<string, number> {
  const taken = new Map([...cases.keys()].map(name => [name, [] as number[]]))
  for (let run = 0; run < times; run += 1) for (const [name, measure] of cases) taken.get(name)?.push(measure())
  return new Map(
    [...taken].map(([name, figures]) => [name, figures.toSorted((one, other) => one - other)[times >> 1] ?? NaN]),
  )
}

/** In MB, told by the process itself when it ends. */
function peakMemory(args: readonly string[], workspace: string): number {
  const told = join(workspace, 'peak')
  const teller = join(workspace, 'tell-peak.cjs')
  writeFileSync(
    teller,
    `process.on('exit', () => require('fs').writeFileSync('${told}', String(process.resourceUsage().maxRSS)))`,
  )
  spawnSync(execPath, ['--require', teller, program, ...args], { cwd: workspace, env: plainEnv, maxBuffer: 2 ** 30 })
  return Number(readFileSync(told, 'utf8')) / 1024
}

async function measure(count: number): Promise<Map<string, number>> {
  const workspace = join(tmpdir(), `congvan-bench-${count}`)
  makeWorkspace(workspace, count, 'data/calendar')
  await pause(settling)
  const ours = (...args: readonly string[]) => secondsOf(execPath, [program, ...args], workspace)
  const forget = () => rmSync(join(workspace, '.congvan'), { recursive: true, force: true })
  const middle = `${Math.floor(count / 2)}-CV`
  const cold = medians(
    new Map([
      ['overdue, cold', () => (forget(), ours(...overdue))],
      ['check, cold', () => (forget(), ours('check'))],
    ]),
    count > 10_000 ? 1 : runs,
  )
  const peers: readonly Peer[] = peersOver(workspace, program, lastDay)
  const warm = medians(
    new Map([
      ['overdue', () => ours(...overdue)],
      ['status', () => ours('status', '--all', '--as-of', lastDay)],
      ['status of one letter', () => ours('status', middle, '--as-of', lastDay)],
      ['chain', () => ours('chain', middle)],
      ['recipients', () => ours('recipients', middle)],
      ['check', () => ours('check')],
      ['50 letters as DOCX', () => ours(...letters)],
      ['import of 100 letters', () => ours('import', ...incoming)],
      ...peers.map(({ name, command, args }) => [name, () => secondsOf(command, args, workspace)] as const),
    ]),
  )
  const peak = new Map([
    ['peak of overdue, MB', peakMemory(overdue, workspace)],
    ['peak of check, MB', peakMemory(['check'], workspace)],
  ])
  const [unit = ''] = askedOf(program, middle, workspace).slice(-1)
  let answers = 0
  const once = medians(
    new Map([['respond', () => ours('respond', middle, unit, '--date', `2025-04-${10 + (answers += 1)}`, '--again')]]),
  )
  rmSync(workspace, { recursive: true, force: true })
  return new Map([...cold, ...warm, ...once, ...peak])
}

/** Letters each of which follows the one before. */
async function deepChain(): Promise<Map<string, number>> {
  const workspace = join(tmpdir(), 'congvan-bench-deep')
  makeChain(workspace, deepest)
  await pause(settling)
  const ask = () => secondsOf(execPath, [program, 'chain', `${deepest / 2}-CV`], workspace)
  ask()
  const all = medians(new Map([[`chain, ${deepest.toLocaleString('en')} deep`, ask]]))
  rmSync(workspace, { recursive: true, force: true })
  return all
}

const deepest = 10_000

/** A start, in times of a bare start of Node, in the folder that ships with the program. */
async function starts(): Promise<Map<string, number>> {
  const workspace = join(tmpdir(), 'congvan-bench-start')
  mkdirSync(workspace, { recursive: true })
  cpSync('data', join(workspace, 'data'), { recursive: true })
  await pause(settling)
  const ours = (...args: readonly string[]) => secondsOf(execPath, [program, ...args], workspace)
  const all = medians(
    new Map([
      ['node -e 0', () => secondsOf(execPath, ['-e', '0'], workspace)],
      ['--version', () => ours('--version')],
      ['--help', () => ours('--help')],
      ['overdue', () => ours('overdue', '--as-of', '2024-08-05')],
      ['chain', () => ours('chain', '1469-CV')],
    ]),
  )
  rmSync(workspace, { recursive: true, force: true })
  return all
}

function row(...cells: readonly string[]): void {
  console.log(`| ${cells.map((cell, index) => (index === 0 ? cell.padEnd(24) : cell.padStart(9))).join(' | ')} |`)
}

const [cpu] = cpus()
console.log(versionsOfPeers().join(', '))
console.log(`${type()}, ${cpus().length} × ${cpu?.model}, Node ${version}; medians of ${runs} runs\n`)

const bare = await starts()
const nodeAlone = bare.get('node -e 0') ?? NaN
row('start', 'ms', '× node')
row('---', '---:', '---:')
for (const [name, seconds] of bare) row(name, (seconds * 1000).toFixed(0), (seconds / nodeAlone).toFixed(1))

const bySize: Map<string, number>[] = []
for (const size of sizes) bySize.push(await measure(size))
console.log()
row('seconds', ...sizes.map(size => size.toLocaleString('en')), 'growth')
row('---', ...sizes.map(() => '---:'), '---:')
for (const name of bySize[0]?.keys() ?? []) {
  const figures = bySize.map(figures => figures.get(name) ?? NaN)
  const [before = NaN, last = NaN] = figures.slice(-2)
  row(name, ...figures.map(figure => figure.toFixed(name.endsWith('MB') ? 0 : 2)), `${(last / before).toFixed(1)} ×`)
}

for (const [name, seconds] of await deepChain()) console.log(`\n${name}: ${seconds.toFixed(2)} s`)
