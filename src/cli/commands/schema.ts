import type { Command } from 'commander'
import { nearest } from '../../domain/nearest.ts'
import { commandMeant } from '../command-names.ts'
import type { Context } from '../context.ts'
import { exitCodes, Refusal } from '../refusal.ts'
import { jsonText } from '../json.ts'

export function addSchema(command: Command, context: Context): void {
  const { say } = context
  command
    .argument('[kind]', say.arguments.kind)
    .option('--output <command>', say.options.outputOf)
    .action((kind: string | undefined, { output }: { output?: string }) =>
      output === undefined ? runSchema(context, kind) : runOutputSchema(context, kind, output),
    )
}

/** The JSON Schema of what a command answers with `--format json`. */
async function runOutputSchema({ screen, say }: Context, kind: string | undefined, typed: string): Promise<void> {
  if (kind !== undefined) {
    throw new Refusal(exitCodes.usage, say.refusals.conflictingOptions({ one: kind, other: '--output' }))
  }
  const { outputNames, outputSchemaOf } = await import('../../codec/output/outputs.ts')
  const { command } = commandMeant(typed)
  const known = outputNames.find(one => one === command)
  if (known) return screen.raw(jsonText(outputSchemaOf(known)))
  const suggestion = command === null ? nearest(typed, outputNames) : null
  throw new Refusal(exitCodes.notFound, say.refusals.noOutput({ text: typed, outputs: outputNames, suggestion }))
}

/** The JSON Schema of a kind of record; without a kind, of all of them by name. */
export async function runSchema({ screen, say }: Context, kind: string | undefined): Promise<void> {
  const { jsonSchemaOf, recordKinds } = await import('../../codec/json-schema.ts')
  const known = recordKinds.find(one => kind !== undefined && namesOf(one).includes(kind.toLowerCase()))
  if (kind !== undefined && !known) {
    const suggestion = nearest(kind, recordKinds)
    throw new Refusal(exitCodes.notFound, say.refusals.noKind({ text: kind, kinds: recordKinds, suggestion }))
  }
  const schema = known ? jsonSchemaOf(known) : Object.fromEntries(recordKinds.map(one => [one, jsonSchemaOf(one)]))
  screen.raw(jsonText(schema))
}

/** One or many of a kind, and what stands in its files: who asks for `groups` means the file of units. */
function namesOf(kind: string): readonly string[] {
  const inUnits = kind === 'units' ? ['unit', 'group', 'groups', 'organ', 'organs'] : []
  return [kind, `${kind}s`, `${kind}es`, ...inUnits]
}
