import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, seenIn } from '../support/folder.ts'
import { runProgram } from '../support/program.ts'

/** The built program, in a workspace that holds the campaign that ships with it. */
const root = join(import.meta.dirname, '../..')

function workspace(change: (folder: string) => void = () => {}): string {
  const folder = folderWith()
  cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true })
  change(folder)
  return folder
}

const edit = (folder: string, path: string, change: (text: string) => string) => {
  const file = join(folder, path)
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

const template = (folder: string, name: string, text: string) => {
  mkdirSync(join(folder, 'templates'), { recursive: true })
  writeFileSync(join(folder, 'templates', name), text)
}

const run = (cwd: string, ...args: string[]) =>
  runProgram(['notice', ...args, '--as-of', '2024-08-05'], { cwd, env: { CONGVAN_LANG: 'vi' } })

interface Manifest {
  letters: { file: string; sha256: string; units: string[]; reason: string }[]
  failed: { units: string[]; problems: { code: string; name: string; line: number }[] }[]
  keptOut: { unit: string; reason: string }[]
}
const manifestIn = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest

test('without --out the letter is shown, and nothing is written', async () => {
  const folder = workspace()
  const { code, out, err } = await run(folder, '1469-CV')
  expect({ code, files: seenIn(folder) }).toEqual({ code: 0, files: ['data'] })
  expect(out).toBe(readFileSync(join(root, 'test/letter/golden/1469-all.txt'), 'utf8'))
  expect(err).toContain('Xem trước')
})

describe('with --out', () => {
  test('one letter to all is written, with a manifest; never over another without --force', async () => {
    const folder = workspace()
    const first = await run(folder, '1469-CV', '--out', 'ra')
    expect(first.code).toBe(0)
    const [letter] = manifestIn(join(folder, 'ra')).letters
    expect(letter).toMatchObject({ file: '1469-CV-BTGTU_2024-08-05_bac-1.txt', reason: 'overdue' })
    const written = readFileSync(join(folder, 'ra', letter?.file ?? ''))
    expect(letter?.sha256).toBe(createHash('sha256').update(written).digest('hex'))

    const again = await run(folder, '1469-CV', '--out', 'ra')
    expect(again).toMatchObject({ code: 5, out: '' })
    expect(again.err).toContain('ra/1469-CV-BTGTU_2024-08-05_bac-1.txt')
    const forced = await run(folder, '1469-CV', '--out', 'ra', '--force')
    expect(forced.code).toBe(0)
    expect(readFileSync(join(folder, 'ra', letter?.file ?? ''))).toEqual(written)
  })

  test('--each writes a letter to each', async () => {
    const folder = workspace()
    await run(folder, '1469-CV', '--each', '--out', 'ra')
    expect(readdirSync(join(folder, 'ra'))).toHaveLength(26)
    expect(manifestIn(join(folder, 'ra')).letters.map(({ units }) => units.length)).toEqual(Array(25).fill(1))
  })

  test('a failed letter does not stop the others; it is told, and the program ends with 1', async () => {
    const folder = workspace(folder => {
      const body = `{% if one.progress == 'partial' %}{{ one.inPlaceOf }}{% endif %}Gửi trước {{ due }}.`
      template(folder, 'rieng.vi.md', `---\nkind: follow-up\nsubject: đôn đốc\n---\n${body}`)
      const partial = 'responses: [{ unit: bao-hung-yen, date: 2024-07-25, outcome: partial }]\n'
      edit(folder, 'data/dispatches/2024/1469-CV-BTGTU.yaml', text => text + partial)
    })
    const { code, err } = await run(folder, '1469-CV', '--each', '--template', 'rieng', '--out', 'ra')
    expect(code).toBe(1)
    expect(err).toContain(
      'Không soạn được công văn gửi Báo Hưng Yên: templates/rieng.vi.md:5:38: công văn này không có «one.inPlaceOf»',
    )
    const { letters, failed } = manifestIn(join(folder, 'ra'))
    expect(letters).toHaveLength(24)
    expect(failed).toMatchObject([{ units: ['bao-hung-yen'], problems: [{ code: 'missing-value', line: 5 }] }])
  })
})

test('a folder that cannot be written to is told, and is no bug', async () => {
  const folder = workspace(folder => writeFileSync(join(folder, 'ra'), 'không phải thư mục'))
  const { code, err } = await run(folder, '1469-CV', '--out', 'ra')
  expect({ code, told: /Không (?:mở hoặc không )?ghi được \S*ra\b/.test(err) }).toEqual({
    code: 5,
    told: true,
  })
})

test('the workspace’s own templates go before those that come with the program', async () => {
  const folder = workspace(folder =>
    template(folder, 'don-doc.vi.md', '---\nkind: follow-up\nsubject: nhắc\n---\nGửi trước {{ due }}.'),
  )
  const { code, out } = await run(folder, '1469-CV', '--due', '9/8/2024')
  expect({ code, said: /Gửi trước 09\/8\/2024\./.test(out) }).toEqual({ code: 0, said: true })
})

test('unknown names in a template are told all at once, with what was meant', async () => {
  const folder = workspace(folder =>
    template(folder, 'sai.vi.md', '---\nkind: follow-up\nsubject: nhắc\n---\n{{ onw }}\n{{ implemented.symbl }}'),
  )
  const { code, out, err } = await run(folder, '1469-CV', '--template', 'sai')
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain('templates/sai.vi.md:5:4: không có dữ kiện nào tên là «onw»; có phải ý bạn là «own»?')
  expect(err).toContain('templates/sai.vi.md:6:4: không có dữ kiện nào tên là «implemented.symbl»')
})

test('who is not pressed is told', async () => {
  const folder = workspace(folder => {
    const answer = 'responses: [{ unit: bao-hung-yen, date: 2024-07-25, confirmed: false }]\n'
    edit(folder, 'data/dispatches/2024/1469-CV-BTGTU.yaml', text => text + answer)
  })
  const { code, out, err } = await run(folder, '1469-CV', '--out', 'ra')
  expect({ code, out }).toEqual({ code: 0, out: '' })
  expect(err).toContain('Không đôn đốc Báo Hưng Yên: có văn bản trả lời đang chờ xác nhận.')
  expect(manifestIn(join(folder, 'ra')).keptOut).toEqual([{ unit: 'bao-hung-yen', reason: 'unconfirmed' }])
})

test('nobody overdue: nothing is written', async () => {
  const folder = workspace()
  const args = ['notice', '1469-CV', '--as-of', '2024-07-20', '--out', 'ra']
  const { code, out } = await runProgram(args, { cwd: folder, env: { CONGVAN_LANG: 'vi' } })
  expect({ code, out, written: existsSync(join(folder, 'ra')) }).toEqual({
    code: 0,
    out: 'Không có cơ quan nào cần đôn đốc.\n',
    written: false,
  })
})

test.each([
  [['1337-CV'], 4, 'mới chỉ được viện dẫn'],
  [['1469-CV', '--due', '1/8/2024'], 2, 'ở trước ngày'],
  [['1469-CV', '--due', '0wd'], 2, '--due'],
  [['1469-CV', '--names', 'tất cả'], 2, '--names'],
  [['1469-CV', '--enclose', '2929-CV'], 2, 'không gửi kèm được'],
  [['1469-CV', '--template', 'don-dox'], 4, 'có phải ý bạn là «don-doc»?'],
  [['1469-CV', '--level', '4'], 2, 'Thang đôn đốc không có bậc 4; các bậc: 1, 2, 3.'],
  [['1469-CV', '--level', 'ba'], 2, '--level'],
  [['1469-CW'], 4, '1469-CV/BTGTU'],
])('%j is refused with %i', async (args, code, said) => {
  const result = await run(root, ...args)
  expect(result.code).toBe(code)
  expect(result.err).toContain(said)
})

test('the clerk may choose what is carried out and enclosed', async () => {
  const { code, out } = await run(root, '1469-CV', '--implement', '33-CV', '--enclose', '33-CV', '--due', '3wd')
  const said = out.replace(/\s+/g, ' ')
  expect(code).toBe(0)
  expect(said).toContain('Thực hiện Công văn số 33-CV/TTĐN ngày 03/7/2024 của Ban Chỉ đạo Công tác thông tin đối ngoại')
  expect(said).toContain('chậm nhất ngày 08/8/2024')
  expect(said).toContain('(Gửi kèm bản sao Công văn số 33-CV/TTĐN ngày 03/7/2024')
})

test('--level takes that rung for all that are overdue, whatever they have come to', async () => {
  const folder = workspace()
  const { code, out } = await run(folder, '1469-CV', '--level', '3')
  expect(code).toBe(0)
  expect(out).toContain('V/v phê bình việc chậm thực hiện')
  expect(out).toContain('- Thường trực Tỉnh ủy (Để báo cáo)')
  await run(folder, '1469-CV', '--level', '3', '--out', 'ra')
  expect(manifestIn(join(folder, 'ra')).letters).toMatchObject([{ level: 3, units: { length: 25 } }])
})

test('--level in an office without a ladder is refused', async () => {
  const folder = workspace(folder =>
    edit(folder, 'data/office.yaml', text => text.replace(/^ladder:[^]*?(?=^# Văn bản)/m, '')),
  )
  const { code, err } = await run(folder, '1469-CV', '--level', '1')
  expect({ code, told: err.includes('data/office.yaml chưa có bậc nào (ladder)') }).toEqual({ code: 2, told: true })
})

describe('said on the side, in one line', () => {
  const office = (change: (text: string) => string) => workspace(folder => edit(folder, 'data/office.yaml', change))

  test('nobody is recorded to sign', async () => {
    const folder = office(text => text.replace(/^signatory:[^]*?(?=^responseTime)/m, ''))
    edit(folder, 'data/dispatches/2024/1469-CV-BTGTU.yaml', text => text.replace(/^signatory:.*\n(?: .*\n)*/m, ''))
    const { code, err } = await run(folder, '1469-CV')
    expect({ code, told: err.match(/Chưa ghi người ký/g)?.length }).toEqual({ code: 0, told: 1 })
    expect((await run(root, '1469-CV')).err).not.toContain('người ký')
  })

  test.each([
    ['hd36', '2026-05-28', 1],
    ['hd36', '2026-05-27', undefined],
    ['hd05', '2026-05-28', undefined],
    ['nd30', '2026-05-28', undefined],
  ])('a letter by %s of %s: told %j times that the Party has new rules', async (layout, date, times) => {
    const folder = office(text => text.replace('layout: hd36', `layout: ${layout}`))
    const args = ['notice', '1469-CV', '--again', '--as-of', date]
    const { err } = await runProgram(args, { cwd: folder, env: { CONGVAN_LANG: 'vi' } })
    expect(err.match(/05-HD\/VPTW/g)?.length).toBe(times)
  })
})
