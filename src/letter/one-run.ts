/**
 * Text from records as it may stand in a letter: one run, that begins no line of its own and moves no cursor. Breaks
 * become spaces; what cannot be printed is shown as U+FFFD, so that whoever signs sees that something was there.
 */
export function oneRun(text: string): string {
  return text.replace(breaks, ' ').replace(unseen, '').replace(unprintable, '\uFFFD')
}

const breaks = /[\t-\r\u0085\u2028\u2029]+/g
const unseen = /[\u200B\u2060\uFEFF]/g
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const unprintable = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uE000-\uE006]|\p{Cs}/gu
