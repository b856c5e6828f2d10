import { describe, expect, test } from 'vitest'
import { heirsOn, membersOn, nameOn, organName, shortNameOn, standsFor } from '../../src/domain/directory.ts'
import { day } from '../support/day.ts'
import { owedBy } from '../support/owed.ts'
import { built, register } from '../support/register.ts'

describe('the name of a unit on a day', () => {
  const renamed = register`
units:
  - id: btgtu
    name: Ban Tuyên giáo và Dân vận Tỉnh ủy
    short: Ban TG&DV
    names:
      - { name: Ban Tuyên giáo Tỉnh ủy, short: Ban Tuyên giáo, until: 2025-02-28 }
      - { name: Ban lâm thời, from: 2025-03-01, until: 2025-03-31 }
groups: [{ id: huyen, name: các huyện ủy, members: [{ unit: btgtu }] }]`

  test.each([
    ['2024-07-15', 'Ban Tuyên giáo Tỉnh ủy', 'Ban Tuyên giáo'],
    ['2025-02-28', 'Ban Tuyên giáo Tỉnh ủy', 'Ban Tuyên giáo'],
    ['2025-03-01', 'Ban lâm thời', 'Ban lâm thời'],
    ['2025-04-01', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', 'Ban TG&DV'],
  ])('%s: %s, in short %s', (date, name, short) => {
    expect(nameOn('btgtu', day(date), renamed)).toBe(name)
    expect(shortNameOn('btgtu', day(date), renamed)).toBe(short)
  })

  test('of a group is the group’s, of an id that nobody declared the id', () => {
    expect(nameOn('huyen', day('2024-07-15'), renamed)).toBe('các huyện ủy')
    expect(shortNameOn('ai-do', day('2024-07-15'), renamed)).toBe('ai-do')
  })
})

test('an organ is called as the unit calls it, else as everyone does', () => {
  const organs = register`
organs: [{ id: ban-tuyen-giao, name: Ban Tuyên giáo }]
units:
  - { id: quan-su, name: Bộ CHQS, organs: [{ id: ban-tuyen-giao, name: Phòng Chính trị }] }
  - { id: my-hao, name: Thị ủy Mỹ Hào, organs: [ban-tuyen-giao] }`
  expect(organName('quan-su', 'ban-tuyen-giao', organs)).toBe('Phòng Chính trị')
  expect(organName('my-hao', 'ban-tuyen-giao', organs)).toBe('Ban Tuyên giáo')
  expect(organName('my-hao', 'van-phong', organs)).toBe('van-phong')
})

describe('who carries on for a unit', () => {
  const lives = register`
units:
  - { id: u, name: U, until: 2024-06-30, successors: [s, t, chua-co] }
  - { id: s, name: S, until: 2024-12-31, successors: [x] }
  - { id: t, name: T }
  - { id: x, name: X, from: 2025-01-01 }
  - { id: chua-co, name: Chưa có, from: 2026-01-01 }
  - { id: song, name: Sống, successors: [t] }
  - { id: vong-1, name: V1, until: 2024-06-30, successors: [vong-2] }
  - { id: vong-2, name: V2, until: 2024-06-30, successors: [vong-1] }
  - { id: het, name: Hết, until: 2024-06-30 }`

  test.each([
    ['nobody on its last day', 'u', '2024-06-30', []],
    ['its successors alive, from the day after', 'u', '2024-07-01', ['s', 't']],
    ['those of a successor that has ended in turn', 'u', '2025-01-01', ['t', 'x']],
    ['one that begins later, from its first day', 'u', '2026-01-01', ['t', 'x', 'chua-co']],
    ['nobody while it lives, though successors are named', 'song', '2030-01-01', []],
    ['nobody where two are each other’s successor', 'vong-1', '2025-01-01', []],
    ['nobody where none is named', 'het', '2025-01-01', []],
    ['nobody for one that is not declared', 'ai-do', '2025-01-01', []],
  ])('%s', (_, unit, date, heirs) => {
    expect([...heirsOn(unit, day(date), lives)].sort()).toEqual([...heirs].sort())
  })

  test('each once, though several ways lead to it', () => {
    const twice = register`
units:
  - { id: u, name: U, until: 2024-06-30, successors: [s, t] }
  - { id: s, name: S, until: 2024-07-31, successors: [x] }
  - { id: t, name: T, until: 2024-07-31, successors: [x] }
  - { id: x, name: X }`
    expect(heirsOn('u', day('2024-08-01'), twice)).toEqual(['x'])
    expect(standsFor('x', 'u', day('2024-08-01'), twice)).toBe(true)
    expect(standsFor('u', 'x', day('2024-08-01'), twice)).toBe(false)
    expect(standsFor('u', 'u', day('2024-08-01'), twice)).toBe(true)
  })

  test('is told of an obligation on the day asked, whatever the date of the letter; it stays under the unit addressed', () => {
    const owed = register`
  symbol: 1-CV/BTG
  date: 2024-06-01
  issuer: btg
  due: 2024-06-15
  recipients: [{ unit: u }]
---
units:
  - { id: u, name: U, until: 2024-06-30, successors: [s] }
  - { id: s, name: S, until: 2024-12-31, successors: [x] }
  - { id: x, name: X, from: 2025-01-01 }`
    expect(owedBy('u', '2024-06-30', owed)).toMatchObject({ unit: 'u', successors: [] })
    expect(owedBy('u', '2024-07-01', owed)).toMatchObject({ unit: 'u', unitName: 'U', successors: ['s'] })
    expect(owedBy('u', '2025-01-01', owed)).toMatchObject({ unit: 'u', successors: ['x'] })
  })
})

describe('the members of a group', () => {
  test('are those of the groups in it, each once, in the group’s order', () => {
    const nested = register`
groups:
  - { id: tat-ca, name: tất cả, members: [{ unit: b }, { group: huyen }, { unit: a }, { kind: bao }] }
  - { id: huyen, name: huyện, members: [{ unit: a }, { unit: c, until: 2024-06-30 }, { group: doan-the }] }
  - { id: doan-the, name: đoàn thể }
units: [{ id: bao-hy, name: Báo, kind: bao }]`
    expect(membersOn('tat-ca', day('2024-06-30'), nested)).toEqual(['b', 'a', 'c', 'doan-the', 'bao-hy'])
    expect(membersOn('tat-ca', day('2024-07-01'), nested)).toEqual(['b', 'a', 'doan-the', 'bao-hy'])
  })

  test('of a nested group go by the dates of the nesting too', () => {
    const dated = register`
groups:
  - { id: ngoai, name: ngoài, members: [{ group: trong, from: 2024-07-01, until: 2024-07-31 }] }
  - { id: trong, name: trong, members: [{ unit: a, from: 2024-07-15 }] }`
    const on = (date: string) => membersOn('ngoai', day(date), dated)
    expect([on('2024-06-30'), on('2024-07-01'), on('2024-07-15'), on('2024-07-31'), on('2024-08-01')]).toEqual([
      [],
      [],
      ['a'],
      ['a'],
      [],
    ])
  })

  test('come to an end where groups contain each other, and that is told', () => {
    const { register: round, diagnostics } = built(`
groups:
  - { id: mot, name: một, members: [{ unit: a }, { group: hai }] }
  - { id: hai, name: hai, members: [{ unit: b }, { group: mot }] }`)
    expect(membersOn('mot', day('2024-07-01'), round)).toEqual(['a', 'b'])
    expect(diagnostics.map(({ code }) => code)).toEqual(['group-cycle', 'group-cycle'])
  })

  test('are none of a group that nobody declared', () => {
    expect(membersOn('ai-do', day('2024-07-01'), register`units: [{ id: a, name: A }]`)).toEqual([])
  })
})
