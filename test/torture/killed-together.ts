import { rmSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { clerk } from './clerk.ts'
import { journalIn, leftBehind } from './deeds.ts'
import { answersIn, officeWith, symbolAt, unitAt } from './office.ts'

const writers = 8
const refused = 5

/** Eight who write into one letter at once, each killed again and again until an answer of theirs is acknowledged. */
export async function killedTogether(each: number) {
  const workspace = officeWith({ letters: 1, units: writers * each })
  const unexpected: string[] = []
  let killed = 0
  let foundWritten = 0

  async function write(writer: number) {
    for (let at = 0; at < each; at += 1) {
      const args = ['respond', symbolAt(0), unitAt(writer * each + at), '--date', '2024-07-20']
      for (let pause = 100 + 40 * writer; ; pause += 60) {
        const { kill, ended } = clerk(workspace, args)
        const end = await Promise.race([ended, setTimeout(pause, null)])
        if (end === null) kill()
        const { code, err } = end ?? (await ended)
        if (code === null) killed += 1
        else if (code === refused && err.includes('Đã có trong hồ sơ')) foundWritten += 1
        else if (code !== 0 && code !== refused) unexpected.push(`${code}: ${err.slice(0, 400)}`)
        if (code === 0 || err.includes('Đã có trong hồ sơ')) break
      }
    }
  }

  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
  const found = answersIn(workspace)
  const twice = found.length - new Set(found).size
  const entries = journalIn(workspace).length
  const check = await clerk(workspace, ['check']).ended
  const left = leftBehind(workspace)
  const isWhole = found.length === writers * each && entries === found.length
  rmSync(workspace, { recursive: true })
  return {
    name: 'eight at once, killed again and again',
    figures: { writers, each, killed, foundWritten, found: found.length, entries },
    faults: { twice, unexpected: unexpected.slice(0, 20), left, check: check.code },
    sound: isWhole && twice + unexpected.length + left.length === 0 && check.code === 0,
  }
}
