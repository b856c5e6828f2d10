/** Numbers below a limit, always the same ones. */
export type Random = (below: number) => number

export function randomFrom(seed: number): Random {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

interface Mutant {
  readonly content: string | Uint8Array
  /** The line that must be complained of; null where that depends. */
  readonly line: number | null
}

type Spoil = (lines: readonly string[], random: Random) => { readonly lines: readonly string[]; readonly line?: number }

const odd = [
  '\t',
  '\u0000',
  '\u202E',
  '"',
  "'",
  '{',
  '[',
  '&a',
  '*a',
  '!x',
  '- ',
  ': ',
  '%',
  '\u2028',
  '🦆',
  '1e999',
  '\\',
  '#',
]

const spoils: readonly Spoil[] = [
  (lines, random) => inserted(lines, topLevel(lines, random), `la_${random(1000)}: x`),
  lines => replaced(lines, /^date: .*$/, 'date: 2024-02-31'),
  lines => replaced(lines, /^symbol: .*$/, 'symbol: [1, 2]'),
  (lines, random) => ({ lines: lines.toSpliced(random(lines.length), 1) }),
  (lines, random) => ({ lines: lines.toSpliced(random(lines.length), 0, lines[random(lines.length)] ?? '') }),
  (lines, random) => ({ lines: lines.slice(0, random(lines.length)) }),
  (lines, random) => {
    const at = random(lines.length)
    const line = lines[at] ?? ''
    const cut = random(line.length + 1)
    return { lines: lines.with(at, line.slice(0, cut) + (odd[random(odd.length)] ?? '') + line.slice(cut)) }
  },
  (lines, random) => ({
    lines: lines.map(line => (random(6) === 0 ? ' '.repeat(random(5)) + line.trimStart() : line)),
  }),
  (lines, random) => ({ lines: lines.toSpliced(random(lines.length), 0, 'x: '.repeat(1 + random(200))) }),
  (lines, random) => ({ lines: [...lines, `notes: ${'['.repeat(1 + random(5000))}`] }),
  (lines, random) => ({ lines: [...lines, `notes: "${'ă'.repeat(random(300_000))}`] }),
]

/** A record that is spoiled in the way of its number; every twelfth byte for byte. */
export function mutant(at: number, original: string, random: Random): Mutant {
  const text = original.replace(/^symbol: .*$/m, `symbol: ${at + 5000}-CV/BTGTU`)
  const spoil = spoils[at % (spoils.length + 1)]
  if (!spoil) {
    const bytes = new TextEncoder().encode(text)
    for (let times = 1 + random(20); times > 0; times -= 1) bytes[random(bytes.length)] = random(256)
    return { content: bytes, line: null }
  }
  const { lines, line = null } = spoil(text.split('\n'), random)
  return { content: lines.join('\n'), line }
}

function inserted(lines: readonly string[], at: number, line: string) {
  return { lines: lines.toSpliced(at, 0, line), line: at + 1 }
}

/** A line before which a field of the record itself may stand. */
function topLevel(lines: readonly string[], random: Random): number {
  const places = [...lines.keys()].filter(at => /^[a-z]\w*:/.test(lines[at] ?? ''))
  return places[random(places.length)] ?? 0
}

function replaced(lines: readonly string[], what: RegExp, line: string) {
  const at = lines.findIndex(one => what.test(one))
  return at === -1 ? { lines } : { lines: lines.with(at, line), line: at + 1 }
}

interface Checked {
  readonly diagnostics: readonly { readonly file: string; readonly line: number | null; readonly severity: string }[]
}

/** How many faults `check` tells of, and those that it does not tell at the line where they are known to be. */
export function faultsWithLines(json: string, known: ReadonlyMap<string, number>) {
  const { diagnostics } = JSON.parse(json) as Checked
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const told = new Set(errors.map(({ file, line }) => `${file}:${line}`))
  const misplaced = [...known].map(([file, line]) => `${file}:${line}`).filter(place => !told.has(place))
  return { told: errors.length, misplaced }
}
