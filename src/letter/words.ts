import { oneRun } from './one-run.ts'
import type { Facts } from './template/vocabulary.ts'
import type { Day } from '../domain/day.ts'
import { nameOn, organName, shortNameOn } from '../domain/directory.ts'
import type { Dispatch } from '../domain/records.ts'
import type { Register } from '../domain/register.ts'
import { spokenKey } from '../domain/vietnamese.ts'

/** `03`: counts below 10 take a nought, as dates do, so that no figure can be put before them. */
export function writtenCount(count: number): string {
  return String(count).padStart(2, '0')
}

/**
 * What a unit is called inside a letter: its short name, unless that has lost what kind of body it is (`An Giang` for
 * `Tỉnh ủy An Giang`) or another unit bears it too.
 */
export function calledOn(id: string, day: Day, register: Register): string {
  const full = nameOn(id, day, register)
  const short = shortNameOn(id, day, register)
  if (short === full || firstWord(short) !== firstWord(full)) return full
  return sharedShortNames(register).has(short) ? full : short
}

const sharedByUnits = new WeakMap<Register['units'], ReadonlySet<string>>()

/** Short names that several units bear or bore; kept for a register, as every name in every letter asks for them. */
function sharedShortNames({ units }: Register): ReadonlySet<string> {
  const known = sharedByUnits.get(units)
  if (known) return known
  const shorts = [...units.values()].flatMap(({ short, names }) => [
    ...new Set([short, ...names.map(name => name.short)].filter(name => name !== null)),
  ])
  const seen = new Set<string>()
  const shared = new Set(shorts.filter(short => seen.size === seen.add(short).size))
  sharedByUnits.set(units, shared)
  return shared
}

function firstWord(text: string): string {
  return spokenKey(text).split(' ')[0] ?? ''
}

/** `Ban Thường vụ, Ban Tuyên giáo Huyện ủy Văn Lâm`: a body with its organs before it. */
export function withOrgans(unit: string, organs: readonly string[], called: string, register: Register): string {
  const names = organs.map(organ => organName(unit, organ, register))
  return names.length === 0 ? called : `${names.join(', ')} ${called}`
}

/** What a letter is about where its template does not word it, as a Word file cannot. */
export function usualSubject({ subject, focus, round }: Facts): string {
  const what = subject ? `việc ${subject}` : `thực hiện ${focus?.type} số ${focus?.symbol}`
  return oneRun(`đôn đốc ${what}${(round ?? 1) > 1 ? ` (lần ${round})` : ''}`)
}

/** What a dispatch is called by its type: `Công văn`, `Chỉ thị`. */
export function typeWord({ symbol, type }: Dispatch): string {
  if (type !== null) return typeWords[type] ?? capitalized(type)
  const [, second = '', third = ''] = symbol.split(/[-/]/)
  // 07/2021/TT-BNV: in a legal document of the State the year stands before the type, and TT is another one.
  if (/^\d{4}$/.test(second)) return third === 'TT' ? 'Thông tư' : (typeWords[third] ?? letterWord)
  return typeWords[second] ?? letterWord
}

export function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

/** State letters have no type in their symbol. */
const letterWord = 'Công văn'

/** 36-HD/VPTW as implementers list it, and Nghị định 30/2020, Phụ lục III. */
const typeWords: Readonly<Record<string, string>> = {
  CV: letterWord,
  NQ: 'Nghị quyết',
  CT: 'Chỉ thị',
  KL: 'Kết luận',
  QĐ: 'Quyết định',
  QĐi: 'Quy định',
  QyĐ: 'Quy định',
  NĐ: 'Nghị định',
  QC: 'Quy chế',
  BC: 'Báo cáo',
  TTr: 'Tờ trình',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  CTr: 'Chương trình',
  TT: 'Thông tri',
  KH: 'Kế hoạch',
  ĐA: 'Đề án',
  DA: 'Dự án',
  PA: 'Phương án',
  BB: 'Biên bản',
  TC: 'Thông cáo',
  CĐ: 'Công điện',
  GM: 'Giấy mời',
}
