import { filtered, onSide } from '../domain/asked-about.ts'
import type { Day } from '../domain/day.ts'
import { planByUnit } from '../domain/follow-up-by-unit.ts'
import { planFollowUps, type FollowUpRequest, type FollowUps, type Scope, type Terms } from '../domain/follow-up.ts'
import type { Dispatch, Office, Rung } from '../domain/records.ts'
import type { Shelf } from '../letter/template/template.ts'
import type { Context, Desk } from './context.ts'
import { dispatchMeant } from './lookup.ts'
import { filtersOf, type FilterOptions } from './options.ts'
import { exitCodes, Refusal } from './refusal.ts'
import { refuseUnknownOffice, scopeOf } from './scope.ts'

/** What a clerk typed of the letters to be written. */
export interface RequestOptions extends FilterOptions {
  readonly open?: boolean
  readonly again?: boolean
  readonly level?: number
  readonly each?: boolean
  readonly byUnit?: boolean
  readonly due?: FollowUpRequest['due']
  readonly template?: string
  readonly enclose?: readonly string[]
  readonly implement?: string
  readonly record?: boolean
  readonly date?: Day
}

export interface Planned extends FollowUps {
  /** Null where the letters are about all that each body owes. */
  readonly focus: Dispatch | null
}

/** The letters that were asked for, as facts. */
export function planned(
  ref: string | undefined,
  options: RequestOptions,
  templates: Shelf,
  desk: Desk,
  context: Context,
): Planned {
  const { register } = desk
  const { say, screen } = context
  refuseUnknownOffice(register, context)
  if (options.byUnit) return plannedByUnit(ref, options, templates, desk, context)
  if (ref === undefined) throw new Refusal(exitCodes.usage, say.letters.refOrByUnit)
  const focus = dispatchMeant(ref, register, context)
  if (!focus.held) throw new Refusal(exitCodes.notFound, say.refusals.onlyCited(focus))
  // What it pressed stands on several dispatches, and so would its own reminder.
  if (focus.separately) return plannedByUnit(ref, options, templates, desk, context)
  if (focus.issuer !== register.office.own) screen.note(say.notes.notOurs(focus))
  const terms = termsOf(options, templates, desk, context)
  const only = filtersOf(options, register, context)
  return { focus, ...planFollowUps({ ...terms, focus, each: options.each ?? false, only }, register) }
}

/** All that is owed to the own office, or what a dispatch or a campaign asked for. */
function plannedByUnit(
  ref: string | undefined,
  options: RequestOptions,
  templates: Shelf,
  desk: Desk,
  context: Context,
): Planned {
  const { register, asOf } = desk
  const about = onSide('owed', scopeOf(ref, {}, asOf, register, context), register)
  const owed = filtered(about, filtersOf(options, register, context), register)
  return { focus: null, ...planByUnit(termsOf(options, templates, desk, context), owed, register) }
}

function termsOf(options: RequestOptions, templates: Shelf, { register, asOf }: Desk, context: Context): Terms {
  const { due = null, template = null, enclose, implement } = options
  const { date = null, again = false, record = false, level } = options
  const meant = (text: string) => dispatchMeant(text, register, context)
  return {
    asOf,
    scope: wordedScope(options, templates),
    due: ahead(due, date ?? asOf, context),
    issued: date,
    again,
    recorded: record,
    rung: level === undefined ? null : rungMeant(level, register.office, context),
    template,
    encloses: enclose?.map(text => held(meant(text), context)) ?? null,
    implements: implement === undefined ? null : meant(implement),
  }
}

/** A template may be worded for some only: it then goes to just those. */
function wordedScope({ open = false, template }: RequestOptions, templates: Shelf): Scope {
  const wordedFor = template === undefined ? null : templates(template).template?.heading?.scope
  return wordedFor ?? (open ? 'open' : 'overdue')
}

function ahead(due: Terms['due'], asOf: Day, { say }: Context): Terms['due'] {
  if (typeof due !== 'string' || due >= asOf) return due
  throw new Refusal(exitCodes.usage, say.letters.dueTooEarly({ due: say.day(due), asOf: say.day(asOf) }))
}

function rungMeant(level: number, { ladder }: Office, { say }: Context): Rung {
  const rung = ladder.find(one => one.level === level)
  if (rung) return rung
  const levels = ladder.map(one => one.level).sort((one, other) => one - other)
  throw new Refusal(exitCodes.usage, say.letters.noLevel({ level, levels }))
}

/** A copy can only be made of what is at hand. */
function held(dispatch: Dispatch, { say }: Context): Dispatch {
  if (dispatch.held) return dispatch
  throw new Refusal(exitCodes.usage, say.letters.notHeld(dispatch))
}
