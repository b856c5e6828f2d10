import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearest } from '../../src/domain/nearest.ts'

describe('what was most likely meant', () => {
  const units = ['bao-hung-yen', 'hoi-nha-bao', 'thi-uy-my-hao', 'u', 'recipients']

  test.each([
    ['bao-hung-yeen', 'bao-hung-yen', 'a letter too many'],
    ['bao-hug-yen', 'bao-hung-yen', 'one too few'],
    ['bao-hung-yan', 'bao-hung-yen', 'one wrong'],
    ['bao-hugn-yen', 'bao-hung-yen', 'two swapped'],
    ['báo-hưng-yên', 'bao-hung-yen', 'accents'],
    ['BAO-HUNG-YEN', 'bao-hung-yen', 'capitals'],
    ['reciepients', 'recipients', 'a swap and one too many'],
    ['v', 'u', 'one letter for another'],
  ])('by %s: %s (%s)', (typed, meant) => {
    expect(nearest(typed, units)).toBe(meant)
  })

  test('is nothing when all are far', () => {
    expect(nearest('so-noi-vu', units)).toBeNull()
    expect(nearest('bao', units)).toBeNull()
    expect(nearest('', ['abc'])).toBeNull()
    expect(nearest('abc', [])).toBeNull()
  })

  test('is the nearest of several, and of equals the first', () => {
    expect(nearest('huyen-3', ['huyen-33', 'huyen-3a', 'huyen-03'])).toBe('huyen-33')
    expect(nearest('subjekt', ['object', 'subject'])).toBe('subject')
  })

  test('a swap of neighbours is one change, at the very end too', () => {
    expect(nearest('ab', ['ba'])).toBe('ba')
    expect(nearest('abcdef', ['abcdfe'])).toBe('abcdfe')
    expect(nearest('badcfehg', ['abcdefgh'])).toBeNull()
  })

  test('is what a plain count of changes finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 4 }), (typed, candidates) => {
        const allowed = Math.max(1, Math.floor(typed.length / 3))
        const near = candidates.filter(candidate => changes(typed, candidate) <= allowed)
        const least = Math.min(...near.map(candidate => changes(typed, candidate)))
        expect(nearest(typed, candidates)).toBe(near.find(candidate => changes(typed, candidate) === least) ?? null)
      }),
      { seed: 33, numRuns: 500 },
    )
  })

  test('is found among many long names at once', () => {
    const many = Array.from({ length: 5000 }, (_, index) => `${'x'.repeat(60)}${index}`)
    expect(nearest(`${'x'.repeat(60)}4999`, many)).toBe(`${'x'.repeat(60)}4999`)
  })
})

/** Put in, taken out, changed, or swapped with the neighbour: tried one by one from the end. */
function changes(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length
  const [rest, otherRest] = [one.slice(0, -1), other.slice(0, -1)]
  const same = one.at(-1) === other.at(-1) ? 0 : 1
  const ways = [changes(rest, other) + 1, changes(one, otherRest) + 1, changes(rest, otherRest) + same]
  const isSwapped = one.length > 1 && other.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1)
  return Math.min(...ways, ...(isSwapped ? [changes(one.slice(0, -2), other.slice(0, -2)) + 1] : []))
}
