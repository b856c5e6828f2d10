import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Things } from '../src/letter/template/vocabulary.ts'
import { wordVocabulary } from '../src/letter/word/vocabulary.ts'

const page = readFileSync(join(import.meta.dirname, '../docs/templates.md'), 'utf8')

function names(things: Things, depth = 0): readonly string[] {
  return Object.entries(things).flatMap(([name, shape]) => {
    const line = `${'  '.repeat(depth)}${name}${Array.isArray(shape) ? '[]' : ''}`
    if (typeof shape !== 'object') return [line]
    return [line, ...names((Array.isArray(shape) ? shape[0] : shape) as Things, depth + 1)]
  })
}

test('the page on templates lists every name that a template may use, and no other', () => {
  const listed = /```text\n([^]*?)\n```/.exec(page)?.[1]?.split('\n') ?? []
  expect(listed.map(line => /^ *\S+/.exec(line)?.[0])).toEqual(names(wordVocabulary))
})

test('the page on security names only tests that there are', () => {
  const security = readFileSync(join(import.meta.dirname, '../docs/security.md'), 'utf8')
  const named = [...security.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path)
  expect(named.length).toBeGreaterThan(9)
  expect(named.filter(path => !existsSync(join(import.meta.dirname, '..', path)))).toEqual([])
})
