import { describe, expect, test } from 'vitest'
import { addressees } from '../../src/intake/match/addressees.ts'
import { issuerOf } from '../../src/intake/match/issuer.ts'
import { knownNames } from '../../src/intake/match/known-names.ts'
import { day } from '../support/day.ts'
import { register } from '../support/register.ts'

const records = register`
  own: btg
  letterhead: { superior: TỈNH ỦY HƯNG YÊN, issuer: BAN TUYÊN GIÁO }
  ---
  units:
    - { id: tu, name: Tỉnh ủy Hưng Yên }
    - { id: btg, name: Ban Tuyên giáo Tỉnh ủy Hưng Yên, short: Ban Tuyên giáo Tỉnh ủy, parent: tu, codes: [BTGTU] }
    - { id: bao, name: Báo Hưng Yên, names: [{ name: Báo và Phát thanh Hưng Yên, from: 2025-07-01 }] }
    - { id: hoi, name: Hội Văn học - Nghệ thuật và Báo chí }
    - { id: van-lam, name: Huyện ủy Văn Lâm, until: 2025-06-30 }
    - { id: tw, name: Trung ương Đảng }
    - { id: bcd, name: Ban Chỉ đạo Công tác đối ngoại Trung ương, parent: tw, codes: [TTĐN] }
  groups:
    - { id: huyen, name: các huyện ủy, members: [{ unit: van-lam }] }
    - { id: cap-uy, name: 'huyện ủy, thị ủy trực thuộc Tỉnh ủy', members: [{ unit: van-lam }] }
  organs: [{ id: ban-thuong-vu, name: Ban Thường vụ }, { id: ban-tg, name: Ban Tuyên giáo }]
  ---
  symbol: 1-CV/BTGTU
  date: 2024-01-05
  issuer: btg
  recipients: [{ group: huyen, organs: [ban-tg], text: Các đồng chí phụ trách tuyên giáo }]
`
const on = day('2024-07-15')
const names = knownNames(on, records)
const whom = (...texts: string[]) =>
  addressees(
    texts.map((text, index) => ({ text, line: index + 1 })),
    names,
    records,
  )

describe('an addressee', () => {
  test.each([
    ['Báo Hưng Yên,', 'exact'],
    ['BÁO HƯNG YÊN', 'exact'],
    ['- Báo HUNG YEN.', 'folded'],
    ['Báo và Phát thanh Hưng Yên', 'former'],
  ])('%s is known: %s', (text, how) => {
    expect(whom(text)).toMatchObject([{ how, recipients: [{ kind: 'unit', unit: 'bao' }] }])
  })

  test('may be a group, with or without its plural', () => {
    expect(whom('Các huyện ủy', 'huyện uỷ')).toMatchObject([
      { recipients: [{ kind: 'group', group: 'huyen' }] },
      { recipients: [{ kind: 'group', group: 'huyen' }] },
    ])
  })

  test('may be an organ of those named after it, whatever else the organ is called', () => {
    expect(whom('Ban Tuyên giáo (Tuyên huấn) các huyện ủy')).toMatchObject([
      { recipients: [{ kind: 'group', group: 'huyen', organs: ['ban-tg'] }] },
    ])
  })

  test('that is an organ only joins the next', () => {
    const text = 'Ban Tuyên giáo huyện ủy, thị ủy trực thuộc Tỉnh ủy.'
    expect(whom('Ban Thường vụ', text)).toMatchObject([
      {
        text: `Ban Thường vụ; ${text}`,
        line: 1,
        recipients: [{ group: 'cap-uy', organs: ['ban-thuong-vu', 'ban-tg'] }],
      },
    ])
  })

  test('may be several, where all are known; a name that holds "và" stays whole', () => {
    expect(whom('Tỉnh ủy Hưng Yên và các huyện ủy', 'Hội Văn học - Nghệ thuật và Báo chí')).toMatchObject([
      { recipients: [{ unit: 'tu' }, { group: 'huyen' }] },
      { recipients: [{ unit: 'hoi' }] },
    ])
  })

  test('is known by words that an earlier record gives to somebody', () => {
    expect(whom('Các đồng chí phụ trách tuyên giáo')).toMatchObject([
      { how: 'recorded', recipients: [{ group: 'huyen', organs: ['ban-tg'] }] },
    ])
  })

  test('that is unknown is not taken for the nearest, which is only suggested', () => {
    expect(whom('Báo Hưng Yêm', 'Sở Tài chính')).toMatchObject([
      { recipients: [], how: null, near: [{ id: 'bao' }] },
      { recipients: [], how: null, near: [] },
    ])
  })

  test('of a hundred thousand words is unknown before long', () => {
    expect(whom('Ban, '.repeat(100_000))).toMatchObject([{ recipients: [] }])
  })
})

describe('the issuer of a letter', () => {
  const issuer = (issuer: string | null, parentIssuer: string | null, symbol: string | null = null) =>
    issuerOf({ issuer, parentIssuer, symbol }, on, names, records)

  test('is the office itself under its own letterhead, accents lost or not', () => {
    expect(issuer('BAN TUYÊN GIÁO', 'TỈNH ỦY HUNG YÊN')).toMatchObject({ known: { id: 'btg' }, how: 'exact' })
  })

  test('is told by both lines together', () => {
    expect(issuer('BAN CHỈ ĐẠO CÔNG TÁC ĐỐI NGOẠI', 'BAN CHẤP HÀNH TRUNG ƯƠNG')).toMatchObject({ known: { id: 'bcd' } })
  })

  test('is told by the code in its symbol, and that this is all, is said', () => {
    expect(issuer('BAN T. GIAO', null, '12-CV/BTGTU')).toMatchObject({ known: { id: 'btg' }, how: 'code' })
  })

  test('of another province is not taken for ours', () => {
    expect(issuer('BAN TUYÊN GIÁO', 'TỈNH ỦY NAM ĐỊNH')).toMatchObject({ kind: 'unknown' })
  })
})
