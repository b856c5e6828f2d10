import { parentPort, workerData } from 'node:worker_threads'
import { decode } from '../codec/decode.ts'
import { packed } from '../codec/packed.ts'
import { readRecord } from './record-files.ts'

/** Decodes the files it is told to, beside the program. What goes between threads as one text goes fastest. */
const workspace = workerData as string

parentPort?.on('message', (names: readonly string[]) => {
  parentPort?.postMessage(JSON.stringify(names.map(name => packed(decode(name, readRecord(workspace, name))))))
})
