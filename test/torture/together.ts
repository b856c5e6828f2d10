import { clerk } from './clerk.ts'
import { leftBehind } from './deeds.ts'
import { answersIn, officeWith, symbolAt, unitAt } from './office.ts'

const writers = 8
const changedMeanwhile = 5

/** Eight who write at once, each other answer into a letter all share, the others into letters of their own. */
export async function together(each: number) {
  const workspace = officeWith({ letters: writers + 1, units: writers * each })
  const unexpected: string[] = []
  let again = 0

  async function write(writer: number) {
    for (let at = 0; at < each; at += 1) {
      const letter = at % 2 === 0 ? writers : writer
      const args = ['respond', symbolAt(letter), unitAt(writer * each + at), '--date', '2024-07-20']
      let { code, err } = await clerk(workspace, args).ended
      for (let tries = 0; code === changedMeanwhile && tries < 20; tries += 1) {
        again += 1
        ;({ code, err } = await clerk(workspace, args).ended)
      }
      if (code !== 0) unexpected.push(`${code}: ${err.slice(0, 400)}`)
    }
  }

  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
  const found = answersIn(workspace)
  const twice = found.length - new Set(found).size
  const check = await clerk(workspace, ['check']).ended
  const left = leftBehind(workspace)
  const sound = found.length === writers * each && twice + unexpected.length + left.length === 0 && check.code === 0
  return {
    name: 'eight at once',
    figures: { writers, each, found: found.length, again },
    faults: { twice, unexpected, left, check: check.code },
    sound,
  }
}
