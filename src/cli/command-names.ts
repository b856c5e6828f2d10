import { nearest } from '../domain/nearest.ts'
import { foldedKey } from '../domain/vietnamese.ts'
import { doors } from './doors.ts'
import { topicNamed, topicNames, topicsCalled, type Topic } from './topics.ts'

export type CommandName = keyof typeof doors

/** The commands under their Vietnamese names, which are typed without accents. */
export const vietnameseNames: Readonly<Partial<Record<string, string>>> = {
  chain: 'chuoi',
  overdue: 'quahan',
  status: 'tinhtrang',
  why: 'visao',
  recipients: 'nhan',
  notice: 'dondoc',
  list: 'vanban',
  show: 'xem',
  units: 'donvi',
  check: 'soat',
  schema: 'luocdo',
  init: 'lap',
  explain: 'giaithich',
  completion: 'hoanthanh',
  respond: 'traloi',
  extend: 'giahan',
  exempt: 'mien',
  add: 'them',
  edit: 'sua',
  confirm: 'xacnhan',
  remove: 'xoa',
  undo: 'hoantac',
  log: 'nhatky',
  import: 'nhap',
  template: 'mau',
  report: 'baocao',
  diff: 'sosanh',
  register: 'so',
  calendar: 'lich',
  store: 'kho',
  copy: 'saochep',
  help: 'huongdan',
}

export const commandNames = Object.keys(doors) as readonly CommandName[]

/** What a typed name means: a command, or several that begin so, or none. */
export interface Meant {
  readonly command: CommandName | null
  readonly candidates: readonly string[]
}

/** A command by its name in either language, or by the beginning of one that no other shares. */
export function commandMeant(typed: string): Meant {
  const key = foldedKey(typed)
  const named = commandNames.filter(name => namesOf(name).includes(key))
  const begun =
    named.length > 0 || key === '' ? named : commandNames.filter(name => namesOf(name).some(one => one.startsWith(key)))
  return { command: (begun.length === 1 && begun[0]) || null, candidates: begun }
}

/** The names that begin so; a Vietnamese one with the command's own. */
export function namesBegun(typed: string): readonly string[] {
  const key = foldedKey(typed)
  return commandNames.flatMap(name => {
    const begun = namesOf(name).find(one => one.startsWith(key))
    if (begun === undefined) return []
    return begun === name ? [name] : [`${begun} (${name})`]
  })
}

/** What `help` is asked about: a command or a topic by its name, else by a beginning that no other of both shares. */
export function helpMeant(typed: string): Meant & { readonly topic: Topic | null } {
  const ofCommand = commandMeant(typed)
  const { named, begun } = topicsCalled(typed)
  const isNamed = ofCommand.command !== null && namesOf(ofCommand.command).includes(foldedKey(typed))
  if (typed === '' || isNamed) return { ...ofCommand, topic: null }
  if (named.length > 0) return { command: null, topic: named[0] ?? null, candidates: [] }
  const candidates = [...ofCommand.candidates, ...begun]
  if (candidates.length > 1) return { command: null, topic: null, candidates }
  return { command: ofCommand.command, topic: topicNamed(candidates[0] ?? ''), candidates }
}

/** The command or topic that was probably meant after `help`. */
export function helpNear(typed: string): string | null {
  return nearest(typed, [...topicNames, ...commandNames.flatMap(namesOf)])
}

/** The command that was probably meant by a mistyped name. */
export function commandNear(typed: string): string | null {
  return nearest(typed, commandNames.flatMap(namesOf))
}

function namesOf(name: CommandName): readonly string[] {
  const vietnamese = vietnameseNames[name]
  return vietnamese === undefined ? [name] : [name, vietnamese]
}

/** The options before the command that take a value, so that the value is not taken for the command. */
const takesValue: ReadonlySet<string> = new Set(['--workspace', '--store', '--as-of', '--lang', '--color'])

/** Where the command stands among the words, or -1. */
export function placeOfCommand(words: readonly string[]): number {
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] ?? ''
    if (word === '--') return -1
    if (!word.startsWith('-')) return place
    if (takesValue.has(word)) place += 1
  }
  return -1
}

/** The words with the command by its own name, whichever of its names was typed; what is not clear stays as it is. */
export function withCommandNamed(words: readonly string[]): readonly string[] {
  const place = placeOfCommand(words)
  const named = (at: number) => words.map((word, index) => (index === at ? (commandMeant(word).command ?? word) : word))
  if (place < 0) return words
  const command = commandMeant(words[place] ?? '').command
  const asked = command === 'help' ? helpMeant(words[place + 1] ?? '').command : null
  return asked === null ? named(place) : [...words.slice(0, place), asked, ...words.slice(place + 2), '--help']
}
