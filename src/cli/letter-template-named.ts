import { nearest } from '../domain/nearest.ts'
import { templateName, type TemplateFile } from '../letter/template/template.ts'
import type { Context } from './context.ts'
import { exitCodes, Refusal } from './refusal.ts'

/** There is no template of that name: what was probably meant, and those there are. */
export function noTemplate(name: string, files: readonly Pick<TemplateFile, 'file'>[], { say }: Context): Refusal {
  const names = [...new Set(files.map(({ file }) => templateName(file)))].toSorted()
  const { problems, meant, templates } = say.letters
  const suggestion = nearest(name, names)
  const remedy = suggestion === null ? '' : `; ${meant({ name: suggestion })}`
  return new Refusal(exitCodes.usage, `${problems['no-template']({ name })}${remedy}`, templates.names({ names }))
}
