import { LiquidError } from 'liquidjs'
import { nearest } from '../../domain/nearest.ts'
import { knownFilters, knownTags, NotAText } from './engine.ts'
import type { TemplateProblem, TemplateProblemCode } from './problem.ts'

type Fault = Pick<TemplateProblem, 'code' | 'name' | 'suggestion'>

/** What the template language complains of, in our words, with its place in the file. A fault of ours is thrown on. */
export function faultOf(error: unknown, file: string): TemplateProblem {
  if (!LiquidError.is(error)) throw error
  const [line, column] = error.token.getPosition()
  return { ...described(error), template: file, line: line ?? 1, column: column ?? 1 }
}

function described({ message, originalError }: LiquidError): Fault {
  if (originalError instanceof NotAText) return fault('not-a-text')
  const missing = /^undefined variable: ([^,]*)/.exec(message)?.[1]
  if (missing !== undefined) return fault('missing-value', missing)
  const tag = /^tag "(.*?)" not found/.exec(message)?.[1]
  if (tag !== undefined) return fault('unknown-tag', tag, nearest(tag, knownTags))
  const filter = /^undefined filter: ([^,\s]*)/.exec(message)?.[1]
  if (filter !== undefined) return fault('unknown-filter', filter, nearest(filter, knownFilters))
  const open = /^(?:tag|output) "?(.*?)"? not closed/s.exec(message)?.[1]
  if (open !== undefined) return fault('not-closed', open)
  return fault(/limit exceeded/.test(message) ? 'limit' : 'syntax')
}

function fault(code: TemplateProblemCode, name: string | null = null, suggestion: string | null = null): Fault {
  return { code, name, suggestion }
}
