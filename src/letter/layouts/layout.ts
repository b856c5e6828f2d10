/**
 * How an issuer system has its letters look: each component of a letter is a field, with its words and marks and with
 * how it is set. Sizes are in points, lengths on the page in millimetres.
 */
export interface Layout {
  readonly page: {
    readonly width: number
    readonly height: number
    readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
  }
  readonly font: string
  /** Centred in the top margin, from the second page on. */
  readonly pageNumber: Type & { readonly fromEdge: number }
  /** How much of the page's width, between the margins, the left column of the head takes. */
  readonly leftColumn: number
  readonly rightHead: {
    readonly lines: readonly (Type & { readonly text: string })[]
    /** As long as the last line. */
    readonly rule: number
  }
  readonly placeAndDate: Type
  readonly superior: Type
  readonly issuer: Type
  /** Under the issuer: a star, or null for a drawn rule. */
  readonly separator: string | null
  readonly number: Type & {
    readonly label: string
    /** Between the number and the issuer's code. */
    readonly joint: string
  }
  readonly subject: Type & { readonly prefix: string }
  /** Of papers that are no letters: the name of the type, the subject, and what stands below; null for a drawn rule. */
  readonly title: { readonly name: Type; readonly subject: Type; readonly mark: string | null }
  readonly addressees: {
    readonly label: string
    readonly labelType: Type
    readonly names: Type
    readonly marks: Marks
  }
  readonly body: Type & {
    /** Of the first line of a paragraph. */
    readonly indent: number
    /** Least distance of two lines, and room after a paragraph, in points. */
    readonly lineSpacing: number
    readonly spacing: number
    /** What the last sentence ends with. */
    readonly end: string
  }
  readonly table: { readonly header: Type; readonly cells: Type }
  /** The list that comes with a letter: its heading, what it is about, to which letter it belongs. */
  readonly appendix: { readonly heading: Type & { readonly text: string }; readonly about: Type; readonly source: Type }
  readonly signature: {
    /** On whose behalf: a line that begins so. */
    readonly formulaMark: RegExp
    readonly formula: Type
    readonly position: Type
    /** Empty lines for the signature and the seal. */
    readonly room: number
    readonly name: Type
  }
  readonly copies: {
    readonly label: string
    readonly labelType: Type
    readonly lines: Type
    readonly marks: Marks
    /** Stands for all under `Kính gửi`. */
    readonly asAbove: string
    readonly filed: string
  }
}

/** How a text is set: upright and regular unless it says otherwise. */
export interface Type {
  readonly size: number
  readonly bold?: true
  readonly italic?: true
  readonly underline?: true
  readonly capitals?: true
}

/** What ends a line of a list. */
export interface Marks {
  readonly between: string
  readonly last: string
}
