import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Ask, Sink, World } from '../ports.ts'
import { diskFiles, readUpTo } from './disk.ts'
import { findWorkspace } from './find-workspace.ts'
import { progressBar } from './progress-bar.ts'
import { systemClock } from './system-clock.ts'

export interface Shipped {
  readonly version: string
  /** Folders that come with the program. */
  readonly templates: URL
  readonly records: URL
  readonly fonts: URL
  readonly pdfEngine: URL
  /** The folder of what makes the tables of a database. */
  readonly migrations: URL
  /** The program that reads records beside this one. */
  readonly worker: URL
  readonly stamper: URL
  /** The pages that `help` shows. */
  readonly manual: URL
  /** Examples of faults. */
  readonly gallery: URL
  /** The file that is run. */
  readonly program: URL
}

/**
 * The machine the program runs on. Modules of Node that a start need not have are asked for when they are used, and
 * `process` is not imported: each import of one costs as much as a file of our own.
 */
export function realWorld(shipped: Shipped): World {
  const { version, templates, records, manual, gallery, fonts, pdfEngine, migrations, worker, stamper, program } =
    shipped
  process.once('SIGINT', interrupt)
  return {
    version,
    out: sinkOf(process.stdout),
    err: sinkOf(process.stderr),
    whenBroken(tell) {
      for (const stream of [process.stdout, process.stderr]) stream.on('error', endWith(tell))
    },
    env: process.env,
    folder: process.cwd(),
    clock: systemClock,
    files: diskFiles,
    templates: fileURLToPath(templates),
    records: fileURLToPath(records),
    manual: fileURLToPath(manual),
    gallery: fileURLToPath(gallery),
    font: face => readFile(new URL(`${face}.ttf`, fonts)),
    pdfEngine: () => readFile(pdfEngine),
    input: most => readUpTo(most, process.stdin),
    user: async () => (await import('./lock.ts')).userHere(),
    // A start does not look whether anybody is there: that opens what is piped in.
    get ask() {
      return process.stdin.isTTY && process.stderr.isTTY ? ask : null
    },
    openEditor: async path => (await import('./editor.ts')).openEditor(path, interrupt),
    findWorkspace,
    // Loaded only when records are read: YAML and its schemas are half of a start.
    openStore: async (place, onProgress) => {
      if (typeof place !== 'string') {
        const { postgresStore } = await import('./database/postgres-store.ts')
        return postgresStore(place, onProgress)
      }
      const { yamlFolder } = await import('./yaml-folder.ts')
      return yamlFolder(place, { keeping: { program: buildOf(version, program) }, worker, stamper, onProgress })
    },
    openArchive: async place =>
      typeof place === 'string'
        ? (await import('./folder-archive.ts')).folderArchive(place)
        : (await import('./database/postgres-archive.ts')).postgresArchive(place),
    openDatabase: async address => {
      const { admit, migrate, settleAll, stateOf } = await import('./database/migrations.ts')
      return {
        state: () => stateOf(address),
        migrate: () => migrate(address, migrations),
        settle: anew => settleAll(address, anew),
        verify: async () => (await import('./database/ledger-verify.ts')).verify(address),
        admit: (role, units) => admit(address, role, units),
      }
    },
    // A dumb terminal cannot be drawn over.
    progress: label => (label === null || process.env['TERM'] === 'dumb' ? () => {} : progressBar(label)),
    resolve,
    sha256: content => process.getBuiltinModule('node:crypto').createHash('sha256').update(content).digest('hex'),
  }
}

const ask: Ask = async question => (await import('./person.ts')).askPerson(question)

/** Names this very build: what another one kept of the records may not be what this one would find. */
function buildOf(version: string, program: URL): string {
  const { size, mtimeMs } = statSync(program)
  return `${version} ${size} ${mtimeMs}`
}

/** Ctrl-C, where nobody takes it for something else. */
const interrupt = () => process.exit(interrupted)
const interrupted = 130

/** Whoever reads may stop early, as `head` does: that is no fault of anybody's. */
function endWith(tell: (failure: unknown) => number) {
  return (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : tell(error))
}

function sinkOf(stream: NodeJS.WriteStream): Sink {
  return {
    write: text => void stream.write(text),
    isTerminal: stream.isTTY,
    // Some terminals say that they have none.
    columns: stream.isTTY && stream.columns > 0 ? stream.columns : undefined,
  }
}
