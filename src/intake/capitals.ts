const longestHeading = 400

/** Whether a text is printed in capitals; a small letter in `của`, `và` or a slip of the scanner does not count. */
export function isCapitals(text: string): boolean {
  if (text.length > longestHeading) return false
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const small = text.match(/\p{Ll}/gu)?.length ?? 0
  return letters >= 2 && small * 8 <= letters
}

const rank =
  /^(?:(?:dong chi|d\/c|ong|ba|thuong tuong|trung tuong|thieu tuong|dai ta|thuong ta|trung ta|thieu ta|dai uy|thuong uy|dai tuong|gs|pgs|ts|ths|bs|bscki{1,3}|cki{1,3}|ks|cn|luat su|bac si|tien si|thac si|nsut|nsnd|ngnd|ngut)[.,]?[ .-]{1,3})+/

/** Words no personal name begins with, but a body, a place or an office does. */
const notNames =
  /^(?:ban|bộ|sở|u[ỷy]|ủy|uỷ|ubnd|hđnd|hội|đảng|tỉnh|thành (?:phố|ủy|uỷ|đoàn|viên)|huyện|thị (?:ủy|uỷ|xã|trấn)|quận|xã|phường|văn phòng|cục|tổng|chi (?:cục|bộ|nhánh|hội)|vụ|viện|trường|trưởng|phó|trung (?:tâm|ương)|công (?:ty|an|đoàn|báo|chức|văn)|tập đoàn|tạp chí|liên (?:đoàn|minh|hiệp)|đoàn (?:tncs|thanh niên|đại|kiểm|khối|trường|viên|công)|hiệp hội|mặt trận|tòa án|toà án|kho bạc|ngân hàng|bảo hiểm|quốc hội|chính (?:phủ|ủy|uỷ)|thủ tướng|thứ trưởng|phòng|đại (?:học|biểu|diện)|đài|báo|nơi nhận|như trên|kính|chủ|giám đốc|bí thư|kt\.?|tm\.?|tl\.?|k\/t|t\/m|t\/l|tuq|các|phụ lục|danh sách|biểu|mẫu|cộng hòa|cộng hoà|độc lập|ngày|kế toán|chánh|người|đầu|thường|thanh tra|hiệu|quân (?:khu|chủng)|số|điều|chương|mục|phần|trân trọng|kết|hà nội|tp\.?|cổng|website|điện|lãnh|thống đốc|học viện|bệnh viện|nhà|sao|xác|thông|việt nam|hướng|kế hoạch|quyết|tờ|giấy|thư|xin|trang)(?=[\s.,]|$)/iu

/** Whether a text can be the name of a person: two to six words, each with a capital, of no body and no place. */
export function isPersonName(text: string, plain: string): boolean {
  const bare = plain.replace(rank, '')
  const own = text.slice(text.length - bare.length).replace(/(?<![.,;])[.,;]+$/, '')
  if (own.length > 40 || /[\d:;!?/()"@]/.test(own) || notNames.test(own)) return false
  const words = own.split(/\s+/)
  return (
    words.length >= 2 && words.length <= 6 && words.every(word => /^\p{Lu}[\p{L}'.-]*$/u.test(word)) && oneCase(words)
  )
}

function oneCase(words: readonly string[]): boolean {
  const capitals = words.filter(word => word.length > 1 && /^\p{Lu}+$/u.test(word)).length
  const longer = words.filter(word => word.length > 1).length
  return capitals === 0 || capitals === longer
}
