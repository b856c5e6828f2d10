import { isPersonName } from './capitals.ts'
import { copiesLabel, isBullet } from './parts.ts'
import type { CopyRole, DraftCopy } from './letter-draft.ts'
import { isNoise, isStamp } from './noise.ts'
import type { Piece } from './pieces.ts'
import { isCapacity, isPosition } from './positions.ts'

interface Entry {
  text: string
  readonly line: number
}

/** The end of a letter, parted: the lines under `Nơi nhận`, and all that is not among them. */
export interface End {
  readonly copies: readonly Entry[]
  readonly others: readonly Piece[]
  /** What follows both: footnotes, annexes. */
  readonly after: readonly Piece[]
}

export function partedEnd(pieces: readonly Piece[]): End {
  const copies: Entry[] = []
  const others: Piece[] = []
  let state: 'before' | 'within' | 'done' = 'before'
  let last = -1
  for (const [at, piece] of pieces.entries()) {
    if (state === 'before' && copiesLabel.test(piece.plain)) {
      state = 'within'
      last = at
      const rest = piece.text.replace(/^\p{L}+\s+\p{L}+\s*[:.]?\s*/u, '')
      if (rest !== '' && isOffice(rest, piece.plain.slice(-rest.length)))
        others.push({ ...piece, text: rest, plain: piece.plain.slice(-rest.length) })
      else if (rest !== '') copies.push({ text: rest, line: piece.line })
      continue
    }
    const [own, office] = officeBeside(piece)
    if (office) others.push(office)
    if (own === null) continue
    if (isNoise(own) || isStamp(own)) continue
    const belongs =
      state === 'within' && !isCapacity(own) && !isPosition(own) && !isLoneName(own) && goesOn(own, copies.at(-1))
    if (!belongs) {
      others.push(own)
      if (state === 'within' && isFiled(copies.at(-1))) state = 'done'
      continue
    }
    last = at
    add(own, copies)
  }
  return { copies, others, after: afterBoth(pieces, last) }
}

function isOffice(text: string, plain: string): boolean {
  return isCapacity({ text, plain }) || isPosition({ text, plain })
}

/** `- Như trên; PHÓ GIÁM ĐỐC`: the two columns of an end run together. */
function officeBeside(piece: Piece): readonly [own: Piece | null, office: Piece | null] {
  if (isCapacity(piece) || isPosition(piece)) return [piece, null]
  for (const { index } of piece.text.matchAll(/(?<=[;,.)]) (?=\p{Lu})/gu)) {
    const from = index + 1
    const office = { ...piece, text: piece.text.slice(from), plain: piece.plain.slice(from) }
    if (!isOffice(office.text, office.plain)) continue
    return [{ ...piece, text: piece.text.slice(0, index), plain: piece.plain.slice(0, index) }, office]
  }
  return [piece, null]
}

function isLoneName({ text, plain, gap, beside }: Piece): boolean {
  return (gap || beside || !/[;,.]$/.test(text)) && isPersonName(text, plain) && !isBullet(text)
}

/** The file copy closes the list, but for the rest of its own line. */
function goesOn(piece: Piece, last: Entry | undefined): boolean {
  if (last === undefined || !isFiled(last)) return piece.text.length < 200
  if (isBullet(piece.text)) return !piece.gap
  return !piece.gap && /[,;&-]$/.test(last.text) && piece.text.length < 60
}

function isFiled(entry: Entry | undefined): boolean {
  return entry !== undefined && /^lưu(?![\p{L}])/iu.test(entry.text)
}

function add({ text, line }: Piece, copies: Entry[]): void {
  const last = copies.at(-1)
  const listed = copies.some(({ text }) => /[;,]$/.test(text))
  const wrapped =
    last !== undefined &&
    !isBullet(text) &&
    (/^(?:\p{Ll}|\()/u.test(text) ||
      (listed && !/[;,.]$/.test(last.text)) ||
      (/(?:,|và|-)$/u.test(last.text) &&
        listed &&
        !/^lưu/iu.test(text) &&
        last.text.endsWith(',') &&
        /;/.test(copies[0]?.text ?? '')))
  if (wrapped) last.text = `${last.text} ${text}`
  else copies.push({ text: text.replace(/^[-+•–*·▪●]\s?/, ''), line })
}

/** What stands after the last copy and the last name. */
function afterBoth(pieces: readonly Piece[], lastCopy: number): readonly Piece[] {
  const lastOffice = pieces.findLastIndex(piece => isCapacity(piece) || isPosition(piece))
  const name = pieces.findIndex(
    (piece, at) => at > lastOffice && lastOffice >= 0 && isPersonName(piece.text, piece.plain),
  )
  return pieces.slice(Math.max(lastCopy, name, lastOffice) + 1)
}

const role: readonly (readonly [CopyRole, RegExp])[] = [
  ['file', /^lưu(?!\p{L})/iu],
  ['act', /^như\s+(?:trên|kính|thành phần|điều|mục|nơi|đ\/c|nội dung)|^nt$/iu],
  ['act', /\((?:để\s+)?(?:thực hiện|t\/h(?:iện)?|chỉ đạo)[^)]*\)$|\(để (?:thực hiện|triển khai)[^)]*\)/iu],
  ['report', /\((?:để\s+)?(?:b\/\s?c(?:áo)?|báo cáo|bc)(?!\p{L})[^)]*\)?|để (?:b\/c(?:áo)?|báo cáo)$/iu],
  ['information', /\([^()]*(?:biết|p\/h|phối hợp|theo dõi|t\/d|đăng|giám sát|thay)[^)]*\)?/iu],
]

/** The lines of `Nơi nhận`, one addressee each, with what each is for. Those with no word for it act if nobody else is asked to. */
export function copiesOf(entries: readonly Entry[], hasAddressees: boolean): readonly DraftCopy[] {
  const othersAct = hasAddressees || entries.some(({ text }) => namedRole(text) === 'act')
  return entries.flatMap(({ text, line }) => {
    const filed = /^lưu(?!\p{L})/iu.test(text)
    const items = filed ? [text] : text.split(/;\s*/)
    return items
      .map(item =>
        item
          .replace(/^[-+•]\s/, '')
          .replace(/(?<![\s;,.])[\s;,.]+$/, '')
          .trim(),
      )
      .filter(item => /\p{L}/u.test(item))
      .map(item => {
        const purpose =
          /(?<!\s)\s*\(((?:để|b\/\s?c(?:áo)?|báo cáo|p\/h|phối hợp|thực hiện|t\/h|theo dõi|chỉ đạo|thay)[^()]*)\)?$/iu.exec(
            item,
          )
        return {
          text: purpose ? item.slice(0, purpose.index) : item,
          for: purpose?.[1] ?? null,
          role: namedRole(item) ?? (othersAct ? 'information' : 'act'),
          line,
        }
      })
  })
}

function namedRole(item: string): CopyRole | undefined {
  return role.find(([, words]) => words.test(item.replace(/(?<![\s;,.])[\s;,.]+$/, '')))?.[0]
}
