import { foldedWords } from '../domain/vietnamese.ts'
import type { Row } from '../source/sheet.ts'

/** What the columns of a table may be called, in either language; of two that fit, the one called by the earlier name. */
export type Heads<Key extends string> = Readonly<Record<Key, readonly string[]>>

export interface Headed<Key extends string> {
  readonly head: Row
  /** What each column holds; null where nothing is taken from it. */
  readonly keys: readonly (Key | null)[]
  readonly rows: readonly Row[]
}

export const unitHeads = {
  id: ['id', 'unit id', 'mã', 'mã cơ quan', 'mã đơn vị'],
  name: ['name', 'tên', 'tên cơ quan', 'tên đơn vị', 'cơ quan đơn vị', 'cơ quan', 'đơn vị', 'unit', 'tên đầy đủ'],
  short: ['short', 'short name', 'tên gọn', 'tên ngắn', 'viết tắt'],
  kind: ['kind', 'loại', 'loại đơn vị'],
  rank: ['rank', 'thứ bậc'],
  parent: ['parent', 'superior body', 'cơ quan cấp trên', 'cấp trên', 'cơ quan chủ quản'],
  codes: ['codes', 'code', 'ký hiệu', 'mã định danh'],
  address: ['address', 'địa chỉ'],
  email: ['email', 'e-mail', 'thư điện tử', 'địa chỉ thư điện tử'],
  phone: ['phone', 'điện thoại', 'số điện thoại'],
  from: ['from', 'từ ngày', 'ngày thành lập'],
  until: ['until', 'đến ngày'],
  successors: ['successors', 'cơ quan kế thừa', 'đơn vị kế thừa'],
} satisfies Heads<string>
export type UnitColumn = keyof typeof unitHeads

export const responseHeads = {
  unit: ['unit id', 'mã cơ quan', 'mã đơn vị', ...unitHeads.name, 'nơi nhận', 'nơi gửi', 'recipient'],
  date: ['answered on', 'response date', 'ngày trả lời', 'date', 'ngày', 'ngày văn bản trả lời', 'ngày văn bản'],
  received: ['received', 'received on', 'ngày nhận', 'ngày nhận được', 'ngày đến'],
  symbol: [
    'answer',
    'response',
    'văn bản trả lời',
    'số văn bản trả lời',
    'symbol',
    'số ký hiệu',
    'số',
    'ký hiệu',
    'số văn bản',
    'số hiệu',
    'số hiệu văn bản',
  ],
  outcome: ['outcome', 'result', 'kết quả', 'kết quả trả lời', 'mức độ'],
  count: ['count', 'quantity', 'số lượng', 'số lượng gửi', 'số tác phẩm'],
  note: ['note', 'notes', 'ghi chú'],
  dispatch: [
    'dispatch',
    'ref',
    'for',
    'letter',
    'công văn',
    'trả lời công văn',
    'trả lời văn bản',
    'văn bản',
    'symbol',
    'số ký hiệu',
  ],
  duty: ['duty', 'việc', 'mã việc'],
} satisfies Heads<string>
export type ResponseColumn = keyof typeof responseHeads

/** Titles may stand above the head, and a head may take two rows: it is the one that names most columns. */
const mostAbove = 20

/** The head of a table with its rows; undefined where no row names the column that must be there. */
export function headed<Key extends string>(
  rows: readonly Row[],
  heads: Heads<Key>,
  required: Key,
): Headed<Key> | undefined {
  const candidates = rows.slice(0, mostAbove).map((head, place) => ({ head, place, keys: keysOf(head, heads) }))
  const named = candidates.filter(({ keys }) => keys.includes(required))
  const [best] = named.sort((one, other) => known(other.keys) - known(one.keys) || one.place - other.place)
  return best && { head: best.head, keys: best.keys, rows: rows.slice(best.place + 1) }
}

function known(keys: readonly unknown[]): number {
  return keys.filter(key => key !== null).length
}

function keysOf<Key extends string>({ cells }: Row, heads: Heads<Key>): readonly (Key | null)[] {
  const titles = cells.map(titleKey)
  const keys: (Key | null)[] = titles.map(() => null)
  for (const [key, names] of Object.entries(heads) as [Key, readonly string[]][]) {
    const places = names.flatMap(name => titles.flatMap((title, at) => (title === titleKey(name) ? [at] : [])))
    const at = places.find(place => keys[place] === null)
    if (at !== undefined) keys[at] = key
  }
  return keys
}

/** What stands in brackets explains: `Ngày (dd/mm/yyyy)`. */
function titleKey(title: string): string {
  return foldedWords(title.replace(/\([^)]*\)?/g, '')).join(' ')
}
