import type { Dispatch } from '../domain/records.ts'
import { plainOf, type Plain } from './plain.ts'
import { compose, deepest } from './composition.ts'
import { writtenFields } from './write-dispatch.ts'

export interface Filled {
  readonly text: string
  /** What the stub says already, and the letter otherwise: the stub's word is kept. */
  readonly kept: readonly string[]
}

/**
 * The record of a letter known by citation only, filled in now that it is held: all that was written stays, comments too,
 * and what the letter adds comes below. Undefined where the stub is not written a field a line.
 */
export function fillStub(stub: string, letter: Omit<Dispatch, 'at' | 'id'>): Filled | undefined {
  const { root, faults } = compose(stub)
  const written = root === null || faults.length > 0 ? undefined : plainOf(root, deepest).value
  if (!isMapping(written) || /^\s*\{/.test(stub.split('\n').find(line => !/^\s*(?:#|$)/.test(line)) ?? '{'))
    return undefined
  const end = stub[stub.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n'
  const lines = stub.replace(/(?<![\r\n])[\r\n]+$/, '').split(/\r?\n/)
  const held = lines.filter(line => !/^held\s*:/.test(line))
  const fields = [...writtenFields(letter)]
  const added = fields.flatMap(([key, text]) => (Object.hasOwn(written, key) ? [] : text))
  const kept = fields.flatMap(([key, text]) => (Object.hasOwn(written, key) && !says(lines, text) ? [key] : []))
  return { text: `${[...held, ...added].join(end)}${end}`, kept }
}

function isMapping(value: Plain | undefined): value is Readonly<Record<string, Plain>> {
  return typeof value === 'object' && !Array.isArray(value)
}

/** Whether the stub has the same line, whatever comment follows it. */
function says(lines: readonly string[], [first = '', ...others]: readonly string[]): boolean {
  return others.length === 0 && lines.some(line => line === first || line.startsWith(`${first} #`))
}
