import { join } from 'node:path'
import { argv, cwd } from 'node:process'
import { partOf, parts, samplesIn } from '../corpus/corpus.ts'
import { f1, fieldNames, measured, precision, recall, type Score } from '../corpus/measure.ts'
import { wears, worn } from '../corpus/wear.ts'
import { importing } from './importing.ts'

/** `npm run bench:import [-- --faults]`: how well and how fast letters are read. */
const samples = samplesIn(join(cwd(), 'test/corpus/letters'))

const shown = (share: number) => share.toFixed(3)
const row = (score: Score) => [precision(score), recall(score), f1(score)].map(shown).join('  ')

const results = parts.map(name => {
  const part = samples.filter(sample => partOf(sample) === name)
  return { name, part, ...measured(part) }
})
console.log(
  ['field'.padEnd(14), ...results.map(({ name, part }) => `${name} (${part.length}): P, R, F1`.padEnd(30))].join(''),
)
for (const field of fieldNames) {
  const columns = results.map(({ scores }) => row(scores.get(field) ?? { expected: 0, found: 0, right: 0 }).padEnd(30))
  console.log([field.padEnd(14), ...columns].join(''))
}
console.log('\nF1 of all, worn')
console.log(' '.repeat(38) + fieldNames.map(field => field.slice(0, 9).padEnd(10)).join(''))
for (const [name, wear] of Object.entries(wears)) {
  const { scores } = measured(worn(samples, wear))
  const figures = fieldNames.map(field =>
    shown(f1(scores.get(field) ?? { expected: 0, found: 0, right: 0 })).padEnd(10),
  )
  console.log(name.padEnd(38) + figures.join(''))
}
const asked = argv.find(word => word.startsWith('--worn='))?.slice(7)
if (asked !== undefined) {
  const wear = Object.entries(wears).find(([name]) => name.startsWith(asked))?.[1] ?? (text => text)
  for (const { sample, field, missing, extra } of measured(
    worn(
      samples.filter(one => partOf(one) === 'tuned on'),
      wear,
    ),
  ).faults)
    console.log(`\n${sample} ${field}\n  - ${missing.join('\n  - ')}\n  + ${extra.join('\n  + ')}`)
}
if (argv.includes('--faults')) {
  const wanted = argv.includes('--held-out') ? 'held out' : argv.includes('--later') ? 'written later' : 'tuned on'
  for (const { sample, field, missing, extra } of results.find(({ name }) => name === wanted)?.faults ?? [])
    console.log(`\n${sample} ${field}\n  - ${missing.join('\n  - ')}\n  + ${extra.join('\n  + ')}`)
}
console.log('\nthe built program, its start included; peak memory')
for (const { what, seconds, megabytes } of importing(samples))
  console.log(`${what.padEnd(38)}${seconds.toFixed(2).padStart(6)} s${megabytes.toFixed(0).padStart(6)} MB`)
