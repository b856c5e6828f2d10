import { describe, expect, test } from 'vitest'
import {
  beginsSymbol,
  foldedSymbol,
  isSymbol,
  looseSymbol,
  normalSymbol,
  numberOf,
  segments,
  symbolReadings,
} from '../../src/domain/symbol.ts'

describe('what typesetting did to a symbol is undone', () => {
  test.each([
    ['Số 33 - CV/TTĐN', '33-CV/TTĐN'],
    ['100 - KL/TW', '100-KL/TW'],
    ['15- NQ/TU', '15-NQ/TU'],
    ['1578/SGDĐT- CTTT', '1578/SGDĐT-CTTT'],
    ['425/VTLTNN - NVTW', '425/VTLTNN-NVTW'],
    ['1206 /QĐ-HVTC', '1206/QĐ-HVTC'],
    ['7 /2021/TT-BNV', '7/2021/TT-BNV'],
    ['số31-QĐ/TW', '31-QĐ/TW'],
    ['Số: 36-HD/VPTW', '36-HD/VPTW'],
    ['Số 36-HD/VPTW', '36-HD/VPTW'],
    ['SỐ : 36-HD/VPTW', '36-HD/VPTW'],
    ['  1469-CV/BTGTU\n', '1469-CV/BTGTU'],
    ['1469\u00A0-\u00A0CV/BTGTU', '1469-CV/BTGTU'],
    ['1469\t-\n CV / BTGTU', '1469-CV/BTGTU'],
    ['498/UBND', '498/UBND'],
    ['05-CV/BTGTU', '05-CV/BTGTU'],
  ])('%j is %s', (written, meant) => {
    expect(normalSymbol(written)).toBe(meant)
  })

  test.each(['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uFE58', '\uFE63', '\uFF0D'])(
    'the dash %j is a hyphen',
    dash => {
      expect(normalSymbol(`1469${dash}CV/BTGTU`)).toBe('1469-CV/BTGTU')
    },
  )

  test.each(['\u2044', '\u2215', '\uFF0F'])('the stroke %j is a slash', stroke => {
    expect(normalSymbol(`1469-CV${stroke}BTGTU`)).toBe('1469-CV/BTGTU')
  })

  test.each(['\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF'])('the invisible %j is nothing', mark => {
    expect(normalSymbol(`1469-CV/BT${mark}GTU`)).toBe('1469-CV/BTGTU')
  })

  test('decomposed letters are composed, and what only looks like Đ is Đ', () => {
    expect(normalSymbol('12-CV/Uỷ'.normalize('NFD'))).toBe('12-CV/Uỷ')
    expect(normalSymbol('30/2020/NÐ-CP')).toBe('30/2020/NĐ-CP')
    expect(normalSymbol('30/2020/NƉ-CP')).toBe('30/2020/NĐ-CP')
  })

  test('“Số” is dropped only before a number, and nothing is dropped inside', () => {
    expect(normalSymbol('Sốc-1')).toBe('Sốc-1')
    expect(normalSymbol('12-Số/TU')).toBe('12-Số/TU')
  })

  test('a symbol once normal stays as it is', () => {
    for (const symbol of ['1469-CV/BTGTU', '123/UBND-VX', '30/2020/NĐ-CP', '30c/NQ-CP']) {
      expect(normalSymbol(symbol)).toBe(symbol)
      expect(normalSymbol(normalSymbol(` Số ${symbol}`))).toBe(symbol)
    }
  })
})

describe('a soft hyphen', () => {
  test('may be stray, or all that is left of a true one: the likelier reading first', () => {
    expect(symbolReadings('1961/QĐ\u00ADUBND')).toEqual(['1961/QĐUBND', '1961/QĐ-UBND'])
    expect(symbolReadings('30c/NQ\u00ADCP')).toEqual(['30c/NQCP', '30c/NQ-CP'])
  })

  test('beside a true hyphen or a slash is stray', () => {
    expect(symbolReadings('1961/QĐ\u00AD-UBND')).toEqual(['1961/QĐ-UBND'])
    expect(symbolReadings('1961/\u00ADQĐ-UBND')).toEqual(['1961/QĐ-UBND'])
  })

  test('which is not there leaves one reading', () => {
    expect(symbolReadings('1469-CV/BTGTU')).toEqual(['1469-CV/BTGTU'])
  })
})

