const motto =
  /^(?:cong|cong ho?a|cong hoa xa hoi|chu nghia viet nam|dang cong san|cong hoa xa hoi chu nghia viet nam|dang cong san viet nam|[dt]oc lap ?-? ?tu do ?-? ?hanh phuc|c[o0]ng h[o0]a xa h[o0]i.{0,25}|.{0,4}xa hoi chu nghia viet nam)[.,]*$/
export const numberLine = /^so\s{0,3}[:.]?\s{0,20}(?:[\d/.…_-]|[loi]{1,2}[\d/ -]|$)/
const month = String.raw`thang\s{0,3}(?:\d{1,2}|[.…_\s]{0,10})\s{0,3}nam\s{0,3}(?:[\dl]{2,4}|[.…_]{1,10})?`
export const dayLine = new RegExp(
  String.raw`(?:,|^|\s)\s{0,3}ngay\s{0,3}(?:[\dlo]{1,2}|[.…_\s]{0,12})\s{0,10}(?:${month}|[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4})[.\s]*$`,
)

export function isMotto(plain: string): boolean {
  return motto.test(plain)
}
