import { Option, type Command } from 'commander'
import type { Filters } from '../domain/asked-about.ts'
import { allUnits, findUnit } from '../domain/finding.ts'
import { nearest } from '../domain/nearest.ts'
import { states, type State } from '../domain/obligations.ts'
import type { Register } from '../domain/register.ts'
import type { Say } from '../i18n/say.ts'
import { onlyOne, unitNamer } from './lookup.ts'
import type { Context } from './context.ts'
import { exitCodes, Refusal } from './refusal.ts'

export const answerFormats = ['table', 'json', 'csv', 'xlsx', 'md'] as const
export type AnswerFormat = (typeof answerFormats)[number]

export interface AnswerOptions {
  readonly format?: AnswerFormat
  readonly out?: string
  readonly bom?: boolean
}

/** How an answer is to be given, for commands that answer with a list. */
export function withAnswerOptions(command: Command, { options }: Say): Command {
  return command
    .addOption(new Option('--format <format>', options.format).choices(answerFormats))
    .option('--out <file>', options.out)
    .option('--bom', options.bom)
}

export interface FilterOptions {
  readonly unit?: readonly string[]
  readonly group?: readonly string[]
  readonly campaign?: string
  readonly state?: readonly string[]
}

export function withFilterOptions(command: Command, { options, words }: Say): Command {
  return command
    .option('--unit <unit>', options.unit, andAlso)
    .option('--group <group>', options.group, andAlso)
    .option(
      '--state <state>',
      options.state({ states: states.map(state => `${state} (${words.states[state]})`) }),
      (value: string, before?: readonly string[]) => [...(before ?? []), ...value.split(',')],
    )
}

export function withSideOptions(command: Command, { options }: Say): Command {
  return command.addOption(new Option('--incoming', options.incoming).conflicts('all')).option('--all', options.all)
}

/** An option that may be given again; a name may hold commas. */
export function andAlso(value: string, before?: readonly string[]): readonly string[] {
  return [...(before ?? []), value]
}

/** What was typed as filters, found among the records. */
export function filtersOf(
  { unit, group, campaign, state }: FilterOptions,
  register: Register,
  context: Context,
): Filters {
  const { say } = context
  return {
    ...(unit
      ? {
          units: unit.map(text =>
            onlyOne(text, findUnit(text, allUnits(register), register), unitNamer(register), context),
          ),
        }
      : {}),
    ...(group ? { groups: group.map(text => known(text, register.groups.keys(), say.refusals.noGroup)) } : {}),
    ...(campaign === undefined
      ? {}
      : { campaign: known(campaign, register.campaigns.keys(), say.refusals.noCampaign) }),
    ...(state ? { states: statesOf(state, say) } : {}),
  }
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

function statesOf(typed: readonly string[], { refusals }: Say): readonly State[] {
  return typed.map(text => {
    const state = states.find(one => one === text)
    if (state) return state
    throw new Refusal(exitCodes.usage, refusals.noState({ text, states, suggestion: nearest(text, states) }))
  })
}
