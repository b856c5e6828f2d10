import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { decode } from '../../src/codec/decode.ts'
import { joined } from '../../src/codec/decoded.ts'
import { planFollowUps, type FollowUpRequest, type FollowUps } from '../../src/domain/follow-up.ts'
import { buildRegister, type Register } from '../../src/domain/register.ts'
import { draftLetter, type Draft } from '../../src/letter/draft.ts'
import type { Names } from '../../src/letter/facts.ts'
import { letterFormats } from '../../src/letter/formats.ts'
import { shippedTemplates } from './templates.ts'
import { day } from '../support/day.ts'

const root = join(import.meta.dirname, '../..')

/** What becomes of a record of the shipped campaign, by its file's name; undefined leaves it out. */
type Edits = Readonly<Record<string, (text: string) => string | undefined>>

/** The campaign that ships with the program, some of its records changed and others added. */
export function campaign(edits: Edits = {}, added: readonly string[] = []): Register {
  const shipped = readdirSync(join(root, 'data'), { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.yaml'))
    .toSorted()
    .flatMap(path => {
      const name = path.split(sep).at(-1) ?? ''
      const text = (edits[name] ?? (text => text))(readFileSync(join(root, 'data', path), 'utf8'))
      return text === undefined ? [] : [decode(`data/${path.replaceAll(sep, '/')}`, text)]
    })
  const more = added.map((text, index) => decode(`data/dispatches/2024/added-${index}.yaml`, text))
  const { records, diagnostics } = joined([...shipped, ...more])
  const built = buildRegister(records)
  const faults = [...diagnostics, ...built.diagnostics]
  if (faults.length > 0) throw new Error(JSON.stringify(faults, null, 2))
  return built.register
}

const read1469 = () => readFileSync(join(root, 'data/dispatches/2024/1469-CV-BTGTU.yaml'), 'utf8')

/** 1337-CV/BTGTU as if it were at hand, with the recipients and copies of 1469-CV/BTGTU. */
export const held1337: Edits = {
  '1337-CV-BTGTU.yaml': text => text.replace('held: false\n', '') + read1469().slice(read1469().indexOf('recipients:')),
}

/** What 1469-CV/BTGTU records to have happened. */
export function with1469(facts: string): Edits {
  return { '1469-CV-BTGTU.yaml': text => `${text}\n${facts}` }
}

type Asked = Partial<Omit<FollowUpRequest, 'focus' | 'asOf' | 'due'>> & { readonly due?: string }

export function plan(register: Register, symbol: string, asOf: string, { due, ...asked }: Asked = {}): FollowUps {
  const focus = register.dispatches.find(dispatch => dispatch.symbol === symbol)
  if (!focus) throw new Error(`there is no ${symbol}`)
  const usual = { scope: 'overdue', each: false, rung: null, template: null, encloses: null, implements: null } as const
  const due_ = due === undefined ? null : day(due)
  return planFollowUps({ focus, asOf: day(asOf), due: due_, ...usual, ...asked }, register)
}

interface Written {
  readonly names?: Names
  readonly number?: string
  readonly date?: string
}

export function drafts(
  register: Register,
  symbol: string,
  asOf: string,
  { names = null, number, date, ...asked }: Asked & Written = {},
): readonly Draft[] {
  const issue = { number: number ?? null, date: date === undefined ? null : day(date) }
  const options = { templates: shippedTemplates, names, issue }
  return plan(register, symbol, asOf, asked).letters.map(followUp => draftLetter(followUp, options, register))
}

/** The letters as text, one after another; throws where one could not be written. */
export function letters(...[register, symbol, asOf, asked]: Parameters<typeof drafts>): readonly string[] {
  return drafts(register, symbol, asOf, asked).map(draft => {
    if (draft.letter) return letterFormats.txt.write(draft.letter)
    throw new Error(JSON.stringify(draft.problems))
  })
}
