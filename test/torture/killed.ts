import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { clerk, isForPeople, type Ended } from './clerk.ts'
import { anotherClerk, copyOf, deeds, journalIn, leftBehind, lettersIn, workspaceBefore, type Deed } from './deeds.ts'

/**
 * Kills writing commands at so many moments, each as often: every second one spread over a measured run, the others as soon as the
 * command holds the lock and a little later each time, so that the writing itself is hit. What the lock still names after
 * the death was hit while writing.
 */
export async function killed(moments: number) {
  const results = []
  const each = Math.ceil(moments / deeds.length)
  for (const deed of deeds) results.push(await killedDoing(deed, each))
  return { name: 'kill -9', figures: results.map(({ figures }) => figures), ...judged(results) }
}

function judged(results: readonly { readonly faults: readonly string[] }[]) {
  const faults = results.flatMap(one => one.faults)
  return { faults: faults.slice(0, 20), sound: faults.length === 0 }
}

async function killedDoing(deed: Deed, moments: number) {
  const before = await workspaceBefore(deed)
  const old = lettersIn(before)
  const done = copyOf(before)
  const started = performance.now()
  const { code, err } = await clerk(done, deed.args).ended
  const runMs = Math.round(performance.now() - started)
  const renewed = lettersIn(done)
  const faults = code === 0 && renewed !== old ? [] : [`${deed.name}: cannot be done at all: ${err}`]
  const entries = deed.before ? 1 : 0
  const figures = { command: deed.name, moments, runMs, whileWriting: 0, acknowledged: 0, old: 0, new: 0 }

  for (let at = 0; at < moments; at += 1) {
    const workspace = copyOf(before)
    const { ended, wasWriting } = await killOne(workspace, deed, at, (1.5 * runMs * at) / moments)
    if (wasWriting) figures.whileWriting += 1
    if (!(await anotherClerk(workspace))) faults.push(`${deed.name}: nobody can write after moment ${at}`)
    const now = lettersIn(workspace)
    if (now === old) figures.old += 1
    else if (now === renewed) figures.new += 1
    else faults.push(`${deed.name}: torn at moment ${at}`)
    if (ended.code === 0) figures.acknowledged += 1
    if (ended.code === 0 && now !== renewed) faults.push(`${deed.name}: acknowledged, but lost at moment ${at}`)
    if (ended.code !== null && (ended.code !== 0 || !isForPeople(ended))) faults.push(`${ended.code}: ${ended.err}`)
    const journal = journalIn(workspace)
    if (journal.includes(null) || journal.length !== entries + 1 + (now === renewed ? 1 : 0))
      faults.push(`${deed.name}: the journal says ${journal.join('; ')} after moment ${at}`)
    faults.push(...leftBehind(workspace).map(name => `${deed.name}: ${name} is left of moment ${at}`))
    if (at === moments - 1 && (await clerk(workspace, ['check']).ended).code !== 0) faults.push('check finds errors')
    rmSync(workspace, { recursive: true })
  }
  rmSync(before, { recursive: true })
  rmSync(done, { recursive: true })
  return { figures, faults }
}

async function killOne(
  workspace: string,
  { args }: Deed,
  at: number,
  pause: number,
): Promise<{ ended: Ended; wasWriting: boolean }> {
  const lock = join(workspace, '.congvan/writing/lock')
  const { kill, ended, pid, isOver } = clerk(workspace, args)
  if (at % 2 === 0) await setTimeout(pause)
  else {
    while (!isOver() && !holds(lock, pid)) await setImmediate()
    const until = performance.now() + (at % 40) / 8
    while (performance.now() < until) await setImmediate()
  }
  kill()
  const end = await ended
  return { ended: end, wasWriting: end.code === null && holds(lock, pid) }
}

function holds(lock: string, pid: number | undefined): boolean {
  try {
    return pid !== undefined && readFileSync(lock, 'utf8').includes(`"pid":${pid}`)
  } catch {
    return false
  }
}
