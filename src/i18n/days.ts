import type { Day } from '../domain/day.ts'

/** As letters write a day in their text: `03/7/2024`, with a zero before days under 10 and months 1 and 2. */
export function vietnameseDay(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${date}/${Number(month) < 3 ? month : String(Number(month))}/${year}`
}
