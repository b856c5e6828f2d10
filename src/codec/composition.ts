import { Composer, Lexer, Parser, visit, type CST, type Document, type Node } from 'yaml'
import { error, type Diagnostic, type Place } from '../domain/diagnostic.ts'

/** Levels of lists and mappings within each other. Letters need five. */
export const deepest = 64

/** A fault of the text itself, at an offset. */
export interface TextFault {
  readonly offset: number
  readonly told: (place: Place) => Diagnostic
}

export interface Composition {
  /** Null where the text holds nothing. */
  readonly root: Node | null
  readonly faults: readonly TextFault[]
}

/** The one YAML document in a text, every scalar as text. */
export function compose(text: string): Composition {
  const tokens = tokensOf(text)
  if (!Array.isArray(tokens)) return { root: null, faults: [tokens] }
  const [first, ...others] = upToThree(
    new Composer({
      schema: 'failsafe',
      resolveKnownTags: false,
      stringKeys: true,
      uniqueKeys: false, // see plain.ts
      logLevel: 'silent',
    }).compose(tokens, true, text.length),
  )
  const second = others.find(document => !isEmpty(document)) ?? others[1]
  if (first === undefined || second) return { root: null, faults: [severalRecords(second?.range[0] ?? 0)] }
  const faults = [...first.errors, ...first.warnings]
    .map(({ code, message, pos: [at] }) =>
      /^Missing closing .+quote/.test(message)
        ? syntaxFault('MISSING_QUOTE', openingQuote(first, at))
        : syntaxFault(code, at),
    )
    .sort((one, other) => one.offset - other.offset)
  return { root: isEmpty(first) ? null : first.contents, faults: firstOfEachLine(faults, text) }
}

/** Where the quote begins that nothing closes: all that follows it is taken for its text, up to the end. */
function openingQuote(document: Document.Parsed, end: number): number {
  let start = end
  visit(document, {
    Scalar(_, { type, range }) {
      if (range && range[0] < end && (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE')) [start] = range
    },
  })
  return start
}

/** The tokens of the text; a fault as soon as they stand too deep in each other, for what comes after recurses. */
function tokensOf(text: string): CST.Token[] | TextFault {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  for (const lexeme of new Lexer().lex(text)) {
    const { offset } = parser
    for (const token of parser.next(lexeme)) tokens.push(token)
    if (parser.stack.length > deepest + 1 && isCollection(parser.stack.at(-1))) return tooDeep(offset)
  }
  for (const token of parser.end()) tokens.push(token)
  return tokens
}

function isCollection(token: CST.Token | undefined): boolean {
  return token?.type === 'block-map' || token?.type === 'block-seq' || token?.type === 'flow-collection'
}

function upToThree(documents: Iterable<Document.Parsed>): Document.Parsed[] {
  const found: Document.Parsed[] = []
  for (const document of documents) if (found.push(document) === 3) break
  return found
}

/** The others in a line are mostly its echo. */
function firstOfEachLine(faults: readonly TextFault[], text: string): readonly TextFault[] {
  let lineEnd = -1
  return faults.filter(({ offset }) => {
    if (offset <= lineEnd) return false
    const newline = text.indexOf('\n', offset)
    lineEnd = newline === -1 ? text.length : newline
    return true
  })
}

function isEmpty({ contents, errors }: Document.Parsed): boolean {
  const [start, end] = contents?.range ?? [0, 0]
  return start === end && errors.length === 0
}

function tooDeep(offset: number): TextFault {
  return { offset, told: place => error('yaml-too-deep', place, { limit: deepest }) }
}

function severalRecords(offset: number): TextFault {
  return { offset, told: place => error('yaml-several-records', place, {}) }
}

function syntaxFault(problem: string, offset: number): TextFault {
  return {
    offset,
    told: place =>
      problem === 'TAB_AS_INDENT' ? error('yaml-tab', place, {}) : error('yaml-syntax', place, { problem }),
  }
}
