import { expect, test } from 'vitest'
import { checkAll } from '../../src/domain/checks/checks.ts'
import { addDays, type Day } from '../../src/domain/day.ts'
import type { Dispatch, Relation } from '../../src/domain/records.ts'
import { buildRegister } from '../../src/domain/register.ts'
import { day } from '../support/day.ts'
import { recordsOf } from '../support/register.ts'

const count = 10_000

const units = Array.from({ length: 50 }, (_, index) => `  - { id: u${index}, name: U${index}, kind: k }`).join('\n')
const { records } = recordsOf(`
off: [{ date: 2024-09-02, paper: P }]
---
units:
  - { id: a, name: A }
${units}
groups:
  - { id: g, name: G, members: [{ kind: k }] }
---
symbol: 0-CV/A
date: 2024-07-15
issuer: a
due: { workingDays: 10, from: received }
references: [{ reminds: 0-CV/A, date: 2024-07-14 }]
recipients: [{ group: g }]
responses: [{ unit: u1, date: 2024-07-16 }]`)

/** As many letters like the one written; how they stand to each other is said by their number. */
function lettersWith(changed: (index: number, like: Dispatch) => Partial<Dispatch>) {
  const dispatches = records.dispatches.flatMap(like =>
    Array.from({ length: count }, (_, index): Dispatch => {
      const letter = { ...like, symbol: `${index}-CV/A`, ...changed(index, like) }
      return { ...letter, at: { record: `${index}.yaml`, path: [] }, id: `${letter.symbol}@${letter.date}` }
    }),
  )
  return buildRegister({ ...records, dispatches }).register
}

interface Citing {
  readonly date?: Day
  readonly relation?: Relation
}

function cites(
  index: number,
  { references }: Dispatch,
  { date = day('2024-07-15'), relation = 'reminds' }: Citing = {},
) {
  return { references: references.map(reference => ({ ...reference, relation, symbol: `${index}-CV/A`, date })) }
}

// A scan of all by all would take minutes, and be given up.
test.each([
  [
    'over the years, each citing the one before',
    lettersWith((index, like) => {
      const date = addDays(day('2015-01-05'), Math.floor(index / 4))
      return { date, ...cites(index - 1, like, { date: addDays(day('2015-01-05'), Math.floor((index - 1) / 4)) }) }
    }),
  ],
  ['of one day, each citing what nobody has', lettersWith((index, like) => cites(index + count, like))],
  ['of one day, in one loop', lettersWith((index, like) => cites((index + 1) % count, like, { relation: 'replaces' }))],
])('ten thousand letters %s are checked without a look at each for each', (_, register) => {
  expect(checkAll(register, day('2024-08-05'))).toBeDefined()
})
