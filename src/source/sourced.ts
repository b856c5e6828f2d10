/** How the letters of a file were spelt in bytes; all but UTF-8 had to be recognised. */
export type Encoding = 'utf-8' | 'utf-16' | 'windows-1258' | 'tcvn3' | 'vni'

/** Why no text can be had of a file. The facts are what its sentence needs. */
export interface SourceFaults {
  'too-large': { bytes: number; limit: number }
  'text-too-long': { limit: number }
  empty: object
  binary: object
  picture: object
  /** Word as it wrote until 2003. */
  'old-word': object
  /** Excel as it wrote until 2003. */
  'old-excel': object
  rtf: object
  'encoding-unknown': object
  'office-encrypted': object
  'office-damaged': object
  'office-bomb': { limit: number }
  /** XML that names a document type may define entities; none that offices exchange does. */
  doctype: { part: string }
  'no-document': object
  /** A table where a letter is expected. */
  'is-table': object
  /** Not a table where one is expected. */
  'no-table': object
  'no-sheet': object
  'table-too-long': { limit: number }
  'pdf-scan': { pages: number }
  'pdf-encrypted': object
  'pdf-damaged': object
  'xml-damaged': { line: number }
  'not-edxml': { root: string }
  'csv-damaged': { line: number }
}

export type SourceFault = {
  [C in keyof SourceFaults]: { readonly code: C; readonly facts: SourceFaults[C] }
}[keyof SourceFaults]

/** What a file came to: the text of a letter, XML still to be understood, or why neither. */
export type Sourced =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding | null }
  | { readonly kind: 'xml'; readonly xml: string }
  | { readonly kind: 'fault'; readonly fault: SourceFault }

export function faulty<C extends keyof SourceFaults>(code: C, facts: SourceFaults[C]): Sourced {
  return { kind: 'fault', fault: faultOf(code, facts) }
}

export function faultOf<C extends keyof SourceFaults>(code: C, facts: SourceFaults[C]): SourceFault {
  return { code, facts } as SourceFault
}
