import { chmodSync } from 'node:fs'
import type { RolldownOptions } from 'rolldown'
import { fonts } from './rolldown.fonts.ts'

// One chunk a lazily imported command, all of them flat in dist/. Files shipped beside it (templates/) are found
// from src/main.ts alone, by `new URL('../templates/', import.meta.url)`: it and dist/main.js lie equally deep.
// The fonts that a PDF carries are made here, in dist/fonts/.
export default {
  input: { main: 'src/main.ts' },
  logLevel: 'warn',
  platform: 'node',
  transform: {
    target: 'node20.19',
    // rolldown 1.2 leaves these two as they are in the CommonJS packages that it takes in
    define: { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' },
  },
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    minify: true,
    cleanDir: true,
  },
  plugins: [fonts, { name: 'executable', writeBundle: ({ dir }) => chmodSync(`${dir}/main.js`, 0o755) }],
} satisfies RolldownOptions
