import type { Day } from '../domain/day.ts'
import type { Layout } from './layouts/layout.ts'

/**
 * A letter as it is to be printed, free of any file format. It is made once; writers only spell it. All that the rules
 * of a layout ask for in words and punctuation stands here already.
 */
export interface Letter {
  readonly layout: Layout
  /** The office that writes it, for what a file says of itself. */
  readonly author: string
  /** The day that it bears, or that it was drafted for. */
  readonly date: Day
  readonly head: Head
  /** Of a paper that bears the name of its type over its subject; a letter bears its subject in the head. */
  readonly title?: { readonly name: string; readonly subject: string }
  readonly addressees: Listing
  readonly body: readonly Block[]
  /** `Nơi nhận`. */
  readonly copies: Listing
  readonly signature: Signature
  /** Each begins a page of its own. */
  readonly appendices: readonly Appendix[]
}

/** Two columns side by side; a null superior leaves its line out. */
interface Head {
  readonly left: {
    readonly superior: string | null
    readonly issuer: string
    /** What parts the issuer from the number: a star, or null for a drawn rule. */
    readonly separator: string | null
    readonly number: string
    readonly subject: string
  }
  readonly right: {
    readonly lines: readonly string[]
    readonly placeAndDate: string
  }
}

/** A label and what follows it: one text on its own line, or several, each with its dash and its mark at the end. */
export interface Listing {
  readonly label: string
  readonly lines: readonly string[]
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** Units in a table, and what they are listed for: `các địa phương, đơn vị chưa gửi kết quả`. */
export interface UnitList {
  readonly about: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A list of units that comes with the letter. */
interface Appendix extends UnitList {
  readonly heading: string
  /** To which letter it belongs. */
  readonly source: string
}

/** Blank where nobody is named to sign. */
interface Signature {
  readonly lines: readonly string[]
  readonly name: string | null
}