describe('symbols that differ by one letter are never the same', () => {
  test.each([
    ['12-CT/TU', '12-CTr/TU'],
    ['12-TT/TU', '12-TTr/TU'],
    ['12-ĐA/TU', '12-DA/TU'],
    ['12-QĐ/TU', '12-QĐi/TU'],
    ['12-QĐ/TU', '12-QyĐ/TU'],
    ['12-QĐ/TU', '12-QD/TU'],
    ['12-CV/BTGTU', '12-cv/btgtu'],
    ['12-CV/BTGTU', '012-CV/BTGTU'],
    ['1961/QĐ-UBND', '1961/QĐUBND'],
    ['124/QĐ-TTg', '124/QĐ/TTg'],
    ['82/2005-QĐ-UBND', '82/2005/QĐ-UBND'],
  ])('%s and %s', (one, other) => {
    expect(normalSymbol(one)).not.toBe(normalSymbol(other))
  })
})

describe('what a person types is folded', () => {
  test.each([
    ['33 - cv/ttdn', '33-CV/TTĐN'],
    ['033-CV/TTĐN', '33-CV/TTĐN'],
    ['12-DA/TU', '12-ĐA/TU'],
    ['30/2020/nđ-cp', '30/2020/NÐ-CP'],
    ['33–CV/TTĐN'.normalize('NFD'), '33-CV/TTĐN'],
  ])('%s as %s', (typed, symbol) => {
    expect(foldedSymbol(normalSymbol(typed))).toBe(foldedSymbol(normalSymbol(symbol)))
  })

  test('yet CT is not CTr, and a number is not another', () => {
    expect(foldedSymbol('12-CT/TU')).not.toBe(foldedSymbol('12-CTr/TU'))
    expect(foldedSymbol('12-TT/TU')).not.toBe(foldedSymbol('12-TTr/TU'))
    expect(foldedSymbol('120-CV/TU')).not.toBe(foldedSymbol('12-CV/TU'))
    expect(foldedSymbol('0-CV/TU')).toBe('0-cv/tu')
  })

  test.each([
    ['1961/QĐUBND', '1961/QĐ-UBND'],
    ['124/QĐ/TTg', '124/QĐ-TTg'],
    ['82/2005-QĐ-UBND', '82/2005/QĐ-UBND'],
    ['01/2011/TTBNV', '01/2011/TT-BNV'],
  ])('for “did you mean” still more: %s as %s', (written, meant) => {
    expect(looseSymbol(written)).toBe(looseSymbol(meant))
  })
})

test.each(['', ' ', '-/', 'a@b', '12-CV\u0000/TU', '12\u202E-CV', 'x'.repeat(121)])('%j is no symbol', text => {
  expect(isSymbol(text)).toBe(false)
})

test.each(['1469-CV/BTGTU', '498', 'Phụ lục', '12-CV/BTG & TT', 'x'.repeat(120)])('%j can be one', text => {
  expect(isSymbol(text)).toBe(true)
})

test('a symbol goes by whole segments', () => {
  expect(segments('30/2020/NĐ-CP')).toEqual(['30', '2020', 'NĐ', 'CP'])
})

test.each([
  ['12-CT', '12-CT/TU', true],
  ['12-CT', '12-CTr/TU', false],
  ['12', '12-CT/TU', true],
  ['12', '120-CT/TU', false],
  ['12-', '12-CT/TU', true],
  ['12-CT/TU', '12-CT/TU', true],
  ['12-CT/TU/X', '12-CT/TU', false],
  ['CT', '12-CT/TU', false],
  ['', '12-CT/TU', false],
])('%j begins %s: %s', (part, symbol, expected) => {
  expect(beginsSymbol(part, symbol)).toBe(expected)
})

test.each([
  ['1469-CV/BTGTU', '1469'],
  ['05-CV/BTGTU', '05'],
  ['30c/NQ-CP', '30c'],
  ['12đ/QĐ-UBND', '12đ'],
  ['30/2020/NĐ-CP', '30'],
  ['498', '498'],
  ['12abc-CV/TU', null],
  ['CV/TU', null],
  ['', null],
])('the number of %j is %j', (symbol, number) => {
  expect(numberOf(symbol)).toBe(number)
})
