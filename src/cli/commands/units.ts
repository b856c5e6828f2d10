import type { Command } from 'commander'
import { mentionsAll } from '../../domain/finding.ts'
import { compareVietnamese, foldedWords } from '../../domain/vietnamese.ts'
import { unitListJson } from '../../table/answers.ts'
import { unitTable } from '../../table/views/lists.ts'
import { give } from '../answer.ts'
import type { Context } from '../context.ts'
import { showList } from '../listing.ts'
import { andAlso, filtersOf, withAnswerOptions, type AnswerOptions } from '../options.ts'
import type { UnitsImportOptions } from './units-import.ts'
import { membersOn } from '../../domain/directory.ts'

export interface UnitsOptions extends AnswerOptions {
  readonly group?: readonly string[]
}

export function addUnits(command: Command, context: Context): void {
  const { say } = context
  command.argument('[text...]', say.arguments.text)
  command.option('--group <group>', say.options.group, andAlso)
  withAnswerOptions(command, say)
  command
    .command('import')
    .configureHelp({ ...command.configureHelp(), visibleGlobalOptions: () => [...(command.parent?.options ?? [])] })
    .description(say.intake.units.summary)
    .argument('<file>')
    .option('--write', say.intake.units.write)
    .action(async (file: string, options: UnitsImportOptions) => {
      const { runUnitsImport } = await import('./units-import.ts')
      return runUnitsImport(context, file, options)
    })
  command.action((text: string[], options: UnitsOptions) => runUnits(context, text, options))
}

/** The units that bear the words in their names, or bore them once, accents left out, in Vietnamese order. */
export async function runUnits(context: Context, text: readonly string[], options: UnitsOptions): Promise<void> {
  const { register, asOf } = await context.desk()
  const words = foldedWords(text.join(' '))
  const { groups } = filtersOf(options, register, context)
  const members = groups && new Set(groups.flatMap(group => membersOn(group, asOf, register)))
  const units = [...register.units.values()]
    .filter(({ id, name, short, names }) => {
      const texts = [id, name, short, ...names.flatMap(dated => [dated.name, dated.short])]
      return mentionsAll(texts, words) && (!members || members.has(id))
    })
    .sort((one, other) => compareVietnamese(one.name, other.name))
  await give(
    {
      json: () => unitListJson(units),
      table: () => unitTable(units, register, context.say),
      show: () => showList(unitTable(units, register, context.say), ['kind', 'short'], context),
    },
    options,
    context,
  )
}
