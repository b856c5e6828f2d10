#!/usr/bin/env node
import { statSync } from 'node:fs'
import manifest from '../package.json' with { type: 'json' }

// From Node 22.1 on, what was compiled is kept for the next start; Node 20 does not have it.
;(process.getBuiltinModule('node:module') as { enableCompileCache?: () => void }).enableCompileCache?.()

const { version } = manifest
const words = process.argv.slice(2)
if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) process.stdout.write(`${version}\n`)
else {
  const [{ realWorld }, { runProgram }] = await Promise.all([
    import('./adapters/real-world.ts'),
    import('./cli/program.ts'),
  ])
  const templates = new URL('../templates/', import.meta.url)
  const fonts = new URL('../dist/fonts/', import.meta.url)
  const worker = new URL('../dist/decode-worker.js', import.meta.url)
  const { size, mtimeMs } = statSync(new URL(import.meta.url))
  const build = `${version} ${size} ${mtimeMs}`
  process.exitCode = await runProgram(words, realWorld({ version, templates, fonts, worker, build }))
}
