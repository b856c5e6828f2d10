import { workerData } from 'node:worker_threads'
import { namesOf, stampPortions, type Shared } from './stamping.ts'

/** Asks the disk about files, beside the program. */
const shared = workerData as Shared
stampPortions(shared, namesOf(shared.names))
