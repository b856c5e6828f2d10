import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { TestFiles } from './memory-store.ts'

/** A folder with these files, for as long as the test runs. */
export function folderWith(files: TestFiles = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'congvan-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** What lies there for a person to see: not what the program keeps to be faster. */
export function seenIn(folder: string): string[] {
  return readdirSync(folder).filter(name => !name.startsWith('.'))
}
