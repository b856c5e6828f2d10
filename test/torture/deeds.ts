import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cwd } from 'node:process'
import { yamlFolder } from '../../src/adapters/yaml-folder.ts'
import type { Day } from '../../src/domain/day.ts'
import { clerk } from './clerk.ts'

/** A command that writes, and what went before it. */
export interface Deed {
  readonly name: string
  readonly args: readonly string[]
  readonly before?: readonly string[]
}

const answer = ['respond', '1469-CV', 'bao-hung-yen', '--date', '2024-07-25', '--file', 'files/45-CV-BHY.txt']
const imported = ['import', 'files/45-CV-BHY.txt', 'files/46-CV-BHY.txt', '--write']
const asOf = ['--as-of', '2024-08-05']

export const deeds: readonly Deed[] = [
  { name: 'respond', args: [...answer, ...asOf] },
  { name: 'extend', args: ['extend', '1469-CV', 'bao-hung-yen', '--to', '2024-08-20', '--reason', 'bão', ...asOf] },
  { name: 'exempt', args: ['exempt', '1469-CV', '--state', 'overdue', '--reason', 'bão', '--yes', ...asOf] },
  { name: 'undo', args: ['undo'], before: [...answer, ...asOf] },
  {
    name: 'notice --record',
    args: ['notice', '1469-CV', '--record', '--number', '1502', '--date', '2024-08-05', '--out', 'out', ...asOf],
  },
  { name: 'add', args: ['add', '1503-CV/BTGTU', '--date', '6/8/2024', '--issuer', 'btgtu-hung-yen', '--write'] },
  { name: 'remove', args: ['remove', '1469-CV', '--yes'] },
  { name: 'import --write', args: [...imported, ...asOf] },
  { name: 'confirm', args: ['confirm', '--all', ...asOf], before: [...imported, ...asOf] },
  { name: 'respond --from', args: ['respond', '1469-CV', '--from', 'files/answers.csv', '--write', ...asOf] },
]

const letter = (symbol: string) => `TỈNH ỦY HƯNG YÊN
BÁO HƯNG YÊN
*
Số ${symbol}
ĐẢNG CỘNG SẢN VIỆT NAM

Hưng Yên, ngày 25 tháng 7 năm 2024

Kính gửi: Ban Tuyên giáo Tỉnh ủy

Phúc đáp Công văn số 1469-CV/BTGTU ngày 15/7/2024 của Ban Tuyên giáo Tỉnh ủy, Báo Hưng Yên đã gửi 3 tác phẩm.
`

/** The shipped records and two letters and a table that came in, as they are before the deed. */
export async function workspaceBefore({ before }: Deed, parent = tmpdir()): Promise<string> {
  const workspace = mkdtempSync(join(parent, 'congvan-torture-'))
  cpSync(join(cwd(), 'data'), join(workspace, 'data'), { recursive: true })
  mkdirSync(join(workspace, 'files'))
  for (const number of [45, 46])
    writeFileSync(join(workspace, `files/${number}-CV-BHY.txt`), letter(`${number}-CV/BHY`))
  writeFileSync(
    join(workspace, 'files/answers.csv'),
    'unit,date\nbao-hung-yen,2024-07-25\ntap-chi-pho-hien,2024-07-26\n',
  )
  if (before) await clerk(workspace, before).ended
  return workspace
}

export function copyOf(workspace: string, parent = tmpdir()): string {
  const copy = mkdtempSync(join(parent, 'congvan-torture-'))
  cpSync(workspace, copy, { recursive: true })
  return copy
}

const othersLetter = 'data/dispatches/2024/33-CV-TTDN.yaml'

/** Another clerk writes into a letter that the deed is not about; what broke off before is mended by that. */
export async function anotherClerk(workspace: string): Promise<boolean> {
  const store = yamlFolder(workspace)
  const loaded = await store.load()
  const fact = { unit: 'btgtu-hung-yen', date: '2024-07-08' as Day }
  const changes = [{ kind: 'add-fact', record: othersLetter, list: 'receipts', fact } as const]
  const { kind } = await store.apply({ changes, command: 'another', dispatches: [], undoes: null }, loaded)
  return kind === 'done'
}

/** All letters on record, word for word, but for the one that another clerk writes into. */
export function lettersIn(workspace: string): string {
  const folder = join(workspace, 'data/dispatches')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /\.\w+$/.test(name))
  const texts = names.toSorted().map(name => `${name}\n${readFileSync(join(folder, name), 'utf8')}`)
  return texts.filter(text => !othersLetter.endsWith(text.split('\n')[0] ?? '')).join('\0')
}

/** What a writer has left behind, but for the scraps of a lock. */
export function leftBehind(workspace: string): readonly string[] {
  return readdirSync(join(workspace, '.congvan/writing')).filter(
    name => name !== '.gitignore' && !/^lock\..+\.tmp$/.test(name),
  )
}

/** The commands that the journal tells of; one that cannot be read is told as null. */
export function journalIn(workspace: string): readonly (string | null)[] {
  const folder = join(workspace, '.congvan/journal')
  return readdirSync(folder)
    .toSorted()
    .map(name => {
      try {
        return (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { command: string }).command
      } catch {
        return null
      }
    })
}
