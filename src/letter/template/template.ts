import type { Template as Parsed } from 'liquidjs'
import { nearest } from '../../domain/nearest.ts'
import type { Block, UnitList } from '../letter.ts'
import { partsOf } from './blocks.ts'
import { engine, parsed } from './engine.ts'
import { faultOf } from './fault.ts'
import { readHeading, type Heading } from './heading.ts'
import { longestTemplate } from './longest.ts'
import { unguarded, withoutMarks, withParagraphs } from './marks.ts'
import { unknownNames } from './names.ts'
import type { TemplateProblem } from './problem.ts'
import type { WordTemplate } from '../word/word-template.ts'
import { vocabulary, type Facts } from './vocabulary.ts'

/** A file of a templates folder, as read: a text, or a Word file. */
export type TemplateFile = {
  /** As a person would name it: `templates/don-doc.vi.md`. */
  readonly file: string
} & ({ readonly text: string } | { readonly bytes: WordBytes })

/** Null of a file that is too large to be opened. */
type WordBytes = Uint8Array | null

/** A template ready to be filled. */
export interface LetterTemplate {
  readonly kind: 'text'
  readonly file: string
  readonly heading: Heading
  readonly subject: Parsed[]
  readonly body: Parsed[]
}

export type Loaded =
  | { readonly template: LetterTemplate | WordTemplate; readonly problems: readonly never[] }
  | { readonly template: null; readonly problems: readonly TemplateProblem[] }

/** Hands out templates by name; each is read once, however many letters it is for. */
export type Shelf = (name: string) => Loaded

/** Word files are opened by what is loaded only where there are any. */
export type WordReader = (file: string, bytes: WordBytes) => Loaded

/** The workspace's own templates are to come before those shipped: of one name, the first holds. */
export function shelfOf(files: readonly TemplateFile[], readWord?: WordReader): Shelf {
  const read = new Map<string, Loaded>()
  return name => {
    const template = read.get(name) ?? loadTemplate(name, files, readWord)
    read.set(name, template)
    return template
  }
}

function loadTemplate(name: string, files: readonly TemplateFile[], readWord?: WordReader): Loaded {
  const file = files.find(one => templateName(one.file) === name)
  if (file && 'text' in file) return readTemplate(file)
  if (file && readWord) return readWord(file.file, file.bytes)
  const suggestion = nearest(
    name,
    files.map(one => templateName(one.file)),
  )
  return { template: null, problems: [{ code: 'no-template', template: name, line: 1, column: 1, name, suggestion }] }
}

/** `templates/don-doc.vi.md` is `don-doc`, and so is `templates/don-doc.docx`. */
export function templateName(file: string): string {
  return file.replace(/^.*[/\\]/, '').replace(/(?:\.vi)?\.md$|\.docx$/i, '')
}

type Read =
  | { readonly template: LetterTemplate; readonly problems: readonly never[] }
  | { readonly template: null; readonly problems: readonly TemplateProblem[] }

/** Reads a template and tells every fault that can be told without a letter. */
export function readTemplate({ file, text }: { readonly file: string; readonly text: string }): Read {
  if (text.length > longestTemplate) {
    const problem = { code: 'too-long', template: file, line: 1, column: 1, name: null, suggestion: null } as const
    return { template: null, problems: [problem] }
  }
  const lines = withoutMarks(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')).split('\n')
  const { heading, bodyLine, problems } = readHeading(file, lines)
  if (!heading) return { template: null, problems }
  const { line, column, text: subjectText } = heading.subject
  const subject = readPiece(`${'\n'.repeat(line - 1)}${' '.repeat(column - 1)}${subjectText}`, file)
  const body = readPiece('\n'.repeat(bodyLine - 1) + withParagraphs(lines.slice(bodyLine - 1).join('\n')), file)
  const faults = [...subject.problems, ...body.problems]
  if (faults.length > 0) return { template: null, problems: faults }
  return { template: { kind: 'text', file, heading, subject: subject.parsed, body: body.parsed }, problems: [] }
}

/** A text that stands in the file as deep as it has blank lines above: so the places told are places in the file. */
function readPiece(text: string, file: string): { parsed: Parsed[]; problems: readonly TemplateProblem[] } {
  try {
    const templates = parsed(text, file)
    const unknown = unknownNames(templates, vocabulary)
    return { parsed: templates, problems: unknown.map(one => ({ code: 'unknown-name', template: file, ...one })) }
  } catch (error) {
    return { parsed: [], problems: [faultOf(error, file)] }
  }
}

type Filled =
  | {
      readonly subject: string
      readonly body: readonly Block[]
      readonly lists: readonly UnitList[]
      readonly problems: readonly never[]
    }
  | { readonly subject: null; readonly body: null; readonly problems: readonly TemplateProblem[] }

/** What a template says with the facts of one letter; or what it cannot say. */
export function fill({ file, subject, body }: LetterTemplate, facts: Facts): Filled {
  const given = present(facts) as object
  const problems: TemplateProblem[] = []
  const render = (templates: Parsed[]) => {
    try {
      return String(engine.renderSync(templates, given))
    } catch (error) {
      problems.push(faultOf(error, file))
      return ''
    }
  }
  const [subjectText, bodyText] = [render(subject), render(body)]
  if (problems.length > 0) return { subject: null, body: null, problems }
  return { subject: unguarded(subjectText), ...partsOf(bodyText), problems: [] }
}

/** Without what is null, so that a template which prints it is stopped. What many letters tell is gone through once. */
function present(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const before = gone.get(value)
  if (before) return before
  const entries = () => Object.entries(value).filter(([, one]) => one !== null && one !== undefined)
  const without = Array.isArray(value)
    ? value.map(present)
    : Object.fromEntries(entries().map(([name, one]) => [name, present(one)]))
  gone.set(value, without)
  return without
}

const gone = new WeakMap<object, object>()
