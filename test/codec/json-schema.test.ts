import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { jsonSchemaOf, recordKinds } from '../../src/codec/json-schema.ts'
import { kindOf, type Kind } from '../../src/codec/kinds.ts'

const data = join(import.meta.dirname, '../../data')

test.each(recordKinds)('data/schema/%s.json is what the schema says; vitest -u makes it so', async kind => {
  const json = `${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`
  await expect(json).toMatchFileSnapshot(join(data, 'schema', `${kind}.json`))
})

/** Whether an editor would let a record pass: it reads YAML by YAML's own rules. */
function passes(kind: Kind, text: string): boolean {
  return z.fromJSONSchema(withoutRules(jsonSchemaOf(kind)) as z.core.JSONSchema.JSONSchema).safeParse(parse(text))
    .success
}

/** Zod cannot read back the rules over several fields. */
function withoutRules(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutRules)
  if (typeof schema !== 'object' || schema === null) return schema
  const kept = Object.entries(schema).filter(([key]) => !['oneOf', 'if', 'else'].includes(key))
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutRules(value)]))
}

describe('an editor lets pass', () => {
  const shipped = readdirSync(data, { recursive: true, encoding: 'utf8' })
    .map(name => `data/${name.replaceAll('\\', '/')}`)
    .flatMap(name => ({ name, kind: kindOf(name) }))

  test.each(shipped.filter(({ kind }) => kind !== undefined))('$name', ({ name, kind }) => {
    const text = readFileSync(join(data, '..', name), 'utf8')
    expect(kind && passes(kind, text)).toBe(true)
    expect(text).toMatch(new RegExp(`^# yaml-language-server: \\$schema=(\\.\\./|\\./)*schema/${kind}\\.json$`, 'm'))
  })

  test.each([
    ['what is not text to YAML', 'symbol: 33\ndate: 2024-07-15\nissuer: 12\nsubject: 01\nnotes: true'],
    ['a field left empty', 'symbol: 1-CV\ndate: 15/7/2024\nissuer: a\nsubject:\ndue:\nrecipients:\nanswer:\nheld:'],
    ['a stub', 'symbol: 1-CV\ndate: 2024-07-15\nheld: false'],
    [
      'a due day in each form',
      'symbol: 1-CV\ndate: 2024-07-15\nissuer: a\ndue: { workingDays: 5, from: received, source: x }',
    ],
  ])('%s', (_, text) => expect(passes('dispatch', text)).toBe(true))
})

describe('an editor marks', () => {
  const good = 'symbol: 1-CV\ndate: 2024-07-15\nissuer: a'
  test.each([
    ['an unknown key', `${good}\nsubjct: x`],
    ['a missing field', 'symbol: 1-CV'],
    ['a wrong choice', `${good}\nanswer: maybe`],
    ['what is no day', `${good}\ndue: soon`],
    ['a count of none', `${good}\ndue: { workingDays: 0 }`],
    ['text where a list is due', `${good}\nrecipients: a`],
  ])('%s', (_, text) => expect(passes('dispatch', text)).toBe(false))
})

test('fields tell in Vietnamese what they are', () => {
  expect(jsonSchemaOf('dispatch')).toMatchObject({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Công văn',
    properties: { symbol: { description: expect.stringContaining('ký hiệu') as string } },
  })
})
