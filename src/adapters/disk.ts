import nodeFs from 'node:fs'
import { open, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Files } from '../ports.ts'
import { codeOf, heldByAnother, heldPauses, makeFolder } from './lasting.ts'
import { isNameOnWindows } from './windows-names.ts'

export const diskFiles: Files = {
  read: path => orUndefined(readFile(path, 'utf8')),
  bytes: async (path, most) => {
    const file = await orUndefined(open(path, 'r'))
    return file && readUpTo(most, file.createReadStream())
  },
  list: async folder => ((await orUndefined(readdir(folder))) ?? []).toSorted(),
  exists: async path => (await orUndefined(stat(path))) !== undefined,
  isFolder: async path => (await orUndefined(stat(path)))?.isDirectory() ?? false,
  placeIn: async (folder, path) => (await import('./record-place.ts')).placeIn(folder, path),
  write: (path, content) => naming(path, writeWhole(path, content)),
  remove: path => rm(path, { force: true }),
}

/** All there is, or only how much, once it is more than `most` bytes: no file is too large to be refused. */
export async function readUpTo(most: number, stream: AsyncIterable<Uint8Array>): Promise<Uint8Array | number> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.byteLength
    if (length > most) return length
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Without keeping what else there is to do waiting: a batch of letters is drafted while those before are written. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  if (process.platform === 'win32' && !isNameOnWindows(path)) {
    throw Object.assign(new Error(`not a name: ${path}`), { code: 'WINDOWS_NAME', syscall: 'open', path })
  }
  makeFolder(nodeFs, dirname(path))
  const target = (await orUndefined(realpath(path))) ?? path // through a link, not in its place
  const before = await orUndefined(stat(target))
  if (before && !before.isFile()) return writeFile(target, content) // /dev/stdout and its like
  const beside = join(dirname(target), `.${basename(target).slice(0, 100)}.${crypto.randomUUID()}.tmp`)
  try {
    await writeFlushed(beside, content, before?.mode)
    await renameOver(beside, target)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
  await syncFolder(dirname(target))
}

async function writeFlushed(path: string, content: string | Uint8Array, mode?: number): Promise<void> {
  const file = await open(path, 'wx')
  try {
    if (mode !== undefined) await file.chmod(mode)
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Puts the names in a folder on the disk. Windows and some network folders cannot, and need not. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const opened = await open(folder, 'r')
    try {
      await opened.sync()
    } finally {
      await opened.close()
    }
  } catch {
    // as good as it gets
  }
}

/** The system names no file where the disk is full. */
async function naming<T>(path: string, asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: (error as NodeJS.ErrnoException).path ?? path })
  }
}

/** As `renameOver` of records, without keeping what else there is to do waiting. */
async function renameOver(from: string, to: string): Promise<void> {
  for (const pause of heldPauses) {
    try {
      return await rename(from, to)
    } catch (error) {
      if (!heldByAnother.has(codeOf(error))) throw error
      await new Promise(resolve => setTimeout(resolve, pause))
    }
  }
  return rename(from, to)
}

async function orUndefined<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (isNotThere.has(codeOf(error))) return undefined
    throw error
  }
}

const isNotThere: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR'])
