#!/usr/bin/env node
import nodeModule from 'node:module'
import process from 'node:process'
import manifest from '../package.json' with { type: 'json' }
import { realWorld } from './adapters/real-world.ts'
import { runProgram } from './cli/program.ts'

// From Node 22.1 on, what was compiled is kept for the next start; Node 20 does not have it.
;(nodeModule as { enableCompileCache?: () => void }).enableCompileCache?.()

const templates = new URL('../templates/', import.meta.url)
const fonts = new URL('../dist/fonts/', import.meta.url)
process.exitCode = await runProgram(process.argv.slice(2), realWorld({ version: manifest.version, templates, fonts }))
