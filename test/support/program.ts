import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { env as ours, execPath } from 'node:process'

const main = join(import.meta.dirname, '../../dist/main.js')

type Run = { code: number; out: string; err: string }

/** Runs the built program, as from a shell: off a terminal, with only such input. */
export function runProgram(
  args: readonly string[],
  { cwd, env = {}, input = '', uid }: { cwd: string; env?: NodeJS.ProcessEnv; input?: string; uid?: number },
): Promise<Run> {
  return new Promise(resolve => {
    const options = {
      cwd,
      env: { ...ours, ...env },
      maxBuffer: 64 * 1024 * 1024,
      ...(uid === undefined ? {} : { uid }),
    }
    const child = execFile(execPath, [main, ...args], options, (error, out, err) => {
      resolve({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : NaN, out, err })
    })
    child.stdin?.end(input)
  })
}
