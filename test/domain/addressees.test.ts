import { describe, expect, test } from 'vitest'
import { addresseesOf } from '../../src/domain/addressees.ts'
import type { Register } from '../../src/domain/register.ts'
import { owedBy, statesOn } from '../support/owed.ts'
import { built, register } from '../support/register.ts'

const letterTo = (recipients: string) => `
  symbol: 1-CV/BTG
  date: 2024-07-01
  issuer: btg
  due: 2024-07-31
  recipients: ${recipients}`

const groups = `
groups:
  - { id: huyen, name: các huyện ủy, members: [{ unit: a }, { unit: b }] }
  - { id: ven-song, name: các huyện ven sông, members: [{ unit: b }, { unit: c }] }
  - { id: tat-ca, name: tất cả, members: [{ unit: d }, { group: huyen }, { group: doan-the }] }
  - { id: doan-the, name: các đoàn thể }`

const units = (register: Register) => {
  const [dispatch] = register.dispatches
  return dispatch ? addresseesOf(dispatch, register).map(({ unit }) => unit) : []
}

describe('a unit reached through several groups', () => {
  const twice = register`${letterTo('[{ group: huyen }, { group: ven-song }]')}
---
${groups}`

  test('owes once', () => {
    expect(statesOn('2024-07-31', twice)).toEqual({ a: 'due-today', b: 'due-today', c: 'due-today' })
  })

  test('is told with both, and stands where the first one put it', () => {
    expect(owedBy('b', '2024-07-31', twice).addressee).toMatchObject({ via: ['huyen', 'ven-song'], entry: 0 })
    expect(units(twice)).toEqual(['a', 'b', 'c'])
  })

  test('has the later of two due days, whichever is written first', () => {
    const days = (one: string, other: string) =>
      register`${letterTo(`[{ group: huyen, due: ${one} }, { group: ven-song, due: ${other} }]`)}
---
${groups}`
    for (const due of [days('2024-07-20', '2024-08-10'), days('2024-08-10', '2024-07-20')]) {
      expect(owedBy('b', '2024-07-01', due)).toMatchObject({ due: '2024-08-10', dueFrom: 'recipient' })
    }
  })

  test('has the later of two due days also where they are counted', () => {
    const counted = register`${letterTo('[{ group: huyen, due: { workingDays: 20 } }, { group: ven-song, due: 2024-07-20 }]')}
---
${groups}`
    expect(owedBy('b', '2024-07-01', counted).due).toBe('2024-07-29')
  })

  test('of two groups, one with a due and one without, has the due named', () => {
    const one = register`${letterTo('[{ group: huyen }, { group: ven-song, due: 2024-07-20 }]')}
---
${groups}`
    expect(owedBy('b', '2024-07-01', one)).toMatchObject({ due: '2024-07-20', dueFrom: 'recipient' })
    expect(owedBy('a', '2024-07-01', one)).toMatchObject({ due: '2024-07-31', dueFrom: 'dispatch' })
  })
})

describe('a unit named outright', () => {
  test("beats a group's due day, whether it comes before or after the group", () => {
    const named = (recipients: string) => register`${letterTo(recipients)}
---
${groups}`
    const after = named('[{ group: huyen, due: 2024-08-10 }, { unit: a, due: 2024-07-20 }]')
    const before = named('[{ unit: a, due: 2024-07-20 }, { group: huyen, due: 2024-08-10 }]')
    for (const one of [after, before]) {
      expect(owedBy('a', '2024-07-01', one).due).toBe('2024-07-20')
      expect(owedBy('b', '2024-07-01', one).due).toBe('2024-08-10')
    }
  })

  test('without a due takes none from a group', () => {
    const named = register`${letterTo('[{ group: huyen, due: 2024-08-10 }, { unit: a }]')}
---
${groups}`
    expect(owedBy('a', '2024-07-01', named)).toMatchObject({ due: '2024-07-31', dueFrom: 'dispatch' })
  })

  test('is addressed though a group excepts it', () => {
    const named = register`${letterTo('[{ group: huyen, except: [a] }, { unit: a }]')}
---
${groups}`
    expect(units(named)).toEqual(['b', 'a'])
  })

  test('is addressed though it has ended, or has not begun', () => {
    const named = register`${letterTo('[{ unit: da-het }, { unit: chua-co }]')}
---
units:
  - { id: da-het, name: Đã hết, until: 2024-06-30 }
  - { id: chua-co, name: Chưa có, from: 2024-07-02 }`
    expect(statesOn('2024-07-31', named)).toEqual({ 'da-het': 'due-today', 'chua-co': 'due-today' })
  })
})

