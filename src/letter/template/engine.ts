import {
  Liquid,
  ParseError,
  Parser,
  Tag,
  Tokenizer,
  TypeGuards,
  type Context,
  type Emitter,
  type TagToken,
  type Template,
  type TopLevelToken,
} from 'liquidjs'
import { writtenCount } from '../words.ts'
import { longestTemplate } from './longest.ts'
import { guarded, marks } from './marks.ts'

/** All that a template may do: choose, repeat, name, comment. Nothing that reads files or other templates. */
const allowedTags = ['if', 'unless', 'case', 'for', 'break', 'continue', 'assign', 'comment', '#']

/** None that takes an expression, reads the clock, draws lots, or prints a value past the guard. */
const allowedFilters = [
  'append',
  'prepend',
  'capitalize',
  'upcase',
  'downcase',
  'strip',
  'replace',
  'slice',
  'size',
  'first',
  'last',
  'join',
  'map',
  'where',
  'uniq',
  'reverse',
  'default',
  'plus',
  'minus',
  'times',
]

export const knownTags = ['table', 'appendix', ...allowedTags]
export const knownFilters = ['count', ...allowedFilters]

/** Longest rendering, in ms, slow machines included: a template that repeats without end is stopped by it. */
const longestRendering = 2000

/** Most items and characters that a rendering may make. */
const mostMemory = 10_000_000

/** How deep tags may stand in each other; a letter needs four. */
const deepest = 32

/** A value that has no text of its own: a list, or a thing with names. */
export class NotAText extends Error {}

/** A tag whose content stands between two marks in the rendering. */
function markedTag(end: string, before: string, after: string) {
  return class MarkedTag extends Tag {
    readonly templates: Template[] = []

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Parser) {
      super(token, remaining, liquid)
      const stream = parser.parseStream(remaining)
      stream
        .on(`tag:${end}`, () => void stream.stop())
        .on('template', (template: Template) => void this.templates.push(template))
        .on('end', () => {
          throw new Error(`tag ${token.getText()} not closed`)
        })
      stream.start()
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      emitter.write(before)
      yield this.liquid.renderer.renderTemplates(this.templates, context, emitter)
      emitter.write(after)
    }

    // oxlint-disable-next-line require-yield -- so liquidjs asks for them
    *children(): Generator<unknown, Template[]> {
      return this.templates
    }
  }
}

/** The template language, with what could do harm taken out. */
export const engine = madeEngine()

function madeEngine(): Liquid {
  const liquid = new Liquid({
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    outputEscape: printed,
    templates: {}, // whatever would read a file finds none
    parseLimit: longestTemplate,
    renderLimit: longestRendering,
    memoryLimit: mostMemory,
  })
  // `{% table %}`: its lines are rows, `|` parts their cells. `{% appendix %}`: what it is about, and a table.
  liquid.registerTag('table', markedTag('endtable', marks.tableStart, marks.tableEnd))
  liquid.registerTag('appendix', markedTag('endappendix', marks.appendixStart, marks.appendixEnd))
  liquid.registerFilter('count', (value: unknown) => (typeof value === 'number' ? writtenCount(value) : value))
  for (const tag of Object.keys(liquid.tags)) if (!knownTags.includes(tag)) delete liquid.tags[tag]
  for (const filter of Object.keys(liquid.filters)) if (!knownFilters.includes(filter)) delete liquid.filters[filter]
  return liquid
}

function printed(value: unknown): string {
  if (typeof value === 'string') return guarded(value)
  if (typeof value === 'number') return guarded(String(value))
  throw new NotAText()
}

/** Parses, so that a tag alone on its line leaves no line break behind: a loop over sentences stays one paragraph. */
export function parsed(text: string, file: string): Template[] {
  const tokens = new Tokenizer(text, engine.options.operators, file).readTopLevelTokens(engine.options)
  for (const [index, token] of tokens.entries()) {
    const after = tokens[index + 1]
    if (!after || !TypeGuards.isTagToken(token) || !TypeGuards.isHTMLToken(after)) continue
    const lineEnd = /^[ \t]*\n/.exec(after.getContent())?.[0].length ?? 0
    if (lineEnd > 0 && beginsLine(tokens, index)) after.trimLeft += lineEnd
  }
  refuseDepth(tokens)
  return new Parser(engine).parseTokens(tokens)
}

const opening = new Set(['if', 'unless', 'case', 'for', 'table', 'appendix', 'comment'])

/** Told before parsing, which descends into each tag. */
function refuseDepth(tokens: readonly TopLevelToken[]): void {
  let depth = 0
  for (const token of tokens) {
    if (!TypeGuards.isTagToken(token)) continue
    if (opening.has(token.name)) depth += 1
    else if (opening.has(token.name.replace(/^end/, ''))) depth -= 1
    if (depth > deepest) throw new ParseError(new Error('depth limit exceeded'), token)
  }
}

/** Whether nothing but tags and blanks stands before a token on its line. */
function beginsLine(tokens: readonly TopLevelToken[], index: number): boolean {
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at]
    if (!token || TypeGuards.isTagToken(token)) continue
    if (!TypeGuards.isHTMLToken(token)) return false
    const text = token.input.slice(token.begin, token.end)
    const line = text.slice(text.lastIndexOf('\n') + 1)
    if (line.trim() !== '') return false
    if (line.length < text.length) return true
  }
  return true
}
