import { Option, type Command } from 'commander'
import type { Filters, Lateness } from '../domain/asked-about.ts'
import type { Day } from '../domain/day.ts'
import { allUnits, findUnit } from '../domain/finding.ts'
import { nearest } from '../domain/nearest.ts'
import { states, type State } from '../domain/obligations.ts'
import type { Surroundings } from '../domain/register.ts'
import { foldedKey, foldedWords } from '../domain/vietnamese.ts'
import type { Say } from '../i18n/say.ts'
import { onlyOne, unitNamer } from './lookup.ts'
import type { Context } from './context.ts'
import { exitCodes, Refusal } from './refusal.ts'
import { dayOption, latenessOption } from './typed-values.ts'

export const answerFormats = ['table', 'json', 'csv', 'xlsx', 'md'] as const
export type AnswerFormat = (typeof answerFormats)[number]

export interface AnswerOptions {
  readonly format?: AnswerFormat
  readonly out?: string
  readonly bom?: boolean
  readonly excel?: boolean
  readonly columns?: readonly string[]
  readonly sort?: readonly string[]
}

/** The shapes that an answer takes, and `--json` as short for one of them. */
export function withFormatOption(command: Command, formats: readonly string[], { options }: Say): Command {
  return command
    .addOption(new Option('--format <format>', options.format).choices(formats))
    .addOption(new Option('--json', options.json).conflicts('format'))
    .hook('preAction', (_, asked) => {
      if (asked.opts<{ json?: boolean }>().json) asked.setOptionValue('format', 'json')
    })
}

/** How an answer is to be given, for commands that answer with a list. */
export function withAnswerOptions(command: Command, say: Say): Command {
  const { options } = say
  return withFormatOption(command, answerFormats, say)
    .option('--out <file>', options.out)
    .option('--bom', options.bom)
    .option('--excel', options.excel)
    .option('--columns <columns>', options.columns, separated)
    .option('--sort <columns>', options.sort, separated)
}

export interface FilterOptions {
  readonly unit?: readonly string[]
  readonly group?: readonly string[]
  readonly campaign?: string
  readonly state?: readonly string[]
  readonly since?: Day
  readonly until?: Day
  readonly minLate?: Lateness
  readonly neverAnswered?: boolean
  readonly match?: string
}

/** The filters, the same on every command that lists what is owed. */
export function withFilterOptions(command: Command, { options, words }: Say): Command {
  return command
    .option('--campaign <campaign>', options.campaign)
    .option('--since <day>', options.since, dayOption)
    .option('--until <day>', options.until, dayOption)
    .option('--min-late <days>', options.minLate, latenessOption)
    .option('--never-answered', options.neverAnswered)
    .option('--match <words>', options.match)
    .option('--unit <unit>', options.unit, andAlso)
    .option('--group <group>', options.group, andAlso)
    .option(
      '--state <state>',
      options.state({ states: states.map(state => `${state} (${words.states[state]})`) }),
      separated,
    )
}

/** Whose debts a list is about, where nothing else is named. */
export interface SideOptions {
  readonly incoming?: boolean
  readonly all?: boolean
}

export function withSideOptions(command: Command, { options }: Say): Command {
  return command.addOption(new Option('--incoming', options.incoming).conflicts('all')).option('--all', options.all)
}

export interface ListingOptions extends AnswerOptions, FilterOptions, SideOptions {}

/** What the lists of what is owed take alike: whose debts, which of them, and in what shape. */
export function withListingOptions(command: Command, say: Say): Command {
  withSideOptions(command, say)
  withFilterOptions(command, say)
  return withAnswerOptions(command, say)
}

/** An option that takes several, parted by commas or given again. */
function separated(value: string, before?: readonly string[]): readonly string[] {
  return [...(before ?? []), ...value.split(',')]
}

/** An option that may be given again; a name may hold commas. */
export function andAlso(value: string, before?: readonly string[]): readonly string[] {
  return [...(before ?? []), value]
}

/** What was typed as filters, found among the records. */
export function filtersOf(
  { unit, group, campaign, state, since, until, minLate, neverAnswered, match }: FilterOptions,
  around: Surroundings,
  context: Context,
): Filters {
  const { say } = context
  return {
    ...(unit
      ? {
          units: unit.map(text => onlyOne(text, findUnit(text, allUnits(around), around), unitNamer(around), context)),
        }
      : {}),
    ...(group ? { groups: group.map(text => known(text, around.groups.keys(), say.refusals.noGroup)) } : {}),
    ...(campaign === undefined
      ? {}
      : { campaign: known(named(campaign, around), around.campaigns.keys(), say.refusals.noCampaign) }),
    ...(state ? { states: statesOf(state, say) } : {}),
    ...(since ? { since } : {}),
    ...(until ? { until } : {}),
    ...(minLate ? { minLate } : {}),
    ...(neverAnswered ? { neverAnswered } : {}),
    ...(match === undefined ? {} : { words: foldedWords(match) }),
  }
}

/** The id of the campaign of that id or name, however it is spelt; else what was typed. */
function named(text: string, { campaigns }: Surroundings): string {
  const key = foldedKey(text)
  const alike = [...campaigns.values()].filter(({ id, name }) => foldedKey(id) === key || foldedKey(name) === key)
  return campaigns.has(text) || alike.length !== 1 ? text : (alike[0]?.id ?? text)
}

function known(
  text: string,
  ids: Iterable<string>,
  sentence: (facts: { text: string; suggestion: string | null }) => string,
): string {
  const all = [...ids]
  if (all.includes(text)) return text
  throw new Refusal(exitCodes.notFound, sentence({ text, suggestion: nearest(text, all) }))
}

/** By their names, or by the words that tables have for them. */
function statesOf(typed: readonly string[], { refusals, words }: Say): readonly State[] {
  const called = (state: State) => [state, words.states[state]]
  return typed.map(text => {
    const state = states.find(one => called(one).some(name => foldedKey(name) === foldedKey(text)))
    if (state) return state
    const suggestion = nearest(text, states.flatMap(called))
    throw new Refusal(exitCodes.usage, refusals.noState({ text, states, suggestion }))
  })
}
