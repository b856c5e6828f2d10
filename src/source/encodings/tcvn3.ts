/**
 * TCVN3, of the ABC fonts (.VnTime): each letter is one byte that Windows shows as a Latin one, `C«ng v¨n sè`. Small letters
 * only: capitals with a tone come from fonts whose name ends in H. The soft hyphen is the letter ư.
 */

const letters: readonly (readonly [first: number, letters: string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
]

const byShown: ReadonlyMap<string, string> = new Map(
  letters.flatMap(([first, row]) =>
    Array.from(row, (letter, at) => [String.fromCharCode(first + at), letter] as const),
  ),
)

/** What was meant by text that was read as Windows shows it. */
export function fromTcvn3(shown: string): string {
  return shown.replace(/[\u00A1-\u00FE]/g, one => byShown.get(one) ?? one)
}
