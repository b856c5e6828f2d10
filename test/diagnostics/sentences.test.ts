import { describe, expect, test } from 'vitest'
import type { Code, Facts } from '../../src/domain/diagnostic.ts'
import type { DiagnosticSentences } from '../../src/i18n/diagnostic-sentences.ts'
import { diagnostics as english } from '../../src/i18n/en/diagnostics.ts'
import { diagnostics as vietnamese } from '../../src/i18n/vi/diagnostics.ts'
import { day } from '../support/day.ts'

function inBoth<C extends Code>(code: C, facts: Facts[C]): readonly string[] {
  return [vietnamese, english].map((sentences: DiagnosticSentences) => sentences[code].message(facts))
}

test('what a clerk wrote is quoted, and cut where it is long', () => {
  expect(inBoth('not-a-day', { text: 'hết tháng' })).toEqual([
    '«hết tháng» không phải là ngày',
    '“hết tháng” is not a day',
  ])
  const [message = ''] = inBoth('not-a-day', { text: '😀'.repeat(1000) })
  expect(message).toBe(`«${'😀'.repeat(79)}…» không phải là ngày`)
})

test('a file that is over the limit by a little looks so', () => {
  expect(inBoth('file-too-large', { bytes: 1024 * 1024 + 1, limit: 1024 * 1024 })).toEqual([
    'tệp quá lớn: 1,1 MB, chương trình chỉ đọc tệp đến 1 MB',
    'the file is too large: 1.1 MB, and files are read up to 1 MB',
  ])
})

test('of many names the first are named, the others counted', () => {
  const names = Array.from({ length: 50 }, (_, index) => `U${index}`)
  expect(inBoth('group-due-conflict', { names, groups: ['g', 'h'], taken: day('2024-08-10') })).toEqual([
    '«U0», «U1», «U2» và 47 nơi khác ở trong nhiều nhóm có hạn khác nhau (g, h): lấy hạn muộn nhất, 10/8/2024',
    '“U0”, “U1”, “U2” and 47 others are in several groups with different due days (g, h): the latest, 2024-08-10, is taken',
  ])
})

test('a loop is named whole up to twenty letters, and closed in any case', () => {
  const letters = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ symbol: `${index + 1}-CV/A`, date: day('2024-07-15') }))
  const [whole = ''] = inBoth('reference-cycle', { loop: letters(20) })
  expect(whole.match(/-CV\/A/g)).toHaveLength(21)
  const [cut = '', cutInEnglish] = inBoth('reference-cycle', { loop: letters(10_000) })
  expect(cut).toMatch(/19-CV\/A ngày 15\/7\/2024 → \(9981 văn bản nữa\) → 1-CV\/A ngày 15\/7\/2024$/)
  expect(cutInEnglish).toMatch(/19-CV\/A of 2024-07-15 → \(9981 more\) → 1-CV\/A of 2024-07-15$/)
})

describe('codes from elsewhere', () => {
  test.each(['IMPOSSIBLE', 'constructor', ''])('an unforeseen fault of YAML is named by its code: %s', problem => {
    for (const message of inBoth('yaml-syntax', { problem })) expect(message).toContain(`(${problem})`)
  })

  test.each(['EIO', 'constructor'])('an unforeseen fault of the disk is named by its code: %s', reason => {
    for (const message of inBoth('file-unreadable', { reason })) expect(message).toContain(`: ${reason}`)
  })
})
