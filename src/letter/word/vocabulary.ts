import type { Layout } from '../layouts/layout.ts'
import type { Letter, Listing } from '../letter.ts'
import { vocabulary, type Facts, type FactsOf, type Shape, type Things } from '../template/vocabulary.ts'

/** A line of its own in a letter. */
const line = { line: 'text' } as const

/**
 * The names that a Word template may use: those of every template, and under `letter` all that stands around the body,
 * which a Word file sets by itself.
 */
export const wordVocabulary = {
  ...vocabulary,
  letter: {
    superior: 'text',
    issuer: 'text',
    /** `Số 1502-CV/BTGTU`; room for the number while it is not known. */
    number: 'text',
    /** As the file words it between `{{#letter.subject}}` and `{{/letter.subject}}`, else as the usual template does. */
    subject: 'text',
    /** With `V/v` or `Về việc` before it, as the layout has it. */
    about: 'text',
    placeAndDate: 'text',
    /** Under `Kính gửi` and `Nơi nhận`, each with its dash. */
    addressees: [line],
    /** The same, parted: one stands on the line of `Kính gửi`, the others below it. */
    firstAddressee: 'text',
    otherAddressees: [line],
    copies: [line],
    /** Above the name: on whose behalf, `K/T TRƯỞNG BAN`; and as what, `PHÓ TRƯỞNG BAN`. */
    capacity: 'text',
    position: 'text',
    signatory: 'text',
  },
} as const satisfies Things

export type WordFacts = FactsOf<typeof wordVocabulary>

/** The facts of a letter and what stands around its body. */
export function wordFacts(facts: Facts, subject: string, letter: Letter): WordFacts {
  const { layout, head, addressees, copies, signature } = letter
  const { superior, issuer, number, subject: about } = head.left
  const [first, ...others] = lines(addressees)
  return {
    ...facts,
    letter: {
      superior,
      issuer,
      number,
      subject,
      about,
      placeAndDate: head.right.placeAndDate,
      addressees: lines(addressees),
      firstAddressee: first?.line ?? null,
      otherAddressees: others,
      copies: lines(copies),
      ...signedAs(signature.lines, layout),
      signatory: signature.name,
    },
  }
}

/** One who signs on behalf of nobody has a position only. */
function signedAs(lines: readonly string[], { signature: { formulaMark } }: Layout) {
  const [first, second] = lines
  const isOnBehalf = second !== undefined || (first !== undefined && formulaMark.test(first))
  return { capacity: (isOnBehalf ? first : null) ?? null, position: (isOnBehalf ? second : first) ?? null }
}

function lines(listing: Listing): readonly { readonly line: string }[] {
  return listing.lines.map(text => ({ line: text }))
}

/** The shape of a name; undefined where there is none of it. */
export function shapeOf(path: readonly string[], within: Things): Shape | undefined {
  return path.reduce<Shape | undefined>((shape, name) => memberOf(shape, name), within)
}

function memberOf(shape: Shape | undefined, name: string): Shape | undefined {
  if (isList(shape)) return name === 'size' ? 'number' : undefined
  return isThings(shape) && Object.hasOwn(shape, name) ? shape[name] : undefined
}

export function isList(shape: Shape | undefined): shape is readonly [Things] {
  return Array.isArray(shape)
}

export function isThings(shape: Shape | undefined): shape is Things {
  return typeof shape === 'object' && !Array.isArray(shape)
}
