import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '../support/folder.ts'
import { runProgram } from '../support/program.ts'

/** What a record may hold to move the cursor, colour, ring, write the clipboard or turn the reading round. */
const hostile = '\\e]52;c;eA==\\a\\e[2J\\x9B31m\\u202Ex\\u200B\\r'

const workspace = {
  'data/office.yaml': 'own: so\n',
  'data/units/u.yaml': `units: [{ id: so, name: "S${hostile}" }, { id: a, name: "A${hostile}", address: "x${hostile}" }]\n`,
  'data/campaigns/c.yaml': `id: c\nname: "C${hostile}"\n`,
  'data/dispatches/d.yaml': `symbol: 1-CV/SO
date: 2024-07-01
issuer: so
subject: "S${hostile}"
campaign: c
due: 2024-07-31
recipients: [{ unit: a, text: "T${hostile}" }]
notes: "N${hostile}"
extensions: [{ unit: a, to: 2024-08-01, date: 2024-07-20, reason: "R${hostile}" }]
`,
  'data/dispatches/bad.yaml': `symbol: "2-CV/SO${hostile}"\ndate: "x${hostile}"\n"k${hostile}": v\n`,
}

const commands = [
  'list',
  'show 1-CV',
  'chain 1-CV',
  'status --all',
  'overdue --all',
  'why 1-CV a',
  'recipients 1-CV',
  'units',
  'check',
  'diff --from 2024-07-01',
  'register',
  'notice 1-CV',
  'log',
  'show khong-co',
  'respond 1-CV a --date 2024-08-01',
]

test.each(commands)('%s obeys nothing that a record says to the terminal', async command => {
  const cwd = folderWith(workspace)
  const journal = join(cwd, '.congvan/journal')
  mkdirSync(journal, { recursive: true })
  const entry = {
    id: '1',
    at: '2024-08-01',
    by: 'x\u001B[2J',
    host: 'h\u0007',
    command: 'c\u202E',
    dispatches: [],
    edits: [],
  }
  writeFileSync(join(journal, '1.json'), JSON.stringify(entry))
  const { out, err } = await runProgram([...command.split(' '), '--as-of', '2024-08-05'], {
    cwd,
    env: { CONGVAN_LANG: 'en' },
  })
  expect(out + err).not.toBe('')
  // oxlint-disable-next-line no-control-regex -- that is what must not come out
  expect(out + err).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B\u202E]/)
})
