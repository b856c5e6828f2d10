import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getuid, platform } from 'node:process'
import { clerk, isForPeople } from './clerk.ts'
import { anotherClerk, copyOf, deeds, lettersIn, workspaceBefore } from './deeds.ts'

const kibibytes = 2048
const command = { mount: 'mount', unmount: 'umount' }

/** Each writing command on a disk of memory on which only so much is left, from nothing up. Asks to be root. */
export async function fullDisk(rooms: number) {
  const name = 'a full disk'
  if (platform !== 'linux' || getuid?.() !== 0)
    return { name, figures: 'skipped: only root can mount', faults: [], sound: true }
  const disk = mkdtempSync(join(tmpdir(), 'congvan-disk-'))
  const figures = { runs: 0, refused: 0, done: 0 }
  const faults: string[] = []
  for (const deed of deeds) {
    const before = await workspaceBefore(deed)
    for (let room = 0; room < rooms; room += 1) {
      execFileSync(command.mount, ['-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'congvan', disk])
      try {
        const workspace = copyOf(before, disk)
        const old = lettersIn(workspace)
        const filling = fill(disk, room * 4096)
        const ended = await clerk(workspace, deed.args).ended
        const where = `${deed.name} with ${room * 4} KiB left`
        figures.runs += 1
        figures[ended.code === 0 ? 'done' : 'refused'] += 1
        rmSync(filling)
        if (!isForPeople(ended)) faults.push(`${where}: ${ended.err}`)
        if (ended.code !== 0 && !ended.err.includes('ổ đĩa đã đầy')) faults.push(`${where}: ${ended.err}`)
        if (!(await anotherClerk(workspace))) faults.push(`${where}: nobody can write after it`)
        if ((lettersIn(workspace) === old) !== (ended.code !== 0))
          faults.push(`${where}: ends with ${ended.code}, but…`)
      } finally {
        execFileSync(command.unmount, [disk])
      }
    }
    rmSync(before, { recursive: true })
  }
  rmSync(disk, { recursive: true })
  return { name, figures, faults: faults.slice(0, 20), sound: faults.length === 0 }
}

/** Takes all the room there is but so much. */
function fill(disk: string, but: number): string {
  const filling = join(disk, 'filling')
  for (let size = kibibytes * 1024; size > 0; size -= 4096) {
    try {
      writeFileSync(filling, Buffer.alloc(size))
      writeFileSync(filling, Buffer.alloc(Math.max(0, size - but)))
      return filling
    } catch {
      // that much there is not
    }
  }
  return filling
}
