declare const brand: unique symbol

/** A day of the calendar as `YYYY-MM-DD`. Text, so that no time zone can move it and `<` compares it. */
export type Day = string & { readonly [brand]: 'Day' }

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/
const vietnameseDay = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/

/** Reads `2024-07-15` or `15/7/2024`; undefined for any other shape and for days that do not exist. */
export function readDay(text: string): Day | undefined {
  const iso = isoDay.exec(text)
  if (iso) return existingDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const vietnamese = vietnameseDay.exec(text)
  if (vietnamese) return existingDay(Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1]))
  return undefined
}

/** No letter is dated outside these; four digits keep days in order as text, however many are counted on. */
const earliestYear = 1900
const latestYear = 2199

function existingDay(year: number, month: number, date: number): Day | undefined {
  if (year < earliestYear || year > latestYear || month < 1 || month > 12 || date < 1) return undefined
  const number = numberOf(year, month, date)
  const day = write(number)
  return Number(day.slice(8)) === date ? day : undefined
}

/** The day on which an instant falls in a time zone, by its IANA name. */
export function dayOfInstant(instant: Date, timeZone: string): Day {
  const hours = steadyZones.get(timeZone)
  if (hours !== undefined) return write(Math.floor((instant.getTime() + hours * 3_600_000) / dayLength))
  const format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' })
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  return write(numberOf(parts.get('year') ?? 0, parts.get('month') ?? 1, parts.get('day') ?? 1))
}

/** Hours ahead of UTC, where no clock will be moved again: the tables of all zones take a third of a start to load. */
const steadyZones: ReadonlyMap<string, number> = new Map([['Asia/Ho_Chi_Minh', 7]])

/** After all that is written: a register as of this day is known whole. */
export const endOfTime = '9999-12-31' as Day

export function addDays(day: Day, count: number): Day {
  return write(read(day) + count)
}

/** Calendar days from `start` to `end`; negative when `end` comes first. */
export function daysBetween(start: Day, end: Day): number {
  return read(end) - read(start)
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(day: Day): number {
  return (((read(day) + weekdayOfFirst) % 7) + 7) % 7
}

/** 1 January 1970, from which days are numbered, was a Thursday. */
const weekdayOfFirst = 4
const dayLength = 86_400_000

export function yearOf(day: Day): number {
  return figure(day, 0) * 100 + figure(day, 2)
}

function read(day: Day): number {
  return numberOf(yearOf(day), figure(day, 5), figure(day, 8))
}

/** The two digits that stand there. Days are counted by the million: to cut them out as text takes five times as long. */
function figure(day: Day, at: number): number {
  return (day.charCodeAt(at) - zero) * 10 + day.charCodeAt(at + 1) - zero
}

const zero = '0'.charCodeAt(0)

function numberOf(year: number, month: number, date: number): number {
  return Date.UTC(year, month - 1, date) / dayLength
}

function write(number: number): Day {
  const date = new Date(number * dayLength)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1]
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date.getUTCDate())}` as Day
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}
