import { codeOf, renameOver, textAt, withoutLinks, type Disk } from './lasting.ts'

/** A file that is to become another. Null stands for no file. */
export interface Replacement {
  readonly target: string
  /** The text it is replaced on. */
  readonly before: string | null
  /** Where its new text lies, on the same disk; null where the file is to go. */
  readonly staged: string | null
  /** A second name, beside, of what is replaced. */
  readonly kept: string
}

/**
 * Puts it in place, where the file is still what it was; false where it is not. Whoever edits by hand takes no lock, and
 * may save between the last look and the moment of being replaced: `handText` sees that, by the second name.
 */
export function putInPlace(disk: Disk, replacement: Replacement): boolean {
  const { target, before, staged, kept } = replacement
  if (before === null) return staged === null || putNew(disk, staged, target)
  keep(disk, target, kept)
  if (textAt(disk, target) !== before || !isKept(disk, target, kept)) return false
  if (staged === null) disk.rmSync(target, { force: true })
  else renameOver(disk, staged, target)
  return true
}

/** What a hand made of a file while it was being replaced; undefined where none was at it. */
export function handText(disk: Disk, { before, kept }: Pick<Replacement, 'before' | 'kept'>): string | undefined {
  const text = textAt(disk, kept)
  return text === null || text === before ? undefined : text
}

/** A new file is put over none that came meanwhile. */
function putNew(disk: Disk, staged: string, target: string): boolean {
  return linked(disk, staged, target, () => {
    if (disk.statSync(target, { throwIfNoEntry: false })) return false
    renameOver(disk, staged, target)
    return true
  })
}

function keep(disk: Disk, target: string, kept: string): void {
  linked(disk, target, kept, () => false)
}

/** False where there is such a name already, or nothing to give it to. */
function linked(disk: Disk, from: string, to: string, otherwise: () => boolean): boolean {
  try {
    disk.linkSync(from, to)
    return true
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST' || code === 'ENOENT') return false
    if (!withoutLinks.has(code)) throw error
    return otherwise()
  }
}

/** An editor may save by putting a new file in place of the old one: then the second name is not of that any more. */
function isKept(disk: Disk, target: string, kept: string): boolean {
  const [one, other] = [target, kept].map(path => disk.statSync(path, { bigint: true, throwIfNoEntry: false }))
  return other === undefined || (one?.ino === other.ino && one.dev === other.dev)
}
