import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { clerk } from './clerk.ts'
import { answersIn, leftBehind, officeWith, symbolAt, unitAt } from './office.ts'

const letters = 10

/**
 * Kills commands that record answers: every second one at a moment spread over a measured run, the others as soon as
 * they hold the lock and a little later each time, so that the writing itself is hit.
 */
export async function killed(moments: number) {
  const workspace = officeWith({ letters, units: Math.ceil(moments / letters) + 1 })
  const lock = join(workspace, '.congvan/writing/lock')
  const answer = (at: number) =>
    clerk(workspace, 'respond', symbolAt(at % letters), unitAt(Math.floor(at / letters)), '--date', '2024-07-20')
  const acknowledged = new Set<string>()
  const unexpected: string[] = []
  let whileWriting = 0

  const started = performance.now()
  await clerk(workspace, 'respond', symbolAt(0), unitAt(Math.ceil(moments / letters)), '--date', '2024-07-20').ended
  const run = performance.now() - started

  for (let at = 0; at < moments; at += 1) {
    const { kill, ended, pid, isOver } = answer(at)
    if (at % 2 === 0) await setTimeout((1.5 * run * at) / moments)
    else {
      while (!isOver() && !holds(lock, pid)) await setImmediate()
      const until = performance.now() + (at % 40) / 4
      while (performance.now() < until) await setImmediate()
    }
    kill()
    const { code, err } = await ended
    if (code === 0) acknowledged.add(`${symbolAt(at % letters)} ${unitAt(Math.floor(at / letters))}`)
    else if (code !== null) unexpected.push(`${code}: ${err.slice(0, 400)}`)
    if (code === null && holds(lock, pid)) whileWriting += 1
  }

  const last = await clerk(workspace, 'respond', symbolAt(1), unitAt(Math.ceil(moments / letters))).ended
  const check = await clerk(workspace, 'check').ended
  const found = answersIn(workspace)
  const lost = [...acknowledged].filter(one => !found.includes(one))
  const twice = found.length - new Set(found).size
  const figures = {
    moments,
    runMs: Math.round(run),
    whileWriting,
    acknowledged: acknowledged.size,
    found: found.length,
  }
  const faults = {
    lost: lost.length,
    twice,
    unexpected,
    left: leftBehind(workspace),
    last: last.code,
    check: check.code,
  }
  const sound =
    lost.length + twice + unexpected.length + faults.left.length === 0 && last.code === 0 && check.code === 0
  return { name: 'kill -9', figures, faults, sound }
}

/** Not a lock that one killed before has left. */
function holds(lock: string, pid: number | undefined): boolean {
  try {
    return pid !== undefined && readFileSync(lock, 'utf8').includes(`"pid":${pid}`)
  } catch {
    return false
  }
}
