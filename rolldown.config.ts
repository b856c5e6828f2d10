import { chmodSync } from 'node:fs'
import type { Plugin, RolldownOptions } from 'rolldown'
import { copyFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fonts } from './rolldown.fonts.ts'
import { gallery } from './rolldown.gallery.ts'
import { notices } from './rolldown.notices.ts'

const slash = String.raw`[\\/]`

/**
 * What a start goes through lies in one file, what most answers need in another, since a file more costs as much as what
 * stands in it. A command and the libraries that only some need lie apart.
 */
const together = [
  {
    name: 'start',
    test: new RegExp(
      `rolldown${slash}runtime|${slash}node_modules${slash}commander${slash}|${slash}src${slash}(?:start|i18n${slash}(?:say|vi${slash}(?!diagnostics|explanations).*)|` +
        `adapters${slash}(?:disk|find-workspace|lasting|progress-bar|real-world|system-clock)|codec${slash}kinds|` +
        `cli${slash}(?:command-names|complaints?|context|doors|language|program|refusal|screen|store-meant|topics|typed-values|usage|usage-words)|letter${slash}text${slash}columns|` +
        `domain${slash}(?:day|diagnostic|display-width|nearest|records|service-file|store-address|vietnamese|visible|written-day))\\.ts`,
    ),
  },
  {
    name: 'answers',
    test: new RegExp(
      `${slash}src${slash}(?:adapters${slash}(?:catalogue|edition|file-stamp|kept-files|letter-heads|stamp-many|stamping|journal|kept-letters|lists-file|obligation-index|pending|record-|yaml-folder|decode-many)|codec${slash}(?:decoded|edit\\.|kept-dispatch|packed|text-file)|domain${slash}(?!checks|follow-up|ladder|series|why)|cli${slash}(?!commands|check-files|completion|edited-record|letter|intake|explanation|new-workspace)|` +
        `table${slash}(?:answers|table|views${slash}(?!books)))`,
    ),
  },
].map(group => ({ ...group, includeDependenciesRecursively: false }))

/** Commander starts other programs for commands that are such; ours are not, and the module is a tenth of a start. */
const withoutChildProcesses: Plugin = {
  name: 'without-child-processes',
  resolveId: (source, importer) =>
    source === 'node:child_process' && importer?.includes('commander') ? '\0no-child-processes' : null,
  load: id => (id === '\0no-child-processes' ? 'export {}' : null),
}

const pdfEngine = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')

/** By itself, in one small file: it is to be at work before the program is. */
const stamper = {
  input: { 'stamp-worker': 'src/adapters/stamp-worker.ts' },
  logLevel: 'warn',
  platform: 'node',
  output: { dir: 'dist', format: 'esm', entryFileNames: '[name].js', minify: true },
} satisfies RolldownOptions

// One chunk a lazily imported command, all of them flat in dist/. Files shipped beside it (templates/) are found
// from src/main.ts alone, by `new URL('../templates/', import.meta.url)`: it and dist/main.js lie equally deep.
// The fonts that a PDF carries are made here, in dist/fonts/.
const program = {
  input: { main: 'src/main.ts', library: 'src/library.ts', 'decode-worker': 'src/adapters/decode-worker.ts' },
  logLevel: 'warn',
  platform: 'node',
  // Loaded only where a database is named; who names none need not have it.
  external: ['pg'],
  preserveEntrySignatures: 'allow-extension',
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
    codeSplitting: { groups: together },
  },
  plugins: [
    fonts,
    gallery,
    notices,
    { name: 'pdf engine', writeBundle: ({ dir }) => copyFile(pdfEngine, `${dir}/pdfium.wasm`) },
    withoutChildProcesses,
    { name: 'executable', writeBundle: ({ dir }) => chmodSync(`${dir}/main.js`, 0o755) },
  ],
} satisfies RolldownOptions

export default [program, stamper]
