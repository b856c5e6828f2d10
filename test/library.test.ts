import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { describe, expect, test } from 'vitest'
import { CongvanError, chainAround, dispatchesIn, openWorkspace, overdueOn, statusOn } from '../src/library.ts'
import { outputs } from '../src/codec/output/outputs.ts'
import { folderWith } from './support/folder.ts'
import { runProgram } from './support/program.ts'

const root = join(import.meta.dirname, '..')

const codeOf = (failure: unknown) => (failure instanceof CongvanError ? failure.code : failure)

describe('the library answers as the commands do', () => {
  test('overdue, status, chain and list', async () => {
    const { register, faults } = await openWorkspace(join(root, 'data/units'))
    expect(faults).toEqual([])
    const run = async (...words: string[]) =>
      JSON.parse((await runProgram([...words, '--json'], { cwd: root })).out) as unknown
    expect(await run('overdue', '--as-of', '2024-08-05')).toMatchObject({
      obligations: overdueOn('2024-08-05', register),
    })
    expect(await run('status', '--as-of', '2024-08-05')).toEqual(statusOn('5/8/2024', register))
    expect(await run('chain', '1469')).toEqual(chainAround('1469', register))
    const listed = dispatchesIn(register)
    expect(outputs.list.safeParse(listed).success).toBe(true)
    expect(await run('list')).toEqual(listed)
  })

  test('what cannot be read is told by its place, and the rest is answered', async () => {
    const folder = folderWith()
    cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true })
    writeFileSync(join(folder, 'data/dispatches/2024/bad.yaml'), 'symbol: 1-CV\ndate: soon\nissuer: x\n')
    const { register, faults } = await openWorkspace(folder)
    expect(faults).toMatchObject([{ code: 'not-a-day', file: 'data/dispatches/2024/bad.yaml', line: 2, column: 7 }])
    expect(overdueOn('2024-08-05', register).length).toBeGreaterThan(0)
  })

  test('a mistake of the caller has a code', async () => {
    expect(codeOf(await openWorkspace(folderWith()).catch((failure: unknown) => failure))).toBe('no-workspace')
    const { register } = await openWorkspace(root)
    const thrownBy = (ask: () => unknown) => {
      try {
        return ask()
      } catch (failure) {
        return codeOf(failure)
      }
    }
    expect(thrownBy(() => overdueOn('2024-02-31', register))).toBe('not-a-day')
    expect(thrownBy(() => chainAround('77-CV', register))).toBe('not-found')
    expect(thrownBy(() => overdueOn('2024-08-05', { ...register, office: { ...register.office, own: 'x' } }))).toBe(
      'own-office-unknown',
    )
  })
})

test('a project that installs the package has the library with its types', () => {
  const folder = folderWith({
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        module: 'nodenext',
        strict: true,
        outDir: 'out',
        target: 'es2022',
        types: [],
        lib: ['es2023'],
      },
      files: ['count.mts'],
    }),
    'count.mts': `import { openWorkspace, overdueOn, type Obligation } from 'congvan'
const { register, faults } = await openWorkspace('.')
const overdue: readonly Obligation[] = overdueOn('2024-08-05', register)
const late: number = overdue[0]?.workingDaysLate ?? 0
const unit: string = overdue[0]?.unit ?? ''
// @ts-expect-error a state is one of seven
const wrong = overdue[0]?.state === 'overdu'
export const told = [faults.length, late, unit, wrong]
export default told
if (overdue.length === 0) throw new Error('nobody')
`,
  })
  const installed = join(folder, 'node_modules/congvan')
  mkdirSync(join(installed, 'dist'), { recursive: true })
  cpSync(join(root, 'package.json'), join(installed, 'package.json'))
  cpSync(join(root, 'dist'), join(installed, 'dist'), { recursive: true, filter: path => !path.includes('types') })
  cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true })
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  execFileSync(execPath, [tsc, '-p', join(root, 'tsconfig.library.json'), '--outDir', join(installed, 'dist/types')])
  const compiled = spawnSync(execPath, [tsc, '-p', '.'], { cwd: folder, encoding: 'utf8' })
  expect(compiled.stdout).toBe('')
  const ran = spawnSync(execPath, ['out/count.mjs'], { cwd: folder, encoding: 'utf8' })
  expect({ code: ran.status, err: ran.stderr }).toEqual({ code: 0, err: '' })
}, 60_000)