describe('a group', () => {
  test('means its units of the date of the dispatch; `until` is the last day of a membership, `from` the first', () => {
    const dated = register`${letterTo('[{ group: huyen }]')}
---
groups:
  - id: huyen
    name: các huyện ủy
    members:
      - { unit: hom-qua, until: 2024-06-30 }
      - { unit: hom-nay-la-cuoi, until: 2024-07-01 }
      - { unit: tu-hom-nay, from: 2024-07-01 }
      - { unit: ngay-mai, from: 2024-07-02 }`
    expect(units(dated)).toEqual(['hom-nay-la-cuoi', 'tu-hom-nay'])
    expect(Object.keys(statesOn('2024-08-31', dated))).toEqual(['hom-nay-la-cuoi', 'tu-hom-nay'])
  })

  test('does not reach a unit that is not alive on that date; `until` is the last day of a life', () => {
    const dated = register`${letterTo('[{ group: huyen }]')}
---
units:
  - { id: hom-qua, name: A, until: 2024-06-30 }
  - { id: hom-nay-la-cuoi, name: B, until: 2024-07-01 }
  - { id: tu-hom-nay, name: C, from: 2024-07-01 }
  - { id: ngay-mai, name: D, from: 2024-07-02 }
---
groups:
  - id: huyen
    name: các huyện ủy
    members: [{ unit: hom-qua }, { unit: hom-nay-la-cuoi }, { unit: tu-hom-nay }, { unit: ngay-mai }]`
    expect(units(dated)).toEqual(['hom-nay-la-cuoi', 'tu-hom-nay'])
  })

  test('has what is excepted taken off: a unit, or all of a group', () => {
    const except = (what: string) =>
      units(register`${letterTo(`[{ group: tat-ca, except: [${what}] }]`)}
---
${groups}`)
    expect(except('')).toEqual(['d', 'a', 'b', 'doan-the'])
    expect(except('a')).toEqual(['d', 'b', 'doan-the'])
    expect(except('ven-song')).toEqual(['d', 'a', 'doan-the'])
    expect(except('doan-the, d')).toEqual(['a', 'b'])
  })

  test('is excepted from by one entry only: another may still reach the unit', () => {
    const reached = register`${letterTo('[{ group: huyen, except: [b] }, { group: ven-song }]')}
---
${groups}`
    expect(units(reached)).toEqual(['a', 'b', 'c'])
  })

  test('reaches all units of a kind', () => {
    const kind = register`${letterTo('[{ group: bao-chi }]')}
---
groups: [{ id: bao-chi, name: báo chí, members: [{ kind: bao }] }]
units:
  - { id: bao-hung-yen, name: Báo Hưng Yên, kind: bao }
  - { id: so-y-te, name: Sở Y tế, kind: so }
  - { id: bao-cu, name: Báo cũ, kind: bao, until: 2023-12-31 }`
    expect(units(kind)).toEqual(['bao-hung-yen'])
  })

  test('whose members have all gone addresses nobody', () => {
    const gone = register`${letterTo('[{ group: cu }, { unit: a }]')}
---
groups: [{ id: cu, name: cũ, members: [{ unit: b, until: 2023-12-31 }] }]`
    expect(units(gone)).toEqual(['a'])
  })
})

describe('a group whose members are unknown', () => {
  const collective = register`${letterTo('[{ group: doan-the }, { group: huyen }]')}
  responses: [{ unit: doan-the, date: 2024-07-20 }]
  extensions: [{ unit: a, to: 2024-08-10, date: 2024-07-20 }]
---
${groups}`

  test('is one collective recipient', () => {
    expect(owedBy('doan-the', '2024-07-10', collective)).toMatchObject({
      state: 'pending',
      unitName: 'các đoàn thể',
      addressee: { collective: true, via: [] },
      successors: [],
    })
  })

  test('keeps the facts recorded on it, and no others', () => {
    expect(statesOn('2024-08-05', collective)).toEqual({ 'doan-the': 'answered', a: 'pending', b: 'overdue' })
  })

  test('is one recipient also within another group', () => {
    const nested = register`${letterTo('[{ group: tat-ca }]')}
---
${groups}`
    expect(owedBy('doan-the', '2024-07-10', nested).addressee).toMatchObject({ collective: true, via: ['tat-ca'] })
  })
})

test('a group that nobody declared is told, and stands as one recipient, so that nothing is lost from the count', () => {
  const { register: unknown, diagnostics } = built(letterTo('[{ unit: a }, { group: la }]'))
  expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-group'])
  expect(statesOn('2024-07-31', unknown)).toEqual({ a: 'due-today', la: 'due-today' })
  expect(owedBy('la', '2024-07-31', unknown).addressee).toMatchObject({ collective: false, entry: 1 })
})

test('organs make a cross product of addressees, but one obligation a unit', () => {
  const organs = register`${letterTo('[{ group: huyen, organs: [ban-thuong-vu, ban-tuyen-giao] }, { unit: a, organs: [van-phong] }]')}
---
${groups}`
  expect(statesOn('2024-07-31', organs)).toEqual({ a: 'due-today', b: 'due-today' })
  expect(owedBy('b', '2024-07-31', organs).addressee.organs).toEqual(['ban-thuong-vu', 'ban-tuyen-giao'])
  expect(owedBy('a', '2024-07-31', organs).addressee.organs).toEqual(['ban-thuong-vu', 'ban-tuyen-giao', 'van-phong'])
})

test('addressees stand in the letter’s order', () => {
  const ordered = register`${letterTo('[{ unit: z }, { group: ven-song }, { unit: a }, { unit: z }]')}
---
${groups}`
  expect(units(ordered)).toEqual(['z', 'b', 'c', 'a'])
})
