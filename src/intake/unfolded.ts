/** Longer than any line of print: a whole letter that a converter ran together. */
const longest = 400

const beforeThese =
  / (?=(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập ?[-–] ?Tự do|Số ?: ?\d|V\/v|Kính gửi|Nơi nhận ?:|(?:TM|KT|TL|TUQ)\. ?\p{Lu}{2}|(?:T\/M|K\/T|T\/L) \p{Lu}{2}))/gu
const afterThese = /(?<=CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Tự do ?[-–] ?Hạnh phúc) (?!ĐẢNG|Độc)/gu
const signedName = /(?<=\p{Lu}{2}) (?=\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,4}\s*$)/u

/** A letter on one long line, broken again where the parts of a letter begin. */
export function unfolded(row: string): readonly string[] {
  if (row.length < longest || !/Kính gửi|Nơi nhận/.test(row)) return [row]
  return row.replace(beforeThese, '\n').replace(afterThese, '\n').split('\n').flatMap(brokenInside)
}

function brokenInside(part: string): readonly string[] {
  if (part.startsWith('Kính gửi')) return brokenAfterAddressees(part)
  if (part.startsWith('Nơi nhận')) return part.split(/ (?=[-+] ?\p{Lu})/u)
  return part.split(signedName)
}

/** The addressees end with the first full stop that does not belong to a short form. */
function brokenAfterAddressees(part: string): readonly string[] {
  const stop = /(?<!TP|Tp|Q|P|H|Đ\/c|ThS|TS)\. (?=\p{Lu})/u.exec(part.slice(0, 2000))
  const opener = / (?=(?:Thực hiện|Căn cứ|Trả lời|Phúc đáp|Ngày \d|Xét|Vừa qua|Để|Theo|Tiếp theo|Ngày) )/u.exec(
    part.slice(0, 2000),
  )
  const at = Math.min(stop ? stop.index + 1 : part.length, opener?.index ?? part.length)
  return [...part.slice(0, at).split(/ (?=[-+] \p{Lu})/u), part.slice(at).trim()].filter(one => one !== '')
}
