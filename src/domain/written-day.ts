import type { Day } from './day.ts'

/** `19/4/2024`, `03/7/2024`: as letters write a day in their text. Days below 10 and the months 1 and 2 take a nought. */
export function writtenDay(day: Day): string {
  const { date, month, year } = partsOf(day)
  return `${date}/${month}/${year}`
}

/** `ngày 03 tháng 7 năm 2024`, in the head. */
export function headDay(day: Day): string {
  const { date, month, year } = partsOf(day)
  return `ngày ${date} tháng ${month} năm ${year}`
}

/** `ngày      tháng 7 năm 2024`: the day is written in by hand when the letter is signed. */
export function blankHeadDay(day: Day): string {
  const { month, year } = partsOf(day)
  return `ngày      tháng ${month} năm ${year}`
}

function partsOf(day: Day) {
  const [year = '', month = '', date = ''] = day.split('-')
  return { date, month: Number(month) < 3 ? month : String(Number(month)), year }
}
