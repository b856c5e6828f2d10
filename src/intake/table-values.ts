import { addDays, readDay, type Day } from '../domain/day.ts'
import type { Outcome } from '../domain/records.ts'
import { foldedWords } from '../domain/vietnamese.ts'

/** `15/7/2024`, `15.7.2024`, `2024-07-15 00:00`, or the number by which Excel keeps a day that it does not show as one. */
export function tableDay(text: string): Day | undefined {
  const [date = ''] = text.trim().split(/[ T]/, 1)
  const day = readDay(date) ?? readDay(date.replace(/[.-]/g, '/'))
  if (day !== undefined || !/^\d{5}$/.test(date)) return day
  const counted = excelFirst && addDays(excelFirst, Number(date) - 2)
  return counted !== undefined && counted >= '2000-01-01' && counted < '2100-01-01' ? counted : undefined
}

/** Day 1; after it Excel counts a 29 February that never was. */
const excelFirst = readDay('1900-01-01')

/** What an outcome is called in tables, in either language. */
const outcomeNames: Readonly<Record<Outcome, readonly string[]>> = {
  complete: [
    'complete',
    'complete answer',
    'done',
    'trả lời đủ',
    'đầy đủ',
    'đủ',
    'hoàn thành',
    'đã trả lời',
    'đạt',
    'đạt yêu cầu',
  ],
  partial: ['partial', 'partial answer', 'trả lời một phần', 'một phần', 'chưa đủ', 'chưa đầy đủ'],
  invalid: ['invalid', 'not valid', 'không đạt yêu cầu', 'không đạt', 'không hợp lệ', 'chưa đạt'],
  acknowledged: ['acknowledged', 'received', 'đã tiếp nhận', 'đã nhận', 'tiếp nhận'],
}

export function tableOutcome(text: string): Outcome | undefined {
  const key = foldedWords(text).join(' ')
  const named = Object.entries(outcomeNames) as [Outcome, readonly string[]][]
  return named.find(([, names]) => names.some(name => foldedWords(name).join(' ') === key))?.[0]
}
