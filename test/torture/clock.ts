import { rmSync } from 'node:fs'
import { clerk } from './clerk.ts'
import { deeds, journalIn, lettersIn, workspaceBefore } from './deeds.ts'

const day = 24 * 60 * 60 * 1000

/** The clock jumps back two days before each command: the journal keeps their order, and undo takes back the last. */
export async function clockJumpsBack(commands: number) {
  const [respond] = deeds
  if (!respond) throw new Error('there is no deed')
  const workspace = await workspaceBefore(respond)
  const states = [lettersIn(workspace)]
  const faults: string[] = []
  const run = async (args: readonly string[], jumps: number) => {
    const turned = { env: { CLOCK_TURNED: String(-2 * jumps * day) }, under: 'turned-clock.mjs' }
    const { code, err } = await clerk(workspace, args, turned).ended
    if (code !== 0) faults.push(`${code}: ${err}`)
  }
  for (let at = 0; at < commands; at += 1) {
    await run(
      ['respond', '1469-CV', 'bao-hung-yen', '--date', '2024-07-25', '--again', '--symbol', `${at + 1}-BC/BHY`],
      at,
    )
    states.push(lettersIn(workspace))
  }
  for (let at = commands; at > 0; at -= 1) {
    await run(['undo'], 2 * commands - at)
    if (lettersIn(workspace) !== states[at - 1])
      faults.push(`undo number ${commands - at + 1} did not take back the last`)
  }
  const entries = journalIn(workspace).length
  if (entries !== 2 * commands) faults.push(`the journal has ${entries} entries`)
  rmSync(workspace, { recursive: true })
  return { name: 'a clock that jumps back', figures: { commands: 2 * commands }, faults, sound: faults.length === 0 }
}
