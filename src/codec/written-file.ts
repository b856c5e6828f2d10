import { error, type Diagnostic } from '../domain/diagnostic.ts'
import { compose, deepest, type TextFault } from './composition.ts'
import { mostTold, plainOf, type Obstacle, type Plain } from './plain.ts'
import { linesOf } from './lines.ts'
import { simplyRead } from './simple-yaml.ts'
import { largest, sizeOf, startOf, textOf, tooLarge, type Content } from './text-file.ts'

/** What is written in a file, not yet what it means. */
export interface Written {
  /** Undefined where the file cannot be read at all. */
  readonly value?: Plain
  /** The mappings that can be read in two ways, for a key that stands twice. */
  readonly ambiguous: readonly (readonly (string | number)[])[]
  readonly diagnostics: readonly Diagnostic[]
}

export function writtenIn(record: string, content: Content): Written {
  const bytes = sizeOf(content)
  if (bytes > largest) return refused(tooLarge(record, bytes))
  const text = textOf(content)
  if (text === undefined) return refused(error('file-not-text', startOf(record), {}))
  const value = simplyRead(text)
  return value === undefined ? parsedIn(record, text) : { value, ambiguous: [], diagnostics: [] }
}

/** Whatever is YAML, and what is wrong with it where it is not. */
export function parsedIn(record: string, text: string): Written {
  const told = (faults: readonly TextFault[]) => {
    const { positionOf } = linesOf(text)
    return faults.map(({ offset, told }) => told({ record, ...positionOf(offset) }))
  }

  const { root, faults } = compose(text)
  if (faults.length > 0) return refused(...told(faults.slice(0, mostTold)))
  if (root === null) return refused(error('file-empty', startOf(record), {}))

  const { value, obstacles } = plainOf(root, deepest)
  if (obstacles.length === 0) return { value, ambiguous: [], diagnostics: [] }
  const diagnostics = told(obstacles.map(faultOf))
  if (obstacles.some(({ kind }) => kind !== 'duplicate-key')) return refused(...diagnostics.slice(0, mostTold))
  return { value, ambiguous: obstacles.map(({ path }) => path), diagnostics }
}

function refused(...diagnostics: readonly Diagnostic[]): Written {
  return { ambiguous: [], diagnostics }
}

const faultOf = ({ kind, text, offset }: Obstacle): TextFault => ({
  offset,
  told: place => {
    if (kind === 'duplicate-key') return error('yaml-duplicate-key', place, { key: text })
    if (kind === 'unknown-alias') return error('yaml-syntax', place, { problem: 'BAD_ALIAS' })
    return error('yaml-aliases', place, {})
  },
})
