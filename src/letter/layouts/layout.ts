/**
 * How an issuer system has its letters look: each component of a letter is a field, and its words and marks stand in
 * it. Sizes and fonts belong to the same fields, beside the words, once a writer asks for them.
 */
export interface Layout {
  readonly rightHead: {
    readonly lines: readonly string[]
  }
  /** Under the issuer: a star, or null for a drawn rule. */
  readonly separator: string | null
  readonly number: {
    readonly label: string
    /** Between the number and the issuer's code. */
    readonly joint: string
  }
  readonly subject: {
    readonly prefix: string
  }
  readonly addressees: {
    readonly label: string
    readonly marks: Marks
  }
  readonly body: {
    /** What the last sentence ends with. */
    readonly end: string
  }
  readonly copies: {
    readonly label: string
    readonly marks: Marks
    /** Stands for all under `Kính gửi`. */
    readonly asAbove: string
    readonly filed: string
  }
}

/** What ends a line of a list. */
export interface Marks {
  readonly between: string
  readonly last: string
}
