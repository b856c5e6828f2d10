import { workerData } from 'node:worker_threads'
import { stampPortions, type Shared } from './stamping.ts'

/** Asks the disk about files, beside the program. */
stampPortions(workerData as Shared)
