import type { z } from 'zod'
import type { CalendarDay, CalendarYear } from '../../domain/records.ts'
import { absent, day, list, mapping, text, whole, yesNo } from './written.ts'

const calendarDay = mapping({
  date: day,
  name: absent(text).describe('Tên ngày, ví dụ: Tết Nguyên đán'),
  paper: text.describe('Văn bản làm căn cứ'),
  pending: yesNo.default(false).describe('true: mới dự kiến, chưa có hiệu lực'),
}) satisfies z.ZodType<CalendarDay>

/** The days of a year; which year may also be said by the name of the file. */
export const calendarSchema = mapping({
  year: absent(whole(1900, 9999)).describe('Năm; không ghi thì lấy theo tên tệp'),
  off: list(calendarDay).describe('Ngày nghỉ trong tuần làm việc'),
  working: list(calendarDay).describe('Ngày nghỉ cuối tuần nhưng đi làm bù'),
}).meta({ title: 'Lịch làm việc của một năm' }) satisfies z.ZodType<
  Omit<CalendarYear, 'at' | 'year'> & { year: number | null }
>
