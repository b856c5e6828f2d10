import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A workspace of so many letters, each asking the same units. */
export function officeWith({ letters, units }: { letters: number; units: number }): string {
  const workspace = mkdtempSync(join(tmpdir(), 'congvan-torture-'))
  mkdirSync(join(workspace, 'data/units'), { recursive: true })
  mkdirSync(join(workspace, 'data/dispatches'))
  const ids = Array.from({ length: units }, (_, at) => unitAt(at))
  writeFileSync(join(workspace, 'data/office.yaml'), 'own: office\n')
  const declared = ['office', ...ids].map(id => `  - { id: ${id}, name: Ban ${id} }`)
  writeFileSync(join(workspace, 'data/units/all.yaml'), ['units:', ...declared, ''].join('\n'))
  for (let at = 0; at < letters; at += 1) {
    const head = [`symbol: ${symbolAt(at)}`, 'date: 2024-07-15', 'issuer: office', 'due: 2024-07-31', 'recipients:']
    const asked = ids.map(id => `  - unit: ${id}`)
    writeFileSync(join(workspace, `data/dispatches/${at + 1}.yaml`), [...head, ...asked, ''].join('\n'))
  }
  return workspace
}

export const symbolAt = (letter: number) => `${letter + 1}-CV/BTGTU`
export const unitAt = (unit: number) => `ban-${unit}`

/** Letter and unit of every answer on record, by the letters' files. */
export function answersIn(workspace: string): readonly string[] {
  const folder = join(workspace, 'data/dispatches')
  return readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .flatMap(name => {
      const text = readFileSync(join(folder, name), 'utf8')
      const symbol = /^symbol: (.+)$/m.exec(text)?.[1] ?? name
      return [...text.matchAll(/^ *- \{ unit: ([^,]+), date: [^}\n]+\}$/gm)].map(([, unit]) => `${symbol} ${unit}`)
    })
}
