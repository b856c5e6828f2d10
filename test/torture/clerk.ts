import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { cwd, execPath } from 'node:process'

const program = join(cwd(), 'dist/main.js')

interface Ended {
  /** Null where it was killed. */
  readonly code: number | null
  readonly err: string
}

/** The built program at work in a workspace, as a process that can be killed. */
export function clerk(workspace: string, ...args: readonly string[]) {
  const child = spawn(execPath, [program, ...args], { cwd: workspace, stdio: ['ignore', 'ignore', 'pipe'] })
  let err = ''
  child.stderr.on('data', (part: Buffer) => (err += part.toString()))
  const ended = new Promise<Ended>(resolve => child.on('close', code => resolve({ code, err })))
  const isOver = () => child.exitCode !== null || child.signalCode !== null
  return { pid: child.pid, kill: () => child.kill('SIGKILL'), isOver, ended }
}
