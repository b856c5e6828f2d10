import { describe, expect, test } from 'vitest'
import { compareVietnamese, foldedKey, foldedWords, spokenKey } from '../../src/domain/vietnamese.ts'

describe('spoken alike', () => {
  test.each([
    ['hòa', 'hoà'],
    ['lan tỏa', 'lan toả'],
    ['thúy', 'thuý'],
    ['Thị ủy', 'Thị uỷ'],
    ['THỊ ỦY', 'Thị uỷ'],
    ['khỏe', 'khoẻ'],
    ['Hưng Yên', 'Hưng Yên'.normalize('NFD')],
    ['HƯNG YÊN', 'hưng yên'],
    ['Hưng  Yên ', ' Hưng\u00A0Yên'],
    ['Đoàn', 'Ðoàn'],
    ['Đoàn', 'Ɖoàn'],
    ['ĐOÀN', 'ðoàn'],
    ['Phát thanh – Truyền hình', 'Phát thanh - Truyền hình'],
    ['Bí\u00AD thư', 'Bí thư'],
    ['Bí thư\u200B', 'Bí thư'],
  ])('%s and %s', (one, other) => {
    expect(spokenKey(one)).toBe(spokenKey(other))
  })

  test('also what windows-1258 leaves half composed', () => {
    expect(spokenKey('huyê\u0323n')).toBe(spokenKey('huyện'))
  })

  test.each([
    ['Hưng Yên', 'Hung Yên'],
    ['Hưng Yên', 'HUNG YÊN'],
    ['quỷ', 'quý'],
    ['Đoàn', 'Doàn'],
    ['hóa', 'hoa'],
    ['quy', 'qui'],
    ['cân', 'cấn'],
    ['huyện', 'huyền'],
    ['tạ', 'tã'],
  ])('not %s and %s', (one, other) => {
    expect(spokenKey(one)).not.toBe(spokenKey(other))
  })
})

describe('folded', () => {
  test.each([
    ['Hưng Yên', 'HUNG YÊN'],
    ['BCĐ', 'BCD'],
    ['Thị ủy Mỹ Hào', 'thi uy my hao'],
    ['Thị ủy', 'THỊ UỶ'.normalize('NFD')],
    ['Ðoàn', 'doan'],
  ])('%s is %s', (one, other) => {
    expect(foldedKey(one)).toBe(foldedKey(other))
  })

  test('not everything is alike', () => {
    expect(foldedKey('Hưng Yên')).not.toBe(foldedKey('Hưng Yến Hạ'))
  })

  test('words lose accents and punctuation', () => {
    expect(foldedWords('Đài Phát thanh - Truyền hình, tỉnh 2024.')).toEqual([
      'dai',
      'phat',
      'thanh',
      'truyen',
      'hinh',
      'tinh',
      '2024',
    ])
    expect(foldedWords(' – ')).toEqual([])
  })
})

describe('sorted as in Vietnamese', () => {
  const sorted = (words: string[]) => [...words].sort(compareVietnamese)

  test('a ă â … d đ … e ê … o ô ơ … u ư', () => {
    const order = ['an', 'ăn', 'ân', 'da', 'đa', 'em', 'êm', 'on', 'ôn', 'ơn', 'un', 'ưn']
    expect(sorted([...order].reverse())).toEqual(order)
  })

  test('tones: none, huyền, hỏi, ngã, sắc, nặng', () => {
    const order = ['ma', 'mà', 'mả', 'mã', 'má', 'mạ']
    expect(sorted([...order].reverse())).toEqual(order)
  })

  test('huyện 2 before huyện 10', () => {
    expect(sorted(['huyện 10', 'huyện 2', 'huyện 1'])).toEqual(['huyện 1', 'huyện 2', 'huyện 10'])
  })

  test('Ăn, Đức, Ủy among the others, not after them', () => {
    expect(sorted(['Vũ', 'Ủy', 'Đức', 'Ăn', 'Em', 'An', 'Dung'])).toEqual(['An', 'Ăn', 'Dung', 'Đức', 'Em', 'Ủy', 'Vũ'])
  })
})
