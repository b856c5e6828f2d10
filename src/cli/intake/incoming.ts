import type { Source } from '../../domain/records.ts'
import { buildRegister, type Register } from '../../domain/register.ts'
import { readEdxml } from '../../intake/edxml/read-edxml.ts'
import { readLetters } from '../../intake/read-letters.ts'
import type { LetterDraft } from '../../intake/letter-draft.ts'
import { taken, type Said, type Taken } from '../../intake/taken.ts'
import type { Encoding, SourceFault } from '../../source/sourced.ts'
import type { Say } from '../../i18n/say.ts'
import type { Context, Desk } from '../context.ts'
import { exitCodes } from '../refusal.ts'
import { readFiles, type ReadFile } from './files.ts'

/** A letter as its file has it. */
export interface ReadLetter {
  readonly origin: Source
  /** Its place among the letters of its file, from 1. */
  readonly place: number
  readonly encoding: Encoding | null
  readonly draft: LetterDraft
}

/** A letter on its way into the records. */
export interface Incoming extends ReadLetter {
  readonly taken: Taken
  /** Against which it was matched. */
  readonly register: Register
}

/** The letters of all files; one that cannot be read is told, and the program will end with 3. */
export async function lettersIn(files: readonly string[], context: Context): Promise<readonly ReadLetter[]> {
  const letters: ReadLetter[] = []
  for await (const file of readFiles(files, context)) {
    const encoding = typeof file.sourced === 'object' && file.sourced.kind === 'text' ? file.sourced.encoding : null
    for (const [index, draft] of draftsIn(file, context).entries())
      letters.push({ origin: file.origin, place: index + 1, encoding, draft })
  }
  return letters
}

/** The letters as the records know whom they name. Where there are no records, nobody is known. */
export function matched(
  letters: readonly ReadLetter[],
  said: Said,
  desk: Desk | null,
  { options, world }: Context,
): readonly Incoming[] {
  const register = desk?.register ?? strangers()
  const today = options.asOf ?? world.clock.today(register.office.timeZone)
  return letters.map(letter => ({ ...letter, taken: taken(letter.draft, said, today, register), register }))
}

function strangers(): Register {
  const none = { dispatches: [], units: [], groups: [], organs: [], campaigns: [], calendar: [], office: null }
  return buildRegister(none).register
}

function draftsIn({ origin, sourced }: ReadFile, context: Context): readonly LetterDraft[] {
  const { say } = context
  const failed = (reason: string): readonly LetterDraft[] => {
    context.screen.warn(say.intake.failed({ file: origin.file, reason }))
    context.exitCode = exitCodes.partial
    return []
  }
  if (sourced === 'missing') return failed(say.intake.noSuchFile)
  if (sourced === 'empty-folder') return failed(say.intake.emptyFolder)
  if (sourced.kind === 'fault') return failed(faultSentence(sourced.fault, say))
  if (sourced.kind === 'text') {
    const drafts = readLetters(sourced.text)
    return drafts.length > 0 ? drafts : failed(say.intake.none)
  }
  const message = readEdxml(sourced.xml)
  if (message.kind === 'fault') return failed(faultSentence(message.fault, say))
  if (message.kind === 'letter') return [message.draft]
  const { about, ...status } = message.status
  const symbols = about.map(({ symbol }) => symbol).join(', ')
  context.screen.warn(say.intake.status({ ...status, symbols }))
  return []
}

export function faultSentence({ code, facts }: SourceFault, { intake }: Say): string {
  return (intake.faults[code] as (facts: SourceFault['facts']) => string)(facts)
}
