import { issuerName, type Directory } from '../../domain/directory.ts'
import type { Command } from 'commander'
import { backwards, type Chain, type Direction } from '../../domain/chain.ts'
import { chainJson } from '../../table/answers.ts'
import type { Say } from '../../i18n/say.ts'
import { withFormatOption } from '../options.ts'
import type { Context } from '../context.ts'
import { dispatchIn } from '../lookup.ts'
import { countOption } from '../typed-values.ts'
import { exitCodes, Refusal } from '../refusal.ts'
import { plainPaint, type Paint } from '../screen.ts'
import { treeText } from '../tree.ts'
import { extensionOf, writeAnswer } from '../write-file.ts'
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
  withFormatOption(command, formats, say)
    .argument('[ref]', say.arguments.dispatch)
    .option('--up', say.options.up)
    .option('--down', say.options.down)
    .option('--depth <steps>', say.options.depth, countOption)
    .option('--out <file>', say.options.chainOut)
    .action((ref: string | undefined, options: ChainOptions) => runChain(context, ref, options))
}

/** All dispatches joined by references, around one of them or all there are. */
export async function runChain(context: Context, ref: string | undefined, options: ChainOptions): Promise<void> {
  const { chain, around } = await context.consult(
    async (ledger, asOf) => {
      const focus = ref === undefined ? null : await dispatchIn(ref, ledger, context)
      const known = context.options.asOf === undefined ? null : asOf
      const asked = { direction: directionOf(options), depth: options.depth ?? null, asOf: known }
      return { chain: await ledger.chain(focus, asked), around: ledger.around }
    },
    ref === undefined ? undefined : { ref, joined: 'chain' },
  )
  tellFaults(chain, context)
  const paint = options.out === undefined ? context.screen.paint : plainPaint
  const text = await chainText(chain, formatOf(options, context), around, context.say, paint)
  if (options.out === undefined) return context.screen.raw(text)
  await writeAnswer(options.out, text, context)
}

function directionOf({ up = false, down = false }: ChainOptions): Direction {
  if (up === down) return 'both'
  return up ? 'up' : 'down'
}

const byExtension: ReadonlyMap<string, (typeof formats)[number]> = new Map([
  ['txt', 'tree'],
  ['json', 'json'],
  ['mmd', 'mermaid'],
  ['dot', 'dot'],
  ['svg', 'svg'],
])

function formatOf({ format, out }: ChainOptions, { say }: Context): (typeof formats)[number] {
  if (out === undefined) return format ?? 'tree'
  const named = byExtension.get(extensionOf(out)) ?? format
  if (named) return named
  throw new Refusal(exitCodes.usage, say.refusals.noFormatFor({ file: out, formats: [...byExtension.keys()] }))
}

function tellFaults({ links, cycles }: Chain, { screen, say }: Context): void {
  for (const { from, to } of backwards(links)) screen.warn(say.notes.chainBackwards({ from: from.id, to: to.id }))
  for (const loop of cycles) screen.warn(say.notes.chainCycle({ loop: [...loop, loop[0] ?? ''].join(' → ') }))
}

async function chainText(
  chain: Chain,
  format: (typeof formats)[number],
  directory: Directory,
  say: Say,
  paint: Paint,
): Promise<string> {
  if (format === 'json') return jsonText(chainJson(chain, directory))
  if (format === 'tree') return treeText(chain, directory, say, paint)
  const words = {
    relation: (relation: keyof typeof say.words.relations) => say.words.relations[relation].forward,
    issuer: (dispatch: Chain['nodes'][number]) => issuerName(dispatch, directory),
  }
  const { chainPicture } = await import('../../report/chain-picture.ts')
  return chainPicture(chain, format, words)
}
