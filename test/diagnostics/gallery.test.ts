import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { diskFiles } from '../../src/adapters/disk.ts'
import { hashOf } from '../../src/adapters/journal.ts'
import { yamlFolder } from '../../src/adapters/yaml-folder.ts'
import { checkFiles } from '../../src/cli/check-files.ts'
import { complaintText } from '../../src/cli/complaint.ts'
import { checkAll } from '../../src/domain/checks/checks.ts'
import type { Day } from '../../src/domain/day.ts'
import type { Code, Diagnostic } from '../../src/domain/diagnostic.ts'
import { buildRegister } from '../../src/domain/register.ts'
import { diagnostics as english } from '../../src/i18n/en/diagnostics.ts'
import { say as sayEnglish } from '../../src/i18n/en/say.ts'
import { diagnostics as vietnamese } from '../../src/i18n/vi/diagnostics.ts'
import { say as sayVietnamese } from '../../src/i18n/vi/say.ts'
import type { Loaded } from '../../src/ports.ts'

/** A folder a code: a workspace with the fault in it, and what a clerk is told of it in each language. */
const gallery = import.meta.dirname
const codes = Object.keys(vietnamese).toSorted() as Code[]
const asOf = '2024-08-05' as Day

/** What a workspace needs and its fault is not about, where its folder does not write it otherwise. */
const shared = {
  'data/office.yaml': `own: btgtu-hung-yen\n`,
  'data/units/units.yaml': `
units:
  - { id: btgtu-hung-yen, name: Ban Tuyên giáo Tỉnh ủy Hưng Yên }
  - { id: bao-hung-yen, name: Báo Hưng Yên }
  - { id: huyen-uy-van-lam, name: Huyện ủy Văn Lâm, kind: huyen-uy }
  - { id: huyen-uy-yen-my, name: Huyện ủy Yên Mỹ, kind: huyen-uy }
groups:
  - { id: cac-huyen-uy, name: các huyện ủy, members: [{ kind: huyen-uy }] }
`,
}

/** Faults that cannot lie in a repository, made when they are needed. */
const made: { readonly [code in Code]?: (dispatches: string) => void } = {
  'file-too-large': dispatches => writeFileSync(join(dispatches, 'ban-quet.yaml'), 'x'.repeat(5_200_000)),
  'file-not-text': dispatches => {
    writeFileSync(
      join(dispatches, 'anh-chup.yaml'),
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00),
    )
    writeFileSync(join(dispatches, 'unicode-cua-notepad.yaml'), '\uFEFFsymbol: 1469-CV/BTGTU\r\n', 'utf16le')
  },
  'file-unreadable': dispatches => {
    symlinkSync(join(dispatches, 'khong-co.yaml'), join(dispatches, 'lien-ket-hong.yaml'))
    symlinkSync(
      join(gallery, 'not-a-day/data/dispatches/2024/1469-CV-BTGTU.yaml'),
      join(dispatches, 'lien-ket-ra-ngoai.yaml'),
    )
    symlinkSync(join(dispatches, 'vong-quanh.yaml'), join(dispatches, 'vong-quanh.yaml'))
  },
}

const workspaces: string[] = []

afterAll(() => {
  for (const folder of workspaces) rmSync(folder, { recursive: true, force: true })
})

function workspaceOf(code: Code): string {
  const workspace = mkdtempSync(join(tmpdir(), `congvan-${code}-`))
  workspaces.push(workspace)
  for (const [name, text] of Object.entries(shared)) {
    if (!existsSync(join(gallery, code, name))) write(join(workspace, name), text)
  }
  for (const folder of ['data', 'files', 'out']) {
    const from = join(gallery, code, folder)
    if (existsSync(from)) cpSync(from, join(workspace, folder), { recursive: true })
  }
  const dispatches = join(workspace, 'data/dispatches')
  mkdirSync(dispatches, { recursive: true })
  made[code]?.(dispatches)
  return workspace
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

async function complaintsIn(code: Code): Promise<{ loaded: Loaded; complaints: readonly Diagnostic[] }> {
  const folder = workspaceOf(code)
  const loaded = await yamlFolder(folder).load()
  const { register, diagnostics } = buildRegister(loaded.records)
  const besides = await checkFiles({ folder, register, asOf }, { files: diskFiles, resolve, sha256: hashOf })
  const all = [...loaded.diagnostics, ...diagnostics, ...checkAll(register, asOf), ...besides]
  return { loaded, complaints: all.filter(complaint => complaint.code === code) }
}

test('each code has its folder, and each folder its code', () => {
  const folders = readdirSync(gallery, { withFileTypes: true }).filter(entry => entry.isDirectory())
  expect(folders.map(({ name }) => name).toSorted()).toEqual(codes)
})

describe.each(codes)('%s', code => {
  const languages = [
    { language: 'vi', sentences: vietnamese, say: sayVietnamese },
    { language: 'en', sentences: english, say: sayEnglish },
  ]
  test.each(languages)('is raised, placed and told in $language', async ({ language, sentences, say }) => {
    const { loaded, complaints } = await complaintsIn(code)
    expect(complaints).not.toEqual([])
    const locate = await loaded.locator()
    const tell = (complaint: Diagnostic) => complaintText(complaint, locate(complaint.place), sentences, say.complaint)
    const texts = complaints.map(tell)
    const kept = JSON.parse(JSON.stringify(complaints)) as readonly Diagnostic[]
    expect(kept.map(tell)).toEqual(texts)
    expect(texts.join()).not.toMatch(/undefined|null|NaN|\[object/)
    await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot(join(gallery, code, `expected.${language}.txt`))
  })
})
