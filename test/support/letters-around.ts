import { citationsOf, numbersAround } from '../../src/domain/around.ts'
import type { Dispatch } from '../../src/domain/records.ts'

export function lettersAround(text: string, letters: readonly Dispatch[]): readonly Dispatch[] {
  return numbersAround(text, citationsOf(letters)).flatMap(number => letters[number] ?? [])
}
