import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shelfOf } from '../../src/letter/template/template.ts'

const folder = join(import.meta.dirname, '../../templates')

/** The templates that ship with the program. */
export const shippedTemplates = shelfOf(
  readdirSync(folder)
    .toSorted()
    .map(name => ({ file: `templates/${name}`, text: readFileSync(join(folder, name), 'utf8') })),
)
