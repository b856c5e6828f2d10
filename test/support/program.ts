import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { env as ours, execPath } from 'node:process'

const main = join(import.meta.dirname, '../../dist/main.js')

type Run = { code: number; out: string; err: string }

interface Circumstances {
  readonly cwd: string
  readonly env?: NodeJS.ProcessEnv
  readonly input?: string
  readonly uid?: number
  /** Another copy of it than the one that was built. */
  readonly program?: string
}

/** Runs the built program, as from a shell: off a terminal, with only such input. */
export function runProgram(
  args: readonly string[],
  { cwd, env = {}, input = '', uid, program = main }: Circumstances,
): Promise<Run> {
  return new Promise(resolve => {
    const options = {
      cwd,
      env: { ...ours, ...env },
      maxBuffer: 64 * 1024 * 1024,
      ...(uid === undefined ? {} : { uid }),
    }
    const child = execFile(execPath, [program, ...args], options, (error, out, err) => {
      resolve({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : NaN, out, err })
    })
    child.stdin?.end(input)
  })
}
