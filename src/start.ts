import { realWorld, type Shipped } from './adapters/real-world.ts'
import { runProgram } from './cli/program.ts'

/** Runs the program in the real world; gives the code that it ends with. */
export function start(words: readonly string[], shipped: Shipped): Promise<number> {
  return runProgram(words, realWorld(shipped))
}
