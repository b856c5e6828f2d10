import { addDays, type Day } from '../domain/day.ts'
import type { Language } from '../domain/records.ts'
import { foldedWords } from '../domain/vietnamese.ts'
import type { Say } from '../i18n/say.ts'

export const systems = ['party', 'state'] as const
export type System = (typeof systems)[number]

/** What a clerk says of the office that a workspace is made for. */
export interface NewOffice {
  readonly name: string
  readonly system: System
  readonly place: string
  readonly language: Language
}

/** A file of the new workspace, by its path with forward slashes. */
export interface NewFile {
  readonly path: string
  readonly text: string
}

/** The letter to try things on, as its symbol reads in each system. */
export const exampleSymbol: Readonly<Record<System, string>> = { party: '1-CV/VD', state: '1/VD-VP' }

/** What init writes, besides calendars and schemas. The office comes last: with it the folder is a workspace. */
export function newWorkspace(office: NewOffice, today: Day, { written }: Say['init']): readonly NewFile[] {
  const own = idOf(office.name)
  return [
    { path: '.gitignore', text: `# ${written.ignore}\n.congvan/\nout/\n` },
    { path: '.gitattributes', text: `# ${written.merge}\ndata/dispatches/** merge=union\n` },
    { path: 'templates/README.txt', text: written.templates.map(line => `${line}\n`).join('') },
    { path: 'data/units/units.yaml', text: unitsText(own, office, written) },
    { path: 'data/units/vi-du/units.yaml', text: exampleUnits(written) },
    { path: 'data/campaigns/vi-du/vi-du.yaml', text: exampleCampaign(today, written) },
    { path: 'data/dispatches/vi-du/1-CV-VD.yaml', text: exampleDispatch(own, office, today, written) },
    { path: 'data/office.yaml', text: officeText(own, office, written) },
  ]
}

type Written = Say['init']['written']

/** Read as it is by YAML, whatever stands in it. */
const quoted = (text: string) => JSON.stringify(text)

function idOf(name: string): string {
  const id = foldedWords(name)
    .join('-')
    .replace(/[^a-z0-9-]/g, '')
    .slice(0, longestId)
    .replace(/^-+|(?<!-)-+$/g, '')
  return id === '' ? 'co-quan' : id
}

const longestId = 60

function officeText(own: string, { name, system, place, language }: NewOffice, written: Written): string {
  return `# yaml-language-server: $schema=./schema/office.json
# ${written.office}
own: ${own}
language: ${language}
layout: ${system === 'party' ? 'hd36' : 'nd30'}
timeZone: Asia/Ho_Chi_Minh
place: ${quoted(place)}
letterhead:
  issuer: ${quoted(name.toLocaleUpperCase('vi'))}
# signatory: { position: ${quoted(written.position)}, name: … }
responseTime:
  workingDays: 10
  source: ${quoted(written.responseTime)}
before: inclusive
reminderGap: 7
# ${written.ladder}
ladder:
  - { level: 1, daysLate: 0, reminders: 0, template: don-doc, due: { workingDays: 5 } }
  - { level: 2, daysLate: 10, reminders: 1, template: don-doc-lan-2, due: { workingDays: 3 } }
  - { level: 3, daysLate: 20, reminders: 2, template: phe-binh, due: { workingDays: 3 } }
`
}

function unitsText(own: string, { name }: NewOffice, written: Written): string {
  return `# yaml-language-server: $schema=../schema/units.json
# ${written.units}
units:
  - id: ${own}
    name: ${quoted(name)}
`
}

const exampleIds = ['vi-du-mot', 'vi-du-hai', 'vi-du-ba'] as const

function exampleUnits({ example, exampleUnits: names, exampleGroup }: Written): string {
  const units = exampleIds.map((id, index) => `  - { id: ${id}, name: ${quoted(names[index] ?? id)} }`)
  return `# yaml-language-server: $schema=../../schema/units.json
# ${example}
units:
${units.join('\n')}
groups:
  - id: vi-du
    name: ${quoted(exampleGroup)}
    members: [${exampleIds.map(id => `{ unit: ${id} }`).join(', ')}]
`
}

function exampleCampaign(today: Day, { example, exampleCampaign: name }: Written): string {
  return `# yaml-language-server: $schema=../../schema/campaign.json
# ${example}
id: vi-du
name: ${quoted(name)}
due: ${addDays(today, -5)}
`
}

/** Asked of three, answered by one, five days overdue: each command has something to show. */
function exampleDispatch(own: string, { system, place }: NewOffice, today: Day, written: Written): string {
  return `# yaml-language-server: $schema=../../schema/dispatch.json
# ${written.example}
symbol: ${exampleSymbol[system]}
date: ${addDays(today, -20)}
issuer: ${own}
place: ${quoted(place)}
subject: ${quoted(written.exampleSubject)}
campaign: vi-du
recipients:
  - group: vi-du
responses:
  - { unit: ${exampleIds[0]}, date: ${addDays(today, -7)}, outcome: complete }
`
}
