import { spawnSync } from 'node:child_process'
import { env, execPath } from 'node:process'

/** What was written a moment ago is not kept for the next start: so long it is waited for, in milliseconds. */
export const settling = 3500

/** The units that a letter asks, as the program tells them. */
export function askedOf(program: string, letter: string, workspace: string): readonly string[] {
  const { NODE_EXTRA_CA_CERTS: _, ...plainEnv } = env
  const args = [program, 'recipients', letter, '--json']
  const told = spawnSync(execPath, args, { cwd: workspace, env: plainEnv }).stdout.toString()
  const { recipients } = JSON.parse(told) as { readonly recipients: readonly { readonly unit: string }[] }
  return recipients.map(({ unit }) => unit)
}
