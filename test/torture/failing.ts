import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { cwd, env, stderr } from 'node:process'
import { isForPeople, type Ended } from './clerk.ts'
import { anotherClerk, copyOf, deeds, leftBehind, lettersIn, workspaceBefore, type Deed } from './deeds.ts'

const codes = ['ENOSPC', 'EIO', 'EACCES']

/** Every single file operation of each writing command fails in turn; `share` of them, where less is asked. */
export async function failing(share: number) {
  const clerk = fork(join(cwd(), 'test/torture/failing-clerk.mjs'), { env: { ...env, CONGVAN_LANG: 'vi' } })
  const results = []
  for (const deed of deeds) {
    const result = await failingDoing(deed, share, clerk)
    stderr.write(`${JSON.stringify(result.figures)}\n`)
    results.push(result)
  }
  clerk.kill()
  const faults = results.flatMap(one => one.faults)
  return {
    name: 'a failing disk',
    figures: results.map(({ figures }) => figures),
    faults: faults.slice(0, 20),
    sound: faults.length === 0,
  }
}

async function failingDoing(deed: Deed, share: number, clerk: ChildProcess) {
  const before = await workspaceBefore(deed)
  const old = lettersIn(before)
  const done = copyOf(before)
  const { operations } = await failingAt(done, deed, 0, 'EIO', clerk)
  const renewed = lettersIn(done)
  const figures = {
    command: deed.name,
    operations,
    runs: 0,
    refused: 0,
    old: 0,
    new: 0,
    ofTheRest: 0,
    doneAllTheSame: 0,
  }
  const faults: string[] = operations > 0 && renewed !== old ? [] : [`${deed.name}: cannot be done at all`]
  const step = Math.max(1, Math.round(1 / share))
  for (const [turn, code] of codes.entries()) {
    for (let at = 1 + (turn % step); at <= operations; at += step) {
      const workspace = copyOf(before)
      const ended = await failingAt(workspace, deed, at, code, clerk)
      const where = `${deed.name}: ${code} at operation ${at}`
      figures.runs += 1
      if (ended.code === 0) figures.doneAllTheSame += 1
      else figures.refused += 1
      if (!isForPeople(ended) || (ended.code !== 0 && ended.err.trim() === '')) faults.push(`${where}: ${ended.err}`)
      // As of a program that has ended: this one goes on.
      rmSync(join(workspace, '.congvan/writing/lock'), { force: true })
      if (!(await anotherClerk(workspace))) faults.push(`${where}: nobody can write after it`)
      const now = lettersIn(workspace)
      if (now === old) figures.old += 1
      else if (now === renewed) figures.new += 1
      else if (ended.code === partial && isPartOf(now, old, renewed)) figures.ofTheRest += 1
      else faults.push(`${where}: neither old nor new`)
      if (ended.code === 0 && now !== renewed) faults.push(`${where}: acknowledged, but not done`)
      faults.push(...leftBehind(workspace).map(name => `${where}: ${name} is left`))
      rmSync(workspace, { recursive: true })
    }
  }
  for (const workspace of [before, done]) rmSync(workspace, { recursive: true })
  return { figures, faults }
}

/** Some data could not be read; what is done is done to the rest. */
const partial = 3

/** Each letter is as it was or as it was to be. */
function isPartOf(now: string, old: string, renewed: string): boolean {
  const known = new Set([...old.split('\0'), ...renewed.split('\0')])
  return now.split('\0').every(letter => known.has(letter))
}

async function failingAt(workspace: string, { args }: Deed, at: number, code: string, clerk: ChildProcess) {
  clerk.send({ workspace, args, at, code })
  const [ended] = (await once(clerk, 'message')) as [Ended & { readonly operations: number }]
  return ended
}
