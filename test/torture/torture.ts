import { argv, env, stdout } from 'node:process'
import { byHand } from './by-hand.ts'
import { clockJumpsBack } from './clock.ts'
import { database } from './database.ts'
import { failing } from './failing.ts'
import { failover } from './failover.ts'
import { fullDisk } from './full-disk.ts'
import { killed } from './killed.ts'
import { killedTogether } from './killed-together.ts'
import { mutated } from './mutated.ts'
import { readers, writeBoth } from './readers.ts'
import { together } from './together.ts'

/** `TORTURE=0.1` does a tenth of it; words after the command choose among the parts. */
const scale = Number(env['TORTURE'] ?? 1)
const times = (whole: number) => Math.max(1, Math.round(whole * scale))

const torments = {
  killed: () => killed(times(500)),
  together: () => together(times(200)),
  'killed-together': () => killedTogether(times(25)),
  failing: () => failing(Math.min(1, scale)),
  'full-disk': () => fullDisk(times(20)),
  clock: () => clockJumpsBack(times(10)),
  'by-hand': () => byHand(times(200)),
  readers: () => readers(times(500)),
  mutated: () => mutated(times(2000)),
  database: () => database(times(400)),
  failover: () => failover(times(200)),
}

const [, , first, workspace = '', changes] = argv
if (first === 'write') await writeBoth(workspace, Number(changes))
else {
  let sound = true
  const told: string[] = []
  for (const [name, torment] of Object.entries(torments)) {
    if (first !== undefined && !argv.slice(2).includes(name)) continue
    const started = performance.now()
    const result = await torment()
    const seconds = Math.round((performance.now() - started) / 1000)
    stdout.write(`${JSON.stringify({ ...result, seconds }, null, 2)}\n`)
    told.push(`${result.sound ? 'sound ' : 'BROKEN'}  ${result.name} (${seconds} s)`)
    sound &&= result.sound
  }
  stdout.write(`${told.join('\n')}\n`)
  process.exitCode = sound ? 0 : 1
}
