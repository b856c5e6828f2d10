#!/usr/bin/env node
import manifest from '../package.json' with { type: 'json' }

// From Node 22.1 on, what was compiled is kept for the next start; Node 20 does not have it.
;(process.getBuiltinModule('node:module') as { enableCompileCache?: () => void }).enableCompileCache?.()

const { version } = manifest
const words = process.argv.slice(2)
if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) process.stdout.write(`${version}\n`)
else {
  const { start } = await import('./start.ts')
  process.exitCode = await start(words, {
    version,
    program: new URL(import.meta.url),
    templates: new URL('../templates/', import.meta.url),
    records: new URL('../data/', import.meta.url),
    manual: new URL('../docs/manual/', import.meta.url),
    gallery: new URL('../dist/gallery.json', import.meta.url),
    fonts: new URL('../dist/fonts/', import.meta.url),
    pdfEngine: new URL('../dist/pdfium.wasm', import.meta.url),
    migrations: new URL('../migrations/', import.meta.url),
    worker: new URL('../dist/decode-worker.js', import.meta.url),
    stamper: new URL('../dist/stamp-worker.js', import.meta.url),
  })
}
