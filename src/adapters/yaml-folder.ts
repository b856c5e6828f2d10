import { decode, joined, type Decoded } from '../codec/decode.ts'
import { spotsIn, type Spot } from '../codec/spot.ts'
import type { Place } from '../domain/diagnostic.ts'
import type { Loaded, Location, Progress, Store } from '../ports.ts'
import { readRecord, recordFilesIn } from './record-files.ts'

/** The records of a workspace, one YAML file each. */
export function yamlFolder(workspace: string, onProgress?: Progress): Store {
  return { load: () => load(workspace, onProgress) }
}

async function load(workspace: string, onProgress: Progress = () => {}): Promise<Loaded> {
  const { names, diagnostics } = recordFilesIn(workspace)
  const files: Decoded[] = []
  const rest = restNowAndThen()
  for (const name of names) {
    files.push(decode(name, readRecord(workspace, name)))
    if (await rest()) onProgress(files.length, names.length)
  }
  onProgress(names.length, names.length)
  const all = joined(files)
  return { records: all.records, diagnostics: [...diagnostics, ...all.diagnostics], locate: locator(workspace, names) }
}

/** Reading does not wait for the disk, so whatever else there is to do is let in between: signals, the bar of progress. */
function restNowAndThen(): () => Promise<boolean> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < longestTurn) return false
    await new Promise(resolve => setImmediate(resolve))
    since = performance.now()
    return true
  }
}

const longestTurn = 25

/** Reads a file again when one of its places is asked for: few are, and the texts of all would fill the memory. */
function locator(workspace: string, names: readonly string[]): (place: Place) => Location {
  const known = new Set(names)
  let last: { readonly record: string; readonly spotOf: (place: Place) => Spot } | undefined
  return place => {
    const { record } = place
    if (last?.record !== record)
      last = { record, spotOf: spotsIn(known.has(record) ? readRecord(workspace, record) : '') }
    return { file: record, ...last.spotOf(place) }
  }
}
