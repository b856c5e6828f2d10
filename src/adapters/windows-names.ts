import { win32 } from 'node:path'

/**
 * Whether Windows makes of a path what was meant. Of some it makes something else without a word: `a:b.csv` is written
 * into a hidden part of `a`, `con.csv` onto the screen, and `a.csv.` is called `a.csv`.
 */
export function isNameOnWindows(path: string): boolean {
  const names = path.slice(win32.parse(path).root.length).split(/[\\/]/)
  return names.every(name => name === '.' || name === '..' || !(forbidden.test(name) || devices.test(name)))
}

// oxlint-disable-next-line no-control-regex -- Windows forbids them
const forbidden = /[<>:"|?*\u0000-\u001F]|[. ]$/
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
