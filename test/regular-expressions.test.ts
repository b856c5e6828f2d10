import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'rolldown/parseAst'
import { analyse } from 'scslre'
import { expect, test } from 'vitest'

/** Letters, tables and templates come from anywhere: no expression may take time that grows faster than what it reads. */
const src = join(import.meta.dirname, '../src')

interface Expression {
  readonly source: string
  readonly flags: string
}

function expressionsIn(text: string): readonly Expression[] {
  const found: Expression[] = []
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('regex' in node) {
      const { pattern: source, flags } = node.regex as { readonly pattern: string; readonly flags: string }
      found.push({ source, flags })
    }
    for (const part of Object.values(node)) look(part)
  }
  look(parseAst(text, { lang: 'ts' }))
  return found
}

const slowIn = (expressions: readonly Expression[]) =>
  expressions.filter(expression => analyse(expression).reports.length > 0).map(({ source }) => source)

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(path => /(?<!\.d)\.ts$/.test(path))

test.each(sources)('every regular expression of %s takes linear time', path => {
  expect(slowIn(expressionsIn(readFileSync(join(src, path), 'utf8')))).toEqual([])
})

test('one that does not is found', () => {
  const slow = ['const a = /(a+)+$/', 'b.replace(/[ ,]+$/, "")', 'const c = /^a*b?a*$/']
  expect(slowIn(slow.flatMap(expressionsIn))).toEqual(['(a+)+$', '[ ,]+$', '^a*b?a*$'])
  expect(slowIn(expressionsIn('const d = /(?<![ ,])[ ,]+$/'))).toEqual([])
})
