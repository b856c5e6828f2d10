import type { FileNames } from './catalogue.ts'
import { noStamps, stampsOf, type Stamps } from './file-stamp.ts'
import { done, stampPortions, type Shared } from './stamping.ts'

/** From how many files on it is worth it to start another that helps. */
const many = 20_000

/** How long the last portion of another is waited for, in milliseconds. */
const patience = 2000

/**
 * The stamps of files, to be waited for once they are needed: of many the disk is asked on two cores, where `worker` is the
 * program that helps, which begins at once.
 */
export async function stampsSoon(workspace: string, names: FileNames, worker: URL | undefined): Promise<() => Stamps> {
  if (!worker || names.count < many) return () => stampsOf(workspace, names.all())
  const { Worker } = await import('node:worker_threads')
  const blank = noStamps(names.count)
  const stamps = new Float64Array(new SharedArrayBuffer(blank.byteLength))
  stamps.set(blank)
  const turns = new Int32Array(new SharedArrayBuffer(8))
  const shared: Shared = { workspace, names: names.bytes, stamps, turns }
  const helper = new Worker(worker, { workerData: shared })
  // One that cannot be had takes no portion, and is not waited for when all is done.
  helper.on('error', () => {}).unref()
  return () => {
    stampPortions(shared, names.all())
    return isDone(turns, names.count) ? stamps : stampsOf(workspace, names.all())
  }
}

/** False where who helps broke off, and took a portion along. */
function isDone(turns: Int32Array, count: number): boolean {
  for (let soFar = Atomics.load(turns, done); soFar < count; soFar = Atomics.load(turns, done))
    if (Atomics.wait(turns, done, soFar, patience) === 'timed-out') return false
  return true
}
