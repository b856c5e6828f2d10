import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { cwd, env as ours, execPath } from 'node:process'
import { pathToFileURL } from 'node:url'

const program = join(cwd(), 'dist/main.js')

export interface Ended {
  /** Null where it was killed. */
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Circumstances {
  readonly env?: Readonly<Record<string, string>>
  /** A script of this folder that changes the machine under the program. */
  readonly under?: string
}

/** The built program at work in a workspace, as a process that can be killed. */
export function clerk(workspace: string, args: readonly string[], { env = {}, under }: Circumstances = {}) {
  const before = under ? ['--import', pathToFileURL(join(cwd(), 'test/torture', under)).href] : []
  const child = spawn(execPath, [...before, program, ...args], {
    cwd: workspace,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...ours, CONGVAN_LANG: 'vi', ...env },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (part: Buffer) => (out += part.toString()))
  child.stderr.on('data', (part: Buffer) => (err += part.toString()))
  const ended = new Promise<Ended>(resolve => child.on('close', code => resolve({ code, out, err })))
  const isOver = () => child.exitCode !== null || child.signalCode !== null
  return { pid: child.pid, kill: () => child.kill('SIGKILL'), isOver, ended }
}

/** Whether a message is one for a person, and no trace of the program's inside. */
export function isForPeople({ code, err }: Ended): boolean {
  return code !== 70 && !/\n {4}at |node:internal|\.js:\d/.test(err)
}
