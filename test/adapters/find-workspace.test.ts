import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findWorkspace } from '../../src/adapters/find-workspace.ts'
import { folderWith } from '../support/folder.ts'

test('a workspace is found from any folder inside', async () => {
  const folder = folderWith({ 'w/data/office.yaml': 'own: a', 'w/data/dispatches/2024/a.yaml': '' })
  const workspace = join(folder, 'w')
  for (const inside of ['', 'data', 'data/dispatches/2024'])
    expect(await findWorkspace(join(workspace, inside))).toBe(workspace)
})

test('the nearest one is taken', async () => {
  const folder = folderWith({ 'data/office.yaml': 'own: a', 'b/data/office.yaml': 'own: b', 'b/c/d.txt': '' })
  expect(await findWorkspace(join(folder, 'b/c'))).toBe(join(folder, 'b'))
})

test('a folder of that name is no office, and a folder that is not there may still be inside', async () => {
  const folder = folderWith({ 'data/office.yaml': 'own: a' })
  mkdirSync(join(folder, 'b/data/office.yaml'), { recursive: true })
  expect(await findWorkspace(join(folder, 'b/not/there'))).toBe(folder)
})

test('outside there is none', async () => {
  expect(await findWorkspace(folderWith({ 'data/units/a.yaml': '' }))).toBeUndefined()
})
