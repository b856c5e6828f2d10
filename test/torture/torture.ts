import { env, stdout } from 'node:process'
import { killed } from './killed.ts'
import { together } from './together.ts'

/** `TORTURE=0.1` does a tenth of it. */
const scale = Number(env['TORTURE'] ?? 1)
const times = (whole: number) => Math.max(1, Math.round(whole * scale))

let sound = true
for (const torment of [() => killed(times(500)), () => together(times(200))]) {
  const started = performance.now()
  const result = await torment()
  const seconds = Math.round((performance.now() - started) / 1000)
  stdout.write(`${JSON.stringify({ ...result, seconds }, null, 2)}\n`)
  sound &&= result.sound
}
process.exitCode = sound ? 0 : 1
