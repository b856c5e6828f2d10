import { rmSync } from 'node:fs'
import { clerk } from './clerk.ts'
import { leftBehind } from './deeds.ts'
import { answersIn, officeWith, symbolAt, unitAt } from './office.ts'

const writers = 8
const unitsALetter = 100
const changedMeanwhile = 5

/** Eight who write at once: each other answer into a letter that all share just then, the others into letters of their own. */
export async function together(each: number) {
  const halves = Math.ceil(each / 2)
  const shared = Math.ceil((writers * halves) / unitsALetter)
  const own = Math.ceil(halves / unitsALetter)
  const workspace = officeWith({ letters: shared + writers * own, units: unitsALetter })
  const unexpected: string[] = []
  let again = 0

  const placeOf = (writer: number, at: number) => {
    const isShared = at % 2 === 0
    const number = isShared ? (at / 2) * writers + writer : Math.floor(at / 2)
    const letter = Math.floor(number / unitsALetter) + (isShared ? 0 : shared + writer * own)
    return [symbolAt(letter), unitAt(number % unitsALetter)]
  }

  async function write(writer: number) {
    for (let at = 0; at < each; at += 1) {
      const args = ['respond', ...placeOf(writer, at), '--date', '2024-07-20']
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
  rmSync(workspace, { recursive: true })
  return {
    name: 'eight at once',
    figures: { writers, each, found: found.length, again },
    faults: { twice, unexpected: unexpected.slice(0, 20), left, check: check.code },
    sound,
  }
}
