import type { Worker } from 'node:worker_threads'
import type { Decoded } from '../codec/decoded.ts'
import { unpacked, type Packed } from '../codec/packed.ts'
import type { Progress } from '../ports.ts'
import { readRecord } from './record-files.ts'

/** From how many files on it is worth it to start others that help. */
const many = 250
const atOnce = 50

/** Decodes files in their order: many of them on all cores, where `worker` is the program that does so. */
export async function decodeMany(
  workspace: string,
  names: readonly string[],
  worker: URL | undefined,
  onProgress: Progress,
): Promise<readonly Decoded[]> {
  const found = new Map<string, Decoded>()
  if (worker && names.length >= many) await decodeBeside(workspace, names, worker, found, onProgress)
  const left = names.filter(name => !found.has(name))
  if (left.length > 0) {
    const { decode } = await import('../codec/decode.ts')
    const rest = restNowAndThen()
    for (const name of left) {
      found.set(name, decode(name, readRecord(workspace, name)))
      if (await rest()) onProgress(found.size, names.length)
    }
  }
  onProgress(names.length, names.length)
  return names.flatMap(name => found.get(name) ?? [])
}

/** A worker that cannot be had, or breaks, leaves its files to whoever is left. */
async function decodeBeside(
  workspace: string,
  names: readonly string[],
  program: URL,
  found: Map<string, Decoded>,
  onProgress: Progress,
): Promise<void> {
  const { availableParallelism } = await import('node:os')
  const { Worker } = await import('node:worker_threads')
  let next = 0
  const take = () => names.slice(next, (next += atOnce))
  const work = (worker: Worker) =>
    new Promise<void>(resolve => {
      let taken = take()
      worker.on('message', (text: string) => {
        const answers = JSON.parse(text) as Packed[]
        for (const [index, answer] of answers.entries()) {
          const name = taken[index] ?? ''
          found.set(name, unpacked(name, answer))
        }
        onProgress(found.size, names.length)
        taken = take()
        if (taken.length > 0) worker.postMessage(taken)
        else resolve()
      })
      worker.on('error', () => resolve())
      worker.postMessage(taken)
    })
  const workers = Array.from({ length: Math.min(availableParallelism(), mostWorkers) }, () => {
    return new Worker(program, { workerData: workspace })
  })
  await Promise.all(workers.map(work))
  await Promise.all(workers.map(worker => worker.terminate()))
}

const mostWorkers = 8

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
