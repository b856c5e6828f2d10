import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { platform } from 'node:process'
import { describe, expect, test } from 'vitest'
import { unzipped } from '../table/unzipped.ts'
import { folderWith, seenIn } from '../support/folder.ts'
import { runProgram } from '../support/program.ts'

/** Whatever the records hold, letters are right, each in a file of its own, and all of them in the folder asked for. */
const names = {
  dai: 'Trung tâm '.repeat(30).trim(),
  lien: 'Ă'.repeat(300),
  xml: 'A & <B> ]]> <!-- "C"',
  chuong: 'Ban\u0007Tổ chức',
  mau: '{{x}} {% include "a" %} {#each}',
  CON: 'Thiết bị',
  Bao: 'Báo một',
  bao: 'Báo hai',
  'nul.txt': 'Không',
  báo: 'Báo ba',
}

function workspace(ids: Readonly<Record<string, string>>, asked = Object.keys(ids)): string {
  const folder = folderWith()
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const units = Object.entries(ids).map(
    ([id, name]) => `  - id: ${JSON.stringify(id)}\n    name: ${JSON.stringify(name)}`,
  )
  write(
    'sổ/data/office.yaml',
    'own: so\nsignatory: { name: A }\nladder: [{ level: 1, daysLate: 0, reminders: 0, template: don-doc, due: 2024-08-12 }]\n',
  )
  write('sổ/data/units/u.yaml', `units:\n  - { id: so, name: Sở, codes: [SO] }\n${units.join('\n')}\n`)
  const recipients = asked.map(id => `{ unit: ${JSON.stringify(id)} }`)
  write(
    'sổ/data/dispatches/d.yaml',
    `symbol: 1-CV/SO\ndate: 2024-07-01\nissuer: so\nsubject: "{{own}} & <việc>"\ndue: 2024-07-31\nrecipients: [${recipients.join(', ')}]\n`,
  )
  return folder
}

const notice = (folder: string, format: string) =>
  runProgram(['notice', '1', '--each', '--as-of', '2024-08-05', '--format', format, '--out', 'ra'], {
    cwd: join(folder, 'sổ'),
    env: { CONGVAN_LANG: 'vi' },
  })

interface Manifest {
  letters: { file: string; units: string[] }[]
}
/** In place of a bell, in every format. */
const shown = { chuong: 'Ban\uFFFDTổ chức' }

test.each(['txt', 'docx', 'pdf'])('as %s', { timeout: 60_000 }, async format => {
  const folder = workspace(names)
  const { code, err } = await notice(folder, format)
  expect({ code, trace: / {4}at /.test(err) }).toEqual({ code: 0, trace: false })
  expect(readdirSync(folder)).toEqual(['sổ'])
  expect(seenIn(join(folder, 'sổ')).toSorted()).toEqual(['data', 'ra'])

  const out = join(folder, 'sổ/ra')
  const { letters } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest
  const files = letters.map(({ file }) => file)
  expect(letters.map(({ units }) => units[0])).toEqual(Object.keys(names))
  expect(new Set(files.map(file => file.toLowerCase())).size).toBe(files.length)
  expect(readdirSync(out).toSorted()).toEqual([...files, 'manifest.json'].toSorted())
  for (const { file, units } of letters) {
    expect(file).toMatch(/^1-CV-SO_2024-08-05_[A-Za-z0-9-]+\.\w+$/)
    const id = units[0] as keyof typeof names
    const name = { ...names, ...shown }[id]
    expect(saidIn(readFileSync(join(out, file)), format)).toContain(name.replace(/\s/g, ''))
  }
})

/** The text of a letter without its spaces; of a PDF, whose text is packed, only that it is one. */
function saidIn(content: Buffer, format: string): string {
  if (format === 'pdf') {
    const isWhole = content.subarray(0, 5).toString() === '%PDF-' && content.subarray(-6).toString().includes('%%EOF')
    return isWhole
      ? Object.values({ ...names, ...shown })
          .join('')
          .replace(/\s/g, '')
      : 'no PDF'
  }
  if (format === 'txt') return content.toString().replace(/\s/g, '')
  const xml = unzipped(content).get('word/document.xml') ?? ''
  const text = xml.replaceAll('<w:noBreakHyphen/>', '-').replaceAll(/<[^>]*>/g, '')
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s/g, '')
}

test.each(['../../x', '..\\..\\x', '/etc/x', 'a b', 'x\u0000y'])(
  'an id such as %j is refused at its place, and nothing is written for it',
  async id => {
    const folder = workspace({ [id]: 'Ngoài', trong: 'Trong' }, ['trong'])
    const { code, err } = await notice(folder, 'txt')
    expect({ code, told: err.includes('data/units/u.yaml:3:') }).toEqual({ code: 3, told: true })
    expect(readdirSync(folder)).toEqual(['sổ'])
    const out = join(folder, 'sổ/ra')
    const files = existsSync(out) ? readdirSync(out).filter(file => file !== 'manifest.json') : []
    expect(files.filter(file => !file.startsWith('1-CV-SO_2024-08-05_'))).toEqual([])
  },
)

describe.skipIf(platform === 'win32')('links that lead out', () => {
  const linked = (path: string) => {
    const folder = workspace({ mot: 'Một' })
    const target = join(folder, 'ngoài.md')
    writeFileSync(target, 'Bí mật')
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    symlinkSync(target, join(folder, path))
    return { folder, target: () => readFileSync(target, 'utf8') }
  }

  test('a letter is not written through one, not even with --force', async () => {
    const { folder, target } = linked('sổ/ra/1-CV-SO_2024-08-05_mot.txt')
    const args = ['notice', '1', '--each', '--as-of', '2024-08-05', '--out', 'ra', '--force']
    const { code, err } = await runProgram(args, { cwd: join(folder, 'sổ'), env: { CONGVAN_LANG: 'vi' } })
    expect({ code, err }).toMatchObject({ code: 5, err: expect.stringContaining('liên kết dẫn ra ngoài') as string })
    expect(target()).toBe('Bí mật')
  })

  test('a template is not read through one', async () => {
    const { folder } = linked('sổ/templates/don-doc.md')
    const { code, out, err } = await runProgram(['notice', '1', '--as-of', '2024-08-05'], {
      cwd: join(folder, 'sổ'),
      env: { CONGVAN_LANG: 'vi' },
    })
    expect({ code, out, err }).toMatchObject({
      code: 5,
      out: '',
      err: expect.stringContaining('templates/don-doc.md: liên kết dẫn ra ngoài') as string,
    })
  })
})
