import { languages, type Language } from '../domain/records.ts'
import type { World } from '../ports.ts'

/** The language of the screen: as asked, else of the environment, the office, the locale. No YAML is parsed for it. */
export async function languageFor(words: readonly string[], world: World): Promise<Language> {
  const { env } = world
  return (
    known(valueOf('--lang', words)) ??
    known(env['CONGVAN_LANG']) ??
    (await languageOfOffice(words, world)) ??
    known((env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'])?.slice(0, 2)) ??
    'vi'
  )
}

function known(text: string | undefined): Language | undefined {
  return languages.find(language => language === text?.toLowerCase())
}

function valueOf(option: string, words: readonly string[]): string | undefined {
  const joined = words.find(word => word.startsWith(`${option}=`))
  if (joined !== undefined) return joined.slice(option.length + 1)
  const place = words.indexOf(option)
  return place < 0 ? undefined : words[place + 1]
}

async function languageOfOffice(words: readonly string[], world: World): Promise<Language | undefined> {
  const named = valueOf('--workspace', words) ?? world.env['CONGVAN_WORKSPACE']
  const folder = await world.findWorkspace(named === undefined ? world.folder : world.resolve(world.folder, named))
  if (folder === undefined) return undefined
  const text = await world.files.read(world.resolve(folder, 'data', 'office.yaml'))
  return known(/^language:\s*["']?(\w+)/m.exec(text ?? '')?.[1])
}
