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
  const file = fileAt(disk, target)
  linked(disk, target, kept, () => false)
  // An editor may save by putting a new file in place of the old one: then the second name is not of that.
  if (textAt(disk, target) !== before || fileAt(disk, target) !== file) return false
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

/** Which file stands under a name. Some shares give two names of one file two numbers: so one name is held against itself. */
function fileAt(disk: Disk, path: string): string | undefined {
  const found = disk.statSync(path, { bigint: true, throwIfNoEntry: false })
  return found && `${found.dev} ${found.ino}`
}
