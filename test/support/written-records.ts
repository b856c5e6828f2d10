import { writeDispatch } from '../../src/codec/write-dispatch.ts'
import { writeUnits } from '../../src/codec/write-units.ts'
import type { Due, Records } from '../../src/domain/records.ts'

/** The files of records that were made up, as a folder would hold them. */
export function filesOf({ dispatches, units, groups, campaigns, calendar, office }: Records): Record<string, string> {
  const files: readonly (readonly string[])[] = [
    ...dispatches.map((letter, index) => [letterName(index), writeDispatch(letter)]),
    ...campaigns.map(({ id, name, due }) => [`data/campaigns/${id}.yaml`, said({ id, name, due: dueSaid(due) })]),
    ...calendar.map(({ year, off, working }) => {
      const days = (list: typeof off) => list.map(({ date, paper }) => ({ date, paper }))
      return [`data/calendar/${year}.yaml`, said({ off: days(off), working: days(working) })]
    }),
    ['data/units/units.yaml', writeUnits(units)],
    [
      'data/units/groups.yaml',
      said({
        groups: groups.map(({ id, name, members }) => {
          return { id, name, members: members.map(({ kind, of, from, until }) => ({ [kind]: of, from, until })) }
        }),
      }),
    ],
    [
      'data/office.yaml',
      said({ own: office?.own ?? 'so', before: office?.before, responseTime: dueSaid(office?.responseTime ?? null) }),
    ],
  ]
  return Object.fromEntries(files.map(([name = '', text = '']) => [name, text]))
}

const letterName = (index: number) => `data/dispatches/${index}.yaml`

/** YAML reads JSON too; what is not said is left out. */
function said(record: object): string {
  return JSON.stringify(record, (_, value: unknown) => {
    if (value === null) return undefined
    return typeof value === 'number' ? String(value) : value
  })
}

function dueSaid(due: Due | null) {
  if (due === null) return null
  return 'count' in due ? { [due.kind]: due.count, from: due.from } : { [due.kind]: due.date }
}
