import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { argv, execPath } from 'node:process'
import { yamlFolder } from '../../src/adapters/yaml-folder.ts'
import type { Day } from '../../src/domain/day.ts'
import { officeWith, unitAt } from './office.ts'

const records = ['data/dispatches/1.yaml', 'data/dispatches/2.yaml']

/** One process writes into two letters at a time, this one reads: it never sees one written and not the other. */
export async function readers(changes: number) {
  const workspace = officeWith({ letters: 2, units: 5 })
  const writer = spawn(execPath, [argv[1] ?? '', 'write', workspace, String(changes)], { stdio: 'inherit' })
  const ended = new Promise<number | null>(resolve => writer.on('close', resolve))
  const seen = new Set<string>()
  let readings = 0
  let halves = 0
  while (writer.exitCode === null) {
    const { dispatches } = (await yamlFolder(workspace).load()).records
    const [one, other] = dispatches.map(({ receipts }) => receipts.length)
    readings += 1
    if (one !== other) halves += 1
    seen.add(`${one}`)
  }
  const code = await ended
  rmSync(workspace, { recursive: true })
  const sound = code === 0 && halves === 0 && seen.size > 1
  return { name: 'readers', figures: { changes, readings, states: seen.size }, faults: { halves, code }, sound }
}

/** What the other process does. */
export async function writeBoth(workspace: string, changes: number): Promise<void> {
  const store = yamlFolder(workspace)
  for (let at = 0; at < changes; at += 1) {
    const fact = { unit: unitAt(at % 5), date: '2024-07-20' as Day }
    const plan = records.map(record => ({ kind: 'add-fact', record, list: 'receipts', fact }) as const)
    const told = { command: 'both', dispatches: [], undoes: null }
    const { kind } = await store.apply({ changes: plan, ...told }, await store.load())
    if (kind !== 'done') throw new Error(kind)
  }
}
