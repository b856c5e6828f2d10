import { rmSync } from 'node:fs'
import { build } from 'rolldown'
import config from '../../rolldown.config.ts'

/**
 * Builds dist/ once, for the tests that run the program itself. What an older build left is not swept away under one
 * that still runs. A source that can't be built fails those tests, by the missing dist/main.js, and no others.
 */
export default async function buildProgram(): Promise<void> {
  try {
    for (const one of config) await build({ ...one, output: { ...one.output, cleanDir: false } })
  } catch (error) {
    rmSync('dist/main.js', { force: true })
    console.error(error)
  }
}
