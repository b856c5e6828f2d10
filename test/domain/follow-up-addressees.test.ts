import { expect, test } from 'vitest'
import type { AddressLine } from '../../src/domain/follow-up-addressees.ts'
import { planFollowUps } from '../../src/domain/follow-up.ts'
import type { Register } from '../../src/domain/register.ts'
import { day } from '../support/day.ts'
import { register } from '../support/register.ts'

function addressed(register: Register, asOf: string) {
  const [focus] = register.dispatches
  if (!focus) throw new Error('nothing to follow up')
  const usual = { scope: 'open', each: false, due: null, rung: null, template: null, encloses: null } as const
  const [letter] = planFollowUps({ ...usual, focus, asOf: day(asOf), implements: null }, register).letters
  return {
    lines: letter?.lines.map(shown) ?? [],
    inPlaceOf: Object.fromEntries(
      (letter?.addressees ?? []).flatMap(({ unit, inPlaceOf }) => (inPlaceOf.length > 0 ? [[unit, inPlaceOf]] : [])),
    ),
  }
}

function shown(line: AddressLine): string {
  if (line.kind === 'group') return `${line.recipient.group} (group)`
  return [...line.addressee.organs, line.text ?? line.addressee.unit].join(' ')
}

const groups = `
  groups:
    - { id: huyen, name: các huyện ủy, members: [{ unit: an }, { unit: binh }, { unit: chi }] }
    - { id: nganh, name: các ngành }`

const call = (facts = '') => register`
  ${groups}
  ---
  symbol: 1-CV/SO
  date: 2024-07-01
  issuer: so
  due: 2024-07-31
  recipients:
    - { unit: bao, text: Báo tỉnh }
    - { group: huyen, organs: [ban-thuong-vu] }
    - { unit: dai }
    - { group: nganh }
  ${facts}`

test('a letter to all is addressed as the first one was', () => {
  expect(addressed(call(), '2024-08-05').lines).toEqual(['Báo tỉnh', 'huyen (group)', 'dai', 'nganh (group)'])
})

test('where one of a group has answered, the others are named with their organs, in the same place', () => {
  expect(addressed(call('responses: [{ unit: binh, date: 2024-07-20 }]'), '2024-08-05').lines).toEqual([
    'Báo tỉnh',
    'ban-thuong-vu an',
    'ban-thuong-vu chi',
    'dai',
    'nganh (group)',
  ])
})

test('the one left of a group is named', () => {
  const facts = 'responses: [{ unit: binh, date: 2024-07-20 }, { unit: an, date: 2024-07-20 }]'
  expect(addressed(call(facts), '2024-08-05').lines).toContain('ban-thuong-vu chi')
})

test('a unit named outright and reached through a group stands in both places, as in the first letter', () => {
  const both = register`
    ${groups}
    ---
    symbol: 1-CV/SO
    date: 2024-07-01
    issuer: so
    due: 2024-07-31
    recipients: [{ unit: an }, { group: huyen }]`
  expect(addressed(both, '2024-08-05').lines).toEqual(['an', 'huyen (group)'])
})

const succession = `
  units:
    - { id: an, name: An, until: 2025-06-30, successors: [moi] }
    - { id: binh, name: Bình, until: 2025-06-30, successors: [moi] }
    - { id: chi, name: Chi }
    - { id: moi, name: Mới, from: 2025-07-01 }`

const inherited = (recipients: string, more = '') => register`
  ${succession}
  ---
  ${groups}
  ---
  symbol: 1-CV/SO
  date: 2024-07-01
  issuer: so
  due: 2024-07-31
  recipients: ${recipients}
  ${more}`

test('letters go to the living, once each, naming those for whom they carry on', () => {
  const { lines, inPlaceOf } = addressed(inherited('[{ group: huyen, organs: [ban-thuong-vu] }]'), '2025-08-01')
  expect(lines).toEqual(['ban-thuong-vu moi', 'ban-thuong-vu chi'])
  expect(inPlaceOf).toEqual({ moi: ['an', 'binh'] })
})

test('until its last day a unit is addressed itself', () => {
  expect(addressed(inherited('[{ group: huyen }]'), '2025-06-30').lines).toEqual(['huyen (group)'])
})

test('a printed phrase gives way where the unit bears another name by now', () => {
  const renamed = register`
    units: [{ id: bao, name: Báo, names: [{ name: Báo và Đài, from: 2025-07-01 }] }]
    ---
    symbol: 1-CV/SO
    date: 2024-07-01
    issuer: so
    due: 2024-07-31
    recipients: [{ unit: bao, text: Báo của tỉnh }]`
  expect(addressed(renamed, '2024-08-05').lines).toEqual(['Báo của tỉnh'])
  expect(addressed(renamed, '2025-08-05').lines).toEqual(['bao'])
})

test('the office writes no letter to itself, whatever it has inherited', () => {
  const merged = inherited('[{ unit: an }, { unit: chi }]')
  const ours = { ...merged, office: { ...merged.office, own: 'moi' } }
  expect(addressed(ours, '2025-08-01').lines).toEqual(['chi'])
})

test('a reminder to the heir as focus: the place is the heir’s, the debt the original’s', () => {
  const line = inherited(
    '[{ unit: an }, { unit: chi }]',
    `---
  symbol: 2-CV/SO
  date: 2025-07-15
  issuer: so
  references: [{ reminds: 1-CV/SO, date: 2024-07-01 }]
  recipients: [{ unit: chi }, { unit: moi, organs: [ban-tuyen-giao] }]`,
  )
  const [, focus] = line.dispatches
  const { lines, inPlaceOf } = addressed({ ...line, dispatches: focus ? [focus] : [] }, '2025-08-01')
  expect(lines).toEqual(['chi', 'ban-tuyen-giao moi'])
  expect(inPlaceOf).toEqual({ moi: ['an'] })
})
