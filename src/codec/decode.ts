import type { z } from 'zod'
import { error, type Diagnostic } from '../domain/diagnostic.ts'
import type { At, CalendarYear, Dispatch, Records } from '../domain/records.ts'
import { dispatchId } from '../domain/references.ts'
import { nothing, type Decoded } from './decoded.ts'
import { kindOf, type Kind } from './kinds.ts'
import { meaningOf } from './meaning.ts'
import type { Plain } from './plain.ts'
import { calendarSchema } from './schema/calendar.ts'
import { campaignSchema } from './schema/campaign.ts'
import { dispatchSchema } from './schema/dispatch.ts'
import { officeSchema } from './schema/office.ts'
import { groupSchema, organSchema, unitLists, unitSchema } from './schema/units.ts'
import { isContent, type Got } from './text-file.ts'
import { writtenIn, type Written } from './written-file.ts'

/** Reads one file of a workspace, named from the workspace on. Whatever it holds, nothing is thrown. */
export function decode(record: string, got: Got): Decoded {
  if (!isContent(got)) return { records: nothing, diagnostics: [got] }
  const kind = kindOf(record)
  if (kind === undefined) return { records: nothing, diagnostics: [] }
  const { value, ambiguous, diagnostics: faults } = writtenIn(record, got)
  if (value === undefined) return { records: nothing, diagnostics: faults }
  const diagnostics = [...faults]
  const tell = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic)
  return { records: { ...nothing, ...readers[kind]({ record, value, ambiguous, tell }) }, diagnostics }
}

interface RecordFile extends Pick<Written, 'ambiguous'> {
  readonly record: string
  readonly value: Plain
  readonly tell: (diagnostic: Diagnostic) => void
}

const readers: { readonly [kind in Kind]: (file: RecordFile) => Partial<Records> } = {
  dispatch: file => ({ dispatches: whole(file, dispatchSchema).map(identified) }),
  units: unitsIn,
  campaign: file => ({ campaigns: whole(file, campaignSchema) }),
  calendar: file => ({ calendar: whole(file, calendarSchema).flatMap(year => datedByName(year, file)) }),
  office: file => ({ office: whole(file, officeSchema)[0] ?? null }),
}

function unitsIn(file: RecordFile): Partial<Records> {
  const lists = meaningOf(unitLists, file.value, { record: file.record, path: [] }, file.tell)
  if (!lists || file.ambiguous.some(path => path.length === 0)) return {}
  const entries = <T extends object>(list: keyof typeof lists, schema: z.ZodType<T>) =>
    lists[list].flatMap((entry, index) => standing(file, schema, entry as Plain, [list, index]))
  return {
    units: entries('units', unitSchema),
    groups: entries('groups', groupSchema),
    organs: entries('organs', organSchema),
  }
}

function whole<T extends object>(file: RecordFile, schema: z.ZodType<T>) {
  return standing(file, schema, file.value, [])
}

/** The record at a place of the file, with that place; none where it can mean nothing, or two things. */
function standing<T extends object>(file: RecordFile, schema: z.ZodType<T>, value: Plain, path: At['path']) {
  const at: At = { record: file.record, path }
  const meant = meaningOf(schema, value, at, file.tell)
  const isAmbiguous = file.ambiguous.some(place => path.every((step, depth) => place[depth] === step))
  return meant === undefined || isAmbiguous ? [] : [{ ...meant, at }]
}

function identified(meant: Omit<Dispatch, 'id'>): Dispatch {
  return { ...meant, id: dispatchId(meant.symbol, meant.date, meant.issuer) }
}

function datedByName(meant: Omit<CalendarYear, 'year'> & { year: number | null }, file: RecordFile): CalendarYear[] {
  const named = /\d{4}/.exec(meant.at.record.slice(meant.at.record.lastIndexOf('/') + 1))?.[0]
  const year = meant.year ?? (named === undefined ? null : Number(named))
  if (year !== null) return [{ ...meant, year }]
  file.tell(error('missing-field', { ...meant.at, onKey: true }, { field: 'year' }))
  return []
}
