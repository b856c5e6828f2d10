import type { Command } from 'commander'
import { nearest } from '../../domain/nearest.ts'
import type { Context } from '../context.ts'
import { exitCodes, Refusal } from '../refusal.ts'
import { jsonText } from '../json.ts'

export function addSchema(command: Command, context: Context): void {
  command.argument('[kind]', context.say.arguments.kind)
  command.action((kind: string | undefined) => runSchema(context, kind))
}

/** The JSON Schema of a kind of record; without a kind, of all of them by name. */
export async function runSchema({ screen, say }: Context, kind: string | undefined): Promise<void> {
  const { jsonSchemaOf, recordKinds } = await import('../../codec/json-schema.ts')
  const known = recordKinds.find(one => kind !== undefined && namesOf(one).includes(kind.toLowerCase()))
  if (kind !== undefined && !known) {
    const suggestion = nearest(kind, recordKinds)
    throw new Refusal(exitCodes.usage, say.refusals.noKind({ text: kind, kinds: recordKinds, suggestion }))
  }
  const schema = known ? jsonSchemaOf(known) : Object.fromEntries(recordKinds.map(one => [one, jsonSchemaOf(one)]))
  screen.raw(jsonText(schema))
}

/** One or many of a kind, and what stands in its files: who asks for `groups` means the file of units. */
function namesOf(kind: string): readonly string[] {
  const inUnits = kind === 'units' ? ['unit', 'group', 'groups', 'organ', 'organs'] : []
  return [kind, `${kind}s`, `${kind}es`, ...inUnits]
}
