import { appendFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { clerk } from './clerk.ts'
import { answersIn, officeWith, symbolAt, unitAt } from './office.ts'

/** While clerks record answers, another process adds lines to the same record by hand: none of either is lost. */
export async function byHand(answers: number) {
  const workspace = officeWith({ letters: 1, units: answers })
  const letter = join(workspace, 'data/dispatches/1.yaml')
  const faults: string[] = []
  let lines = 0
  const work = { isOver: false }

  async function hand() {
    while (!work.isOver) {
      appendFileSync(letter, `# ${(lines += 1)}\n`)
      await setTimeout(20 + (lines % 40))
    }
  }
  async function clerks() {
    for (let at = 0; at < answers; at += 1) {
      const { code, err } = await clerk(workspace, ['respond', symbolAt(0), unitAt(at), '--date', '2024-07-20']).ended
      if (code !== 0) faults.push(`${code}: ${err}`)
    }
    work.isOver = true
  }
  await Promise.all([hand(), clerks()])
  const found = answersIn(workspace).length
  const kept = (readFileSync(letter, 'utf8').match(/^# \d+$/gm) ?? []).length
  if (found !== answers) faults.push(`${found} answers`)
  if (kept !== lines) faults.push(`${lines - kept} lines by hand are lost`)
  const check = (await clerk(workspace, ['check']).ended).code
  if (check !== 0) faults.push(`check ends with ${check}`)
  rmSync(workspace, { recursive: true })
  return { name: 'edits by hand', figures: { answers, found, lines, kept }, faults, sound: faults.length === 0 }
}
