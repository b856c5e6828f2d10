import { describe, expect, test } from 'vitest'
import { buildRegister } from '../../src/domain/register.ts'
import { built } from '../support/register.ts'

const letter = (issuer: string, rest = '') => `
  symbol: 12-CV/TU
  date: 2024-01-05
  ${issuer}
${rest}`

describe('each dispatch stands once', () => {
  test('of two records of one identity the first stays, and the other is told', () => {
    const { register, diagnostics } = built(`
${letter('issuer: tu', '  subject: bản một')}
---
${letter('issuer: tu', '  subject: bản hai')}`)
    expect(register.dispatches.map(({ subject }) => subject)).toEqual(['bản một'])
    expect(diagnostics).toMatchObject([
      {
        code: 'duplicate-identity',
        place: { record: 'data/dispatches/1.yaml' },
        facts: { id: '12-CV/TU@2024-01-05@tu', first: 'data/dispatches/0.yaml' },
      },
    ])
  })

  test('a held record goes before a stub of the same letter, in whichever order they are read', () => {
    const held = letter('issuer: tu', '  subject: có')
    const stub = letter('held: false')
    for (const documents of [
      [held, stub],
      [stub, held],
    ]) {
      const { register, diagnostics } = built(documents.join('\n---\n'))
      expect(register.dispatches).toMatchObject([{ held: true, subject: 'có' }])
      expect(diagnostics).toHaveLength(1)
    }
  })

  test('the facts of a stub carry over to the letter that is held by now, and it is only warned of', () => {
    const held = letter('issuer: tu', '  recipients: [{ unit: x }]')
    const stub = letter('held: false', '  responses: [{ unit: x, date: 2024-02-01 }]')
    const { register, diagnostics } = built(`${stub}\n---\n${held}`)
    expect(register.dispatches[0]).toMatchObject({ held: true, responses: [{ unit: 'x', date: '2024-02-01' }] })
    expect(diagnostics).toMatchObject([{ code: 'duplicate-identity', severity: 'warning' }])
  })

  test('the same symbol and date of two issuers are two', () => {
    const { register, diagnostics } = built(`${letter('issuer: tu-a')}\n---\n${letter('issuer: tu-b')}`)
    expect(register.dispatches.map(({ id }) => id)).toEqual(['12-CV/TU@2024-01-05@tu-a', '12-CV/TU@2024-01-05@tu-b'])
    expect(diagnostics).toEqual([])
  })
})

describe('an id stands once', () => {
  test.each([
    ['unit', 'units: [{ id: a, name: Một }, { id: a, name: Hai }]', 'units'],
    ['group', 'groups: [{ id: a, name: Một }, { id: a, name: Hai }]', 'groups'],
    ['organ', 'organs: [{ id: a, name: Một }, { id: a, name: Hai }]', 'organs'],
  ] as const)('of a %s', (_, text, list) => {
    const { register, diagnostics } = built(text)
    expect([...register[list].values()].filter(({ id }) => id === 'a')).toMatchObject([{ name: 'Một' }])
    expect(diagnostics).toMatchObject([{ code: 'duplicate-id', facts: { id: 'a' }, place: { path: [list, 1, 'id'] } }])
  })

  test('of a campaign', () => {
    const { register, diagnostics } = built('{ id: a, name: Một }\n---\n{ id: a, name: Hai }')
    expect(register.campaigns.get('a')?.name).toBe('Một')
    expect(diagnostics.map(({ code }) => code)).toEqual(['duplicate-id'])
  })

  test('so that a group can’t bear the id of a unit', () => {
    const { register, diagnostics } = built('{ units: [{ id: a, name: Một }], groups: [{ id: a, name: Hai }] }')
    expect(register.groups.size).toBe(0)
    expect(diagnostics.map(({ code }) => code)).toEqual(['duplicate-id'])
  })
})

test('without an office the records still answer, and that is told', () => {
  const nothing = { dispatches: [], units: [], groups: [], organs: [], campaigns: [], calendar: [], office: null }
  const { register, diagnostics } = buildRegister(nothing)
  expect(register.office).toMatchObject({ own: '', timeZone: 'Asia/Ho_Chi_Minh', before: 'inclusive' })
  expect(diagnostics.map(({ code }) => code)).toEqual(['office-missing'])
})

