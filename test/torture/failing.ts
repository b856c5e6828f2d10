import { rmSync } from 'node:fs'
import { clerk, isForPeople, type Ended } from './clerk.ts'
import { anotherClerk, copyOf, deeds, leftBehind, lettersIn, workspaceBefore, type Deed } from './deeds.ts'

const codes = ['ENOSPC', 'EIO', 'EACCES']

/** Every single file operation of each writing command fails in turn; `share` of them, where less is asked. */
export async function failing(share: number) {
  const results = []
  for (const deed of deeds) results.push(await failingDoing(deed, share))
  const faults = results.flatMap(one => one.faults)
  return {
    name: 'a failing disk',
    figures: results.map(({ figures }) => figures),
    faults: faults.slice(0, 20),
    sound: faults.length === 0,
  }
}

async function failingDoing(deed: Deed, share: number) {
  const before = await workspaceBefore(deed)
  const old = lettersIn(before)
  const done = copyOf(before)
  const operations = operationsOf(await failingAt(done, deed, 0, 'EIO'))
  const renewed = lettersIn(done)
  const figures = { command: deed.name, operations, runs: 0, refused: 0, old: 0, new: 0, doneAllTheSame: 0 }
  const faults: string[] = operations > 0 && renewed !== old ? [] : [`${deed.name}: cannot be done at all`]
  const step = Math.max(1, Math.round(1 / share))
  for (const [turn, code] of codes.entries()) {
    for (let at = 1 + (turn % step); at <= operations; at += step) {
      const workspace = copyOf(before)
      const ended = await failingAt(workspace, deed, at, code)
      const where = `${deed.name}: ${code} at operation ${at}`
      figures.runs += 1
      if (ended.code === 0) figures.doneAllTheSame += 1
      else figures.refused += 1
      if (!isForPeople(ended) || (ended.code !== 0 && said(ended) === '')) faults.push(`${where}: ${ended.err}`)
      if (!(await anotherClerk(workspace))) faults.push(`${where}: nobody can write after it`)
      const now = lettersIn(workspace)
      if (now === old) figures.old += 1
      else if (now === renewed) figures.new += 1
      else faults.push(`${where}: neither old nor new`)
      if (ended.code === 0 && now !== renewed) faults.push(`${where}: acknowledged, but not done`)
      faults.push(...leftBehind(workspace).map(name => `${where}: ${name} is left`))
      rmSync(workspace, { recursive: true })
    }
  }
  for (const workspace of [before, done]) rmSync(workspace, { recursive: true })
  return { figures, faults }
}

function failingAt(workspace: string, { args }: Deed, at: number, code: string): Promise<Ended> {
  return clerk(workspace, args, { under: 'failing-disk.mjs', env: { FAIL_AT: String(at), FAIL_CODE: code } }).ended
}

const counted = /\nOPERATIONS (\d+)\n$/

function operationsOf({ err }: Ended): number {
  return Number(counted.exec(err)?.[1] ?? 0)
}

function said({ err }: Ended): string {
  return err.replace(counted, '').trim()
}
