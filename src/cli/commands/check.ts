import type { Command } from 'commander'
import type { Day } from '../../domain/day.ts'
import type { Diagnostic } from '../../domain/diagnostic.ts'
import type { Register } from '../../domain/register.ts'
import { checkAll } from '../../domain/checks/checks.ts'
import type { DiagnosticSentences } from '../../i18n/diagnostic-sentences.ts'
import { checkFiles } from '../check-files.ts'
import { complaintText, sentenceOf } from '../complaint.ts'
import { sentencesIn } from '../complaints.ts'
import { withFormatOption } from '../options.ts'
import type { Context } from '../context.ts'
import type { Loaded, Locate } from '../../ports.ts'
import { exitCodes } from '../refusal.ts'
import { jsonText } from '../json.ts'

export interface CheckOptions {
  readonly format?: 'table' | 'json'
}

export function addCheck(command: Command, context: Context): void {
  withFormatOption(command, ['table', 'json'], context.say)
  command.action((options: CheckOptions) => runCheck(context, options))
}

/** Every fault of the data at once, each at its place. Ends with 3 if something could not be read, else 1 for errors. */
export async function runCheck(context: Context, { format }: CheckOptions): Promise<void> {
  const desk = await context.silentDesk()
  const sentences = await sentencesIn(context.say.language)
  const locate = await desk.loaded.locator()
  const diagnostics = inPlace(
    [
      ...desk.loaded.diagnostics,
      ...desk.unjoined,
      ...findingsOf(desk.asOf, desk.register, desk.loaded),
      ...(await checkFiles(desk, context.world)),
    ],
    locate,
  )
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  if (format === 'json') context.screen.raw(jsonText(checkJson(diagnostics, errors, sentences, locate)))
  else showCheck(diagnostics, errors, sentences, locate, context)
  if (desk.loaded.diagnostics.some(({ severity }) => severity === 'error')) context.exitCode = exitCodes.partial
  else if (errors > 0) context.exitCode = exitCodes.faults
}

/** What the checks find: as kept, where it is of that day and nothing has come to the records since. */
export function findingsOf(asOf: Day, register: Register, { index }: Loaded): readonly Diagnostic[] {
  const known = index?.checked.read()
  if (known?.changed.length === 0 && known.value.asOf === asOf) return known.value.findings
  const findings = checkAll(register, asOf)
  index?.checked.keep({ asOf, findings })
  return findings
}

/** By file, then by line. */
function inPlace(diagnostics: readonly Diagnostic[], locate: Locate): readonly Diagnostic[] {
  const placed = diagnostics.map(diagnostic => ({ diagnostic, at: locate(diagnostic.place) }))
  return placed
    .sort((one, other) => {
      const [first, second] = [one.at?.file ?? '', other.at?.file ?? '']
      if (first !== second) return first < second ? -1 : 1
      return (one.at?.line ?? 0) - (other.at?.line ?? 0) || (one.at?.column ?? 0) - (other.at?.column ?? 0)
    })
    .map(({ diagnostic }) => diagnostic)
}

function checkJson(diagnostics: readonly Diagnostic[], errors: number, sentences: DiagnosticSentences, locate: Locate) {
  return {
    errors,
    warnings: diagnostics.length - errors,
    diagnostics: diagnostics.map(diagnostic => {
      const { file = diagnostic.place.record, line = null, column = null } = locate(diagnostic.place) ?? {}
      const { message, hint } = sentenceOf(diagnostic, sentences)
      return { code: diagnostic.code, severity: diagnostic.severity, file, line, column, message, hint }
    }),
  }
}

function showCheck(
  diagnostics: readonly Diagnostic[],
  errors: number,
  sentences: DiagnosticSentences,
  locate: Locate,
  { screen, say }: Context,
): void {
  for (const diagnostic of diagnostics) {
    const text = complaintText(diagnostic, locate(diagnostic.place), sentences, say.complaint)
    const [head = '', ...rest] = text.split('\n')
    screen.line(diagnostic.severity === 'error' ? screen.paint.red(head) : screen.paint.yellow(head))
    for (const line of rest) screen.line(line)
    screen.line()
  }
  screen.line(say.titles.checked({ errors, warnings: diagnostics.length - errors }))
}
