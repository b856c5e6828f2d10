import { describe } from 'vitest'
import { keepsItsPromises } from '../contracts/store.ts'
import { memoryStore } from './memory-store.ts'

describe('a store in memory', () => {
  keepsItsPromises(memoryStore)
})
