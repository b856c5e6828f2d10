import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Ten years of a department's letters, made up, and the same each time: chains of five, each letter to ten units of which
 * six have answered. The first of a chain comes from above, the others are the department's own; the last one presses the
 * fourth.
 */

const places =
  'Mỹ Hào|Văn Lâm|Văn Giang|Yên Mỹ|Khoái Châu|Ân Thi|Kim Động|Tiên Lữ|Phù Cừ|Phố Hiến|Đông Anh|Sóc Sơn|Thường Tín|Quốc Oai|Đan Phượng|Ứng Hòa|Mê Linh|Ba Vì|Nghĩa Hưng|Hải Hậu|Giao Thủy|Xuân Trường|Vụ Bản|Ý Yên|Kiến Xương|Tiền Hải|Đông Hưng|Quỳnh Phụ|Hưng Hà|Vũ Thư|Thủy Nguyên|Vĩnh Bảo|Tiên Lãng|An Lão|Cát Hải|Nho Quan|Gia Viễn|Kim Sơn|Yên Khánh|Hoa Lư|Bình Lục|Lý Nhân|Duy Tiên|Thanh Liêm|Kim Bảng|Gia Bình|Lương Tài|Thuận Thành|Quế Võ|Tiên Du'.split(
    '|',
  )
const subjects = [
  'tăng cường thông tin, tuyên truyền và tham gia Giải thưởng toàn quốc về thông tin đối ngoại',
  'báo cáo kết quả triển khai công tác tuyên giáo quý',
  'rà soát, thống kê đội ngũ báo cáo viên, tuyên truyền viên ở cơ sở',
  'đề nghị cử cán bộ tham gia lớp bồi dưỡng nghiệp vụ',
  'triển khai học tập, quán triệt nghị quyết của Trung ương',
]

const unitIds = places.map((_, index) => `don-vi-${index + 1}`)

function units(): string {
  const lines = places.map(
    (place, index) => `  - { id: ${unitIds[index]}, name: Huyện ủy ${place}, short: HU ${place} }`,
  )
  return `units:\n  - { id: btgtu, name: Ban Tuyên giáo Tỉnh ủy }\n  - { id: vptu, name: Văn phòng Tỉnh ủy }\n${lines.join('\n')}\n`
}

/** Figures that look thrown and are always the same. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return sides => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >>> 8) % sides
  }
}

const firstDay = Date.UTC(2015, 0, 5)
const dayLength = 86_400_000
const years = 10

function dayText(number: number): string {
  return new Date(firstDay + number * dayLength).toISOString().slice(0, 10)
}

interface Made {
  readonly symbol: string
  readonly day: number
}

/** Chains begin one after the other, and a letter of a chain comes nine days after the one before. */
function dayOf(index: number, count: number): number {
  const step = index % 5
  return Math.floor(((index - step) / count) * 365 * years) + step * 9
}

/** As in an office, a number is given to a letter when it is issued. */
function numbersOf(count: number): Uint32Array {
  const days = Array.from({ length: count }, (_, index) => ({ index, day: dayOf(index, count) }))
  const numbers = new Uint32Array(count)
  const inOrder = days.sort((one, other) => one.day - other.day || one.index - other.index)
  for (const [rank, { index }] of inOrder.entries()) numbers[index] = rank + 1
  return numbers
}

function letter(index: number, day: number, number: number, before: Made | undefined) {
  const roll = dice(index + 1)
  const step = index % 5
  const issuer = step === 0 ? 'vptu' : 'btgtu'
  const symbol = `${number}-CV/${step === 0 ? 'VPTU' : 'BTGTU'}`
  // Who is pressed was asked before: the fifth letter goes to whom the fourth went to.
  const first = dice(step === 4 ? index : index + 1)(unitIds.length)
  const asked = Array.from({ length: 10 }, (_, at) => unitIds[(first + at * 3) % unitIds.length] ?? '')
  const relation = ['', 'implements', 'follows', 'follows', 'reminds'][step]
  const references = before ? `references:\n  - { ${relation}: ${before.symbol}, date: ${dayText(before.day)} }\n` : ''
  const due = step % 2 === 0 ? dayText(day + 20) : '{ workingDays: 15 }'
  const answers = asked
    .slice(0, 6)
    .map(
      unit =>
        `  - { unit: ${unit}, date: ${dayText(day + 5 + roll(30))}, symbol: ${roll(900) + 1}-BC/HU, count: ${roll(40)} }`,
    )
  const text = `symbol: ${symbol}
date: ${dayText(day)}
issuer: ${issuer}
place: Hưng Yên
subject: ${subjects[roll(subjects.length)]} năm ${dayText(day).slice(0, 4)}
signatory: { capacity: K/T TRƯỞNG BAN, position: PHÓ TRƯỞNG BAN, name: Nguyễn Văn An }
due: ${due}
${references}recipients:
${asked.map(unit => `  - unit: ${unit}`).join('\n')}
copies:
  - { text: Như trên }
  - { text: Lưu VT }
responses:
${answers.join('\n')}
`
  const [year, month] = dayText(day).split('-')
  return { path: `data/dispatches/${year}/${month}/${symbol.replace('/', '-')}.yaml`, text, made: { symbol, day } }
}

/** A workspace of that many letters in a folder, which is emptied before. */
export function makeWorkspace(folder: string, count: number, calendars: string): void {
  rmSync(folder, { recursive: true, force: true })
  const made = new Set<string>()
  const write = (path: string, text: string) => {
    const place = dirname(join(folder, path))
    if (!made.has(place)) mkdirSync(place, { recursive: true })
    made.add(place)
    writeFileSync(join(folder, path), text)
  }
  write('data/office.yaml', 'own: btgtu\nlanguage: vi\n')
  write('data/units/units.yaml', units())
  for (const year of readdirSync(calendars)) {
    mkdirSync(join(folder, 'data/calendar'), { recursive: true })
    copyFileSync(join(calendars, year), join(folder, 'data/calendar', year))
  }
  const numbers = numbersOf(count)
  let before: Made | undefined
  for (let index = 0; index < count; index += 1) {
    const {
      path,
      text,
      made: now,
    } = letter(index, dayOf(index, count), numbers[index] ?? 0, index % 5 === 0 ? undefined : before)
    write(path, text)
    before = now
  }
}

/** A day on which all that was made is past its due day. */
export const lastDay = dayText(365 * years + 120)

/** Of the letters since that day each unit owes a few. */
export const lately = dayText(365 * years - 5)

/** A workspace of letters that follow each other, one chain of them all. */
export function makeChain(folder: string, count: number): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'data/dispatches'), { recursive: true })
  writeFileSync(join(folder, 'data/office.yaml'), 'own: btgtu\nlanguage: vi\n')
  mkdirSync(join(folder, 'data/units'))
  writeFileSync(join(folder, 'data/units/units.yaml'), units())
  for (let index = 1; index <= count; index += 1) {
    const before = `references:\n  - { follows: ${index - 1}-CV/BTGTU, date: ${dayText((index - 1) >> 2)} }\n`
    const text = `symbol: ${index}-CV/BTGTU\ndate: ${dayText(index >> 2)}\nissuer: btgtu\n${index > 1 ? before : ''}`
    writeFileSync(join(folder, `data/dispatches/${index}-CV-BTGTU.yaml`), text)
  }
}
