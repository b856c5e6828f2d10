import { citationsOf, numbersAround, type Joined } from '../../src/domain/around.ts'
import type { Dispatch } from '../../src/domain/records.ts'

export function lettersAround(
  text: string,
  letters: readonly Dispatch[],
  joined: Joined = 'line',
): readonly Dispatch[] {
  return numbersAround(text, joined, citationsOf(letters)).flatMap(number => letters[number] ?? [])
}
