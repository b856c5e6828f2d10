import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { sourceReader } from '../../src/source/text-of.ts'

const engine = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')

export const read = sourceReader(() => readFile(engine))

export async function textIn(bytes: Uint8Array): Promise<string> {
  const sourced = await read(bytes)
  return sourced.kind === 'text' ? sourced.text : JSON.stringify(sourced)
}

export async function faultIn(bytes: Uint8Array): Promise<string> {
  const sourced = await read(bytes)
  return sourced.kind === 'fault' ? sourced.fault.code : sourced.kind
}

export function fileHere(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, 'files', name))
}
