import { dayLine } from './head-lines.ts'
import { pieceOf, type Piece } from './pieces.ts'

const mottoes = ['cong hoa xa hoi chu nghia viet nam', 'dang cong san viet nam', 'doc lap - tu do - hanh phuc']

/** `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT` and, below it in a narrow column, `NAM`. */
export function withWholeMottoes(pieces: readonly Piece[]): readonly Piece[] {
  const whole: Piece[] = []
  for (const piece of pieces) {
    const begun = whole.findLastIndex(
      ({ plain }, at) => at >= whole.length - 3 && mottoes.includes(`${plain} ${piece.plain}`),
    )
    const first = whole[begun]
    if (first) whole[begun] = pieceOf(`${first.text} ${piece.text}`, first.line, first.gap, first.beside)
    else whole.push(piece)
  }
  return whole
}

/** `Hà Nội, ngày 09` and, on the next line, `tháng 8 năm 2010`. */
export function withWholeDays(pieces: readonly Piece[]): readonly Piece[] {
  const whole: Piece[] = []
  for (const piece of pieces) {
    const before = whole.at(-1)
    const open =
      before !== undefined && /(?:,|^)\s*ngay\b[^a-z]{0,20}(?:thang[^a-z]{0,12})?(?:nam\s*)?$/.test(before.plain)
    const joined =
      before === undefined ? piece : pieceOf(`${before.text} ${piece.text}`, before.line, before.gap, before.beside)
    if (open && piece.plain.length < 40 && dayLine.test(joined.plain)) whole[whole.length - 1] = joined
    else whole.push(piece)
  }
  return whole
}
