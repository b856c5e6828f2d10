import { Option, type Command } from 'commander'
import { backwards, chainOf, type Chain, type Direction } from '../../domain/chain.ts'
import { treeOf } from '../../domain/chain-tree.ts'
import type { Register } from '../../domain/register.ts'
import { chainJson, issuerName } from '../../table/answers.ts'
import type { Context } from '../context.ts'
import { dispatchMeant } from '../lookup.ts'
import { countOption } from '../options.ts'
import { treeText } from '../tree.ts'
import { writeAnswer } from '../write-file.ts'
import { jsonText } from '../json.ts'

const formats = ['tree', 'json', 'mermaid', 'dot', 'svg'] as const

export interface ChainOptions {
  readonly up?: boolean
  readonly down?: boolean
  readonly depth?: number
  readonly format?: (typeof formats)[number]
  readonly out?: string
}

export function addChain(command: Command, context: Context): void {
  const { say } = context
  command
    .argument('[ref]', say.arguments.dispatch)
    .option('--up', say.options.up)
    .option('--down', say.options.down)
    .option('--depth <steps>', say.options.depth, countOption)
    .addOption(new Option('--format <format>', say.options.format).choices(formats))
    .option('--out <file>', say.options.chainOut)
    .action((ref: string | undefined, options: ChainOptions) => runChain(context, ref, options))
}

/** All dispatches joined by references, around one of them or all there are. */
export async function runChain(context: Context, ref: string | undefined, options: ChainOptions): Promise<void> {
  const { register, asOf } = await context.desk()
  const focus = ref === undefined ? null : dispatchMeant(ref, register, context)
  const known = context.options.asOf === undefined ? null : asOf
  const chain = chainOf(focus, { direction: directionOf(options), depth: options.depth ?? null, asOf: known }, register)
  tellFaults(chain, context)
  const text = await chainText(chain, formatOf(options), register, context)
  if (options.out === undefined) return context.screen.raw(text)
  await writeAnswer(options.out, text, context)
}

function directionOf({ up = false, down = false }: ChainOptions): Direction {
  if (up === down) return 'both'
  return up ? 'up' : 'down'
}

const byExtension: Readonly<Record<string, (typeof formats)[number]>> = {
  json: 'json',
  mmd: 'mermaid',
  dot: 'dot',
  svg: 'svg',
}

function formatOf({ format, out }: ChainOptions): (typeof formats)[number] {
  const extension = /\.([^./\\]+)$/.exec(out ?? '')?.[1]?.toLowerCase() ?? ''
  return byExtension[extension] ?? format ?? 'tree'
}

function tellFaults({ links, cycles }: Chain, { screen, say }: Context): void {
  for (const { from, to } of backwards(links)) screen.warn(say.notes.chainBackwards({ from: from.id, to: to.id }))
  for (const loop of cycles) screen.warn(say.notes.chainCycle({ loop: [...loop, loop[0] ?? ''].join(' → ') }))
}

async function chainText(
  chain: Chain,
  format: (typeof formats)[number],
  register: Register,
  context: Context,
): Promise<string> {
  const { say } = context
  if (format === 'json') return jsonText(chainJson(chain, register))
  if (format === 'tree') return treeText(treeOf(chain), chain, register, context)
  const words = {
    relation: (relation: keyof typeof say.words.relations) => say.words.relations[relation].forward,
    issuer: (dispatch: Chain['nodes'][number]) => issuerName(dispatch, register),
  }
  const { chainPicture } = await import('../../report/chain-picture.ts')
  return chainPicture(chain, format, words)
}
