import nodeFs from 'node:fs'
import { join } from 'node:path'
import type { Archive } from '../ports.ts'
import { diskFiles } from './disk.ts'
import { hashOf, journalFolder, namesIn, placesIn } from './journal.ts'
import { readRecord, recordFilesIn } from './record-files.ts'

/** What a folder keeps, by its names from the folder on. */
export function folderArchive(folder: string): Archive {
  return {
    contents: async () => {
      if (!(await diskFiles.isFolder(folder))) return { hashes: new Map(), left: [] }
      const { names, diagnostics } = recordFilesIn(folder)
      const hashes = new Map<string, string>()
      const left = diagnostics.map(({ place }) => place.record)
      for (const name of [...names, ...entryNames(folder)]) {
        const content = readRecord(folder, name)
        if (content instanceof Uint8Array) hashes.set(name, hashOf(content))
        else left.push(name)
      }
      return { hashes, left }
    },
    read: names => {
      const items = new Map<string, Uint8Array>()
      for (const name of names) {
        const content = readRecord(folder, name)
        if (content instanceof Uint8Array) items.set(name, content)
      }
      return Promise.resolve(items)
    },
    write: async items => {
      for (const [name, content] of items) await diskFiles.write(join(folder, ...name.split('/')), content)
    },
    settle: () => Promise.resolve(),
  }
}

function entryNames(folder: string): readonly string[] {
  return namesIn(nodeFs, placesIn(folder).journal)
    .filter(name => name.endsWith('.json'))
    .map(name => `${journalFolder}/${name}`)
}
