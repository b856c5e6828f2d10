/** How many columns of a fixed-width line a text takes: marks on a letter take none, wide letters and pictures two. */
export function displayWidth(text: string): number {
  if (narrow.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes(text)) width += wide.test(segment) ? 2 : noWidth.test(segment) ? 0 : 1
  return width
}

/** Latin letters with their accents, and what stands between them: one column each, and no need to look closer. */
const narrow = /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u1E00-\u1EFF\u2013-\u2026\u2248\u2500-\u257F]*$/

/** What a reader takes for one letter each, marks and all. */
export function graphemes(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('vi', { granularity: 'grapheme' })
  return segmenter.segment(text)
}

let segmenter: Intl.Segmenter | undefined
const wide =
  /^[\p{Emoji_Presentation}\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u
const noWidth = /^\p{M}+$/u
