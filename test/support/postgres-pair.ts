import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, noServer, programs, user } from './postgres.ts'

const keeper = '/usr/bin/pg_autoctl'

/** Why nothing is tried with a primary and its standby; null where it is. */
export const noPair = noServer ?? (existsSync(keeper) ? null : 'pg_auto_failover is not installed')

/** How soon the monitor gives a primary up, in milliseconds. Its own values are made for wide networks. */
const swift = {
  health_check_period: 1000,
  health_check_timeout: 2000,
  health_check_max_retries: 2,
  health_check_retry_delay: 500,
  node_considered_unhealthy_timeout: 5000,
  primary_demote_timeout: 5000,
  startup_grace_period: 1000,
}

/** A monitor, a primary and its synchronous standby, as pg_auto_failover sets them up, on loopback, in a folder that goes with them. */
export interface Pair {
  address(office: string): string
  /** Which of the two nodes takes writing now; undefined while one takes over. */
  primary(): number | undefined
  /** Everything of a node at once, its keeper too: no process of it is given the time to say anything. */
  signal(node: number, signal: NodeJS.Signals): void
  start(node: number): void
  /** Until one is the primary and the other its standby. */
  whole(): Promise<void>
  stop(): void
}

export async function startPair(settings: Readonly<Record<string, number>> = swift): Promise<Pair> {
  const folder = mkdtempSync(join(tmpdir(), 'congvan-pair-'))
  if (user?.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
  const env = {
    PATH: `${programs}:/usr/bin:/bin`,
    LANG: 'C.UTF-8',
    HOME: folder,
    ...Object.fromEntries(
      ['CONFIG', 'DATA', 'RUNTIME'].map(kind => [
        `XDG_${kind}_${kind === 'RUNTIME' ? 'DIR' : 'HOME'}`,
        join(folder, kind),
      ]),
    ),
  }
  const options = { ...user, cwd: folder, env }
  const run = (program: string, ...args: readonly string[]) =>
    execFileSync(program, args, { ...options, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  const ports = [await freePort(), await freePort(), await freePort()]
  const names = ['monitor', 'a', 'b']
  const running: (number | undefined)[] = []
  const start = (node: number) => {
    const log = openSync(join(folder, `${names[node]}.log`), 'a')
    const args = ['run', '--pgdata', join(folder, names[node] ?? '')]
    running[node] = spawn(keeper, args, { ...options, detached: true, stdio: ['ignore', log, log] }).pid
  }
  const create = (node: number, ...args: readonly string[]) =>
    run(
      keeper,
      'create',
      ...args,
      '--pgdata',
      join(folder, names[node] ?? ''),
      '--pgport',
      String(ports[node]),
      '--hostname',
      '127.0.0.1',
      '--auth',
      'trust',
      '--no-ssl',
    )
  const monitor = `postgres://autoctl_node@127.0.0.1:${ports[0]}/pg_auto_failover`
  const ask = (words: string) => {
    try {
      return run(
        'psql',
        '-XAtq',
        '-v',
        'ON_ERROR_STOP=1',
        '-d',
        monitor.replace('autoctl_node@', userName()),
        '-c',
        words,
      ).trim()
    } catch {
      return ''
    }
  }
  const userName = () => `${run('id', '-un').trim()}@`
  const until = async (holds: () => boolean) => {
    const begun = performance.now()
    while (!holds()) {
      if (performance.now() - begun > 120_000) throw new Error(`the pair does not come up:\n${state()}\n${logs()}`)
      await new Promise(resolve => setTimeout(resolve, 250))
    }
  }
  const logs = () => names.map(name => readFileSync(join(folder, `${name}.log`), 'utf8').slice(-2000)).join('\n')
  const state = () =>
    ask('SELECT nodename, reportedstate, goalstate FROM pgautofailover.node ORDER BY nodename').replaceAll('\n', ' ')

  create(0, 'monitor')
  run(keeper, 'config', 'set', '--pgdata', join(folder, 'monitor'), 'postgresql.listen_addresses', '127.0.0.1')
  start(0)
  await until(() => ask('SELECT 1') === '1')
  for (const [name, value] of Object.entries(settings)) ask(`ALTER SYSTEM SET pgautofailover.${name} = ${value}`)
  ask('SELECT pg_reload_conf()')
  for (const node of [1, 2]) {
    const about = ['--name', names[node] ?? '', '--username', 'owner', '--dbname', 'records']
    create(node, 'postgres', ...about, '--listen', '127.0.0.1', '--monitor', monitor)
    start(node)
    if (node === 1) await until(() => /a\|single\|single/.test(state()))
  }
  const isWhole = () =>
    /^(?:a\|primary\|primary b\|secondary\|secondary|a\|secondary\|secondary b\|primary\|primary)$/.test(state())
  await until(isWhole)
  return {
    address: office => `postgresql://owner@127.0.0.1:${ports[1]},127.0.0.1:${ports[2]}/records?office=${office}`,
    primary: () => {
      const found = /([ab])\|(?:primary|wait_primary)\|/.exec(state())?.[1]
      return found === undefined ? undefined : names.indexOf(found)
    },
    signal: (node, signal) => {
      signalAll(running[node], signal)
      if (signal === 'SIGKILL') running[node] = undefined
    },
    start,
    whole: () => until(isWhole),
    stop: () => {
      for (const one of running) {
        signalAll(one, 'SIGCONT')
        signalAll(one, 'SIGKILL')
      }
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

function signalAll(root: number | undefined, signal: NodeJS.Signals): void {
  if (root === undefined) return
  for (const one of familyOf(root)) {
    try {
      process.kill(one, signal)
    } catch {
      // It ended meanwhile.
    }
  }
}

/** A process and all that it started, the oldest first. */
function familyOf(root: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(name => {
      try {
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')
        return [{ id: Number(name), parent: Number(fields[1]) }]
      } catch {
        return []
      }
    })
  const family = [root]
  for (const one of family) family.push(...parents.filter(({ parent }) => parent === one).map(({ id }) => id))
  return family
}