describe('an id that nobody declares is told with its place and the nearest', () => {
  const declared = `
units: [{ id: bao-hung-yen, name: Báo Hưng Yên }, { id: btg, name: Ban }]
groups: [{ id: cap-uy, name: cấp ủy, members: [{ unit: bao-hung-yen }] }]
---
{ id: dot-1, name: Đợt một }
---
own: btg`

  test.each([
    ['issuer: bgt', 'unknown-unit', 'btg', ['issuer']],
    ['issuer: btg\n  onBehalfOf: bgt', 'unknown-unit', 'btg', ['onBehalfOf']],
    ['issuer: btg\n  campaign: dot-2', 'unknown-campaign', 'dot-1', ['campaign']],
    ['issuer: btg\n  recipients: [{ unit: bao-hung-yenn }]', 'unknown-unit', 'bao-hung-yen', ['recipients', 0, 'unit']],
    ['issuer: btg\n  recipients: [{ group: cap-u }]', 'unknown-group', 'cap-uy', ['recipients', 0, 'group']],
    [
      'issuer: btg\n  recipients: [{ group: cap-uy, except: [bao-hy] }]',
      'unknown-unit',
      null,
      ['recipients', 0, 'except', 0],
    ],
    ['issuer: btg\n  copies: [{ unit: bgt }]', 'unknown-unit', 'btg', ['copies', 0, 'unit']],
    ['issuer: btg\n  copies: [{ text: Lưu }, { group: cap-u }]', 'unknown-group', 'cap-uy', ['copies', 1, 'group']],
    ['issuer: btg\n  responses: [{ unit: bgt, date: 2024-01-06 }]', 'unknown-unit', 'btg', ['responses', 0, 'unit']],
    ['issuer: btg\n  receipts: [{ unit: bgt, date: 2024-01-06 }]', 'unknown-unit', 'btg', ['receipts', 0, 'unit']],
    [
      'issuer: btg\n  references: [{ follows: 1-CV/X, date: 2024-01-01, issuer: bgt }]',
      'unknown-unit',
      'btg',
      ['references', 0, 'issuer'],
    ],
  ])('%s', (fields, code, suggestion, path) => {
    const { diagnostics } = built(`${letter(fields)}\n---\n${declared}`, { declare: false })
    expect(diagnostics).toMatchObject([{ code, severity: 'error', facts: { suggestion }, place: { path } }])
  })

  test.each([
    ['units: [{ id: a, name: A, parent: x }]', ['units', 0, 'parent']],
    ['units: [{ id: a, name: A, successors: [x] }]', ['units', 0, 'successors', 0]],
    ['groups: [{ id: g, name: G, members: [{ unit: x }] }]', ['groups', 0, 'members', 0, 'unit']],
    ['groups: [{ id: g, name: G, members: [{ group: x }] }]', ['groups', 0, 'members', 0, 'group']],
    ['{ own: btg, actsFor: [x] }', ['actsFor', 0]],
  ])('%s', (record, path) => {
    const others = declared.replace(/---\nown: btg$/, record.includes('own:') ? '' : '---\nown: btg')
    const { diagnostics } = built(`${record}\n---\n${others}`, { declare: false })
    expect(diagnostics).toMatchObject([{ place: { path } }])
  })

  test('a duty must be one of the dispatch, or of another in its line', () => {
    const first = `
  symbol: 1-CV/TU
  date: 2024-01-01
  issuer: tu
  due: 2024-01-31
  duties: [{ id: bao-cao }]
  recipients: [{ unit: u }]`
    const second = (references: string, duty: string) => `
  symbol: 2-CV/TU
  date: 2024-02-05
  issuer: tu
  references: [${references}]
  responses: [{ unit: u, date: 2024-02-06, duty: ${duty} }]`
    const complaints = (references: string, duty: string) =>
      built(`${first}\n---\n${second(references, duty)}`).diagnostics
    expect(complaints('{ reminds: 1-CV/TU }', 'bao-cao')).toEqual([])
    expect(complaints('{ follows: 1-CV/TU }', 'bao-cao')).toMatchObject([{ code: 'unknown-duty' }])
    expect(complaints('{ reminds: 1-CV/TU }', 'bao-ca')).toMatchObject([
      { code: 'unknown-duty', facts: { duty: 'bao-ca', duties: ['bao-cao'] } },
    ])
  })
})

test('a group whose members are known is not named as a unit', () => {
  const { diagnostics } = built(`
    symbol: 12-CV/TU
    date: 2024-01-05
    issuer: tu
    recipients: [{ unit: cap-uy }]
    ---
    groups: [{ id: cap-uy, name: Cấp ủy, members: [{ unit: tu }] }]`)
  expect(diagnostics).toMatchObject([{ code: 'unknown-unit', facts: { suggestion: 'group: cap-uy' } }])
})
