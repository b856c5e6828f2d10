import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, seenIn } from '../support/folder.ts'
import { runProgram } from '../support/program.ts'

/** The built program, in a workspace that holds the campaign that ships with it. */
const root = join(import.meta.dirname, '../..')

function workspace(changes: Readonly<Record<string, (text: string) => string>> = {}): string {
  const folder = folderWith()
  cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true })
  for (const [path, change] of Object.entries(changes)) edit(folder, path, change)
  return folder
}

function edit(folder: string, path: string, change: (text: string) => string): void {
  const file = join(folder, path)
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

const letter1469 = 'data/dispatches/2024/1469-CV-BTGTU.yaml'
const letter1502 = 'data/dispatches/2024/1502-CV-BTGTU.yaml'
const add = (text: string) => (before: string) => `${before}\n${text}\n`

const run = (cwd: string, ...args: string[]) => runProgram(args, { cwd, env: { CONGVAN_LANG: 'vi' } })
const record = (cwd: string, ...args: string[]) =>
  run(cwd, 'notice', '1469-CV', '--record', '--number', '1502', '--date', '2024-08-06', ...args)

interface Status {
  summary: { recipients: number; overdue: number }
  obligations: { unit: string; pressedUntil: string; reminders: { symbol: string; date: string; due: string }[] }[]
}
const statusOf = async (cwd: string, ref: string, asOf: string) =>
  JSON.parse((await run(cwd, 'status', ref, '--as-of', asOf, '--format', 'json')).out) as Status

const dispatches = (cwd: string) => readdirSync(join(cwd, 'data/dispatches/2024'))

describe('a number for which there is no letter', () => {
  test('is told to be unused, and the letter has failed where it was held back', async () => {
    const folder = workspace()
    await record(folder)
    const { code, err } = await run(folder, 'notice', '1469-CV', '--record', '--number', '1503', '--date', '2024-08-07')
    expect(code).toBe(1)
    expect(err).toContain('thêm --again')
    expect(err).toContain('Chưa ghi công văn nào vào hồ sơ; số 1503 chưa dùng.')
    expect(dispatches(folder)).not.toContain('1503-CV-BTGTU.yaml')
  })

  test('is told to be unused where nobody is overdue, which is no failure', async () => {
    const folder = workspace()
    const { code, err } = await run(folder, 'notice', '1469-CV', '--record', '--number', '1503', '--date', '2024-07-20')
    expect({ code, told: err.includes('số 1503 chưa dùng') }).toEqual({ code: 0, told: true })
  })
})

test('no letter is drafted while the own office is not known', async () => {
  const folder = workspace({ 'data/office.yaml': text => text.replace('own: btgtu-hung-yen', 'own: ban-nao') })
  writeFileSync(
    join(folder, letter1469),
    readFileSync(join(folder, letter1469), 'utf8').replace(/^issuer: .*/m, 'issuer: tinh-uy-hung-yen'),
  )
  const { code, err } = await run(folder, 'notice', '33-CV', '--as-of', '2024-08-05')
  expect({ code, told: err.includes('Chưa biết cơ quan mình là cơ quan nào') }).toEqual({ code: 3, told: true })
})

describe('a letter that goes on record', () => {
  test('bears its number and day, and is the reminder of all it addresses', async () => {
    const folder = workspace()
    const { code, out, err } = await record(folder)
    expect(code).toBe(0)
    expect(out).toContain('Số 1502-CV/BTGTU')
    expect(out).toContain('ngày 06 tháng 8 năm 2024')
    expect(out.replace(/\s+/g, ' ')).toContain('tính đến ngày 06/8/2024')
    expect(err).toContain(`Đã ghi 1502-CV/BTGTU vào ${letter1502}`)
    expect(err).not.toContain('Xem trước')

    for (const ref of ['1469-CV', '1502-CV']) {
      const { summary, obligations } = await statusOf(folder, ref, '2024-08-07')
      expect(summary).toMatchObject({ recipients: 25, overdue: 25 })
      for (const one of obligations) {
        expect(one.pressedUntil).toBe('2024-08-13')
        expect(one.reminders).toEqual([{ symbol: '1502-CV/BTGTU', date: '2024-08-06', due: '2024-08-13' }])
      }
    }
    expect((await run(folder, 'check')).code).toBe(0)
  })

  test('cites what its text cites, and addresses whom it addresses', async () => {
    const folder = workspace()
    await record(folder)
    const written = readFileSync(join(folder, letter1502), 'utf8')
    const cited = [...written.matchAll(/- (\w+): (\S+)\n {4}date/g)].map(
      ([, relation, symbol]) => `${relation} ${symbol}`,
    )
    expect(cited).toEqual([
      'reminds 1337-CV/BTGTU',
      'mentions 33-CV/TTĐN',
      'reminds 1469-CV/BTGTU',
      'implements 2929-CV/VPTU',
    ])
    const addressed = [...written.matchAll(/- (unit|group): (\S+)/g)].map(([, kind, id]) => `${kind} ${id}`)
    expect(addressed).toEqual([
      'group nganh-thanh-vien-bcd',
      'unit mttq-hung-yen',
      'group to-chuc-ctxh-hung-yen',
      'unit bao-hung-yen',
      'unit dai-ptth-hung-yen',
      'unit hoi-nha-bao-hung-yen',
      'unit hoi-vhnt-hung-yen',
      'unit tap-chi-pho-hien',
      'group cap-uy-truc-thuoc',
      'unit thuong-truc-tinh-uy', // a copy
    ])
    for (const line of ['campaign: ttdn-10', 'place: Hưng Yên', 'due: 2024-08-13', '  name: Nguyễn Thế Chuyên'])
      expect(written).toContain(`\n${line}\n`)
  })

  test('a group of which some have answered is addressed by its other members', async () => {
    const answered = 'responses: [{ unit: huyen-uy-van-lam, date: 2024-07-30 }]'
    const folder = workspace({ [letter1469]: add(answered) })
    await record(folder)
    const written = readFileSync(join(folder, letter1502), 'utf8')
    expect(written).not.toContain('cap-uy-truc-thuoc')
    expect(written).not.toContain('huyen-uy-van-lam')
    expect(written).toContain(
      '  - unit: huyen-uy-van-giang\n    organs:\n      - ban-thuong-vu\n      - ban-tuyen-giao\n',
    )
    const { obligations } = await statusOf(folder, '1469-CV', '2024-08-07')
    expect(obligations.filter(({ reminders }) => reminders.length === 0).map(({ unit }) => unit)).toEqual([
      'huyen-uy-van-lam',
    ])
  })

  test('is written into the folder too, and the manifest says as what it went on record', async () => {
    const folder = workspace()
    expect((await record(folder, '--out', 'ra')).code).toBe(0)
    const [letter] = (JSON.parse(readFileSync(join(folder, 'ra/manifest.json'), 'utf8')) as { letters: object[] })
      .letters
    expect(letter).toMatchObject({ recorded: '1502-CV/BTGTU@2024-08-06@btgtu-hung-yen' })
    const refused = await record(folder, '--out', 'ra', '--again', '--number', '1503')
    expect({ code: refused.code, files: dispatches(folder).length }).toEqual({ code: 2, files: 5 })
  })

  test('never takes the name of a file that is there', async () => {
    const folder = workspace()
    writeFileSync(join(folder, letter1502), 'symbol: 9-CV/X\ndate: 2024-01-02\nissuer: btgtu-hung-yen\n')
    expect((await record(folder)).code).toBe(0)
    expect(dispatches(folder)).toContain('1502-CV-BTGTU-2.yaml')
    expect(readFileSync(join(folder, letter1502), 'utf8')).toContain('9-CV/X')
  })

  test('dated ahead of today, it tells how matters stand today', async () => {
    const folder = workspace()
    const { code, out } = await run(
      folder,
      'notice',
      '1469-CV',
      '--number',
      '9',
      '--date',
      '2099-02-03',
      '--due',
      '5wd',
    )
    expect(code).toBe(0)
    expect(out).toContain('ngày 03 tháng 02 năm 2099')
    expect(out).toContain('/2099')
    expect(out).not.toMatch(/tính\s+đến\s+ngày\s+03\/02\/2099/)
  })

  test('without --record, number and day are only printed', async () => {
    const folder = workspace()
    const args = ['notice', '1469-CV', '--as-of', '2024-08-05', '--number', '5', '--date', '2024-08-06']
    const { out, err } = await run(folder, ...args)
    expect(out).toContain('Số 05-CV/BTGTU')
    expect(err).toContain('Xem trước')
    expect(dispatches(folder)).toHaveLength(4)
  })
})

describe('the number', () => {
  test('that stands already is refused, and nothing is written', async () => {
    const folder = workspace()
    const args = ['--record', '--number', '1469', '--date', '2024-08-06', '--out', 'ra']
    const { code, out, err } = await run(folder, 'notice', '1469-CV', ...args)
    expect({ code, out }).toEqual({ code: 5, out: '' })
    expect(err).toContain('số này đã dùng cho 1469-CV/BTGTU ngày 15/7/2024')
    expect(seenIn(folder)).toEqual(['data'])
    expect(dispatches(folder)).toHaveLength(4)
  })

  test('out of the order of days is warned of', async () => {
    const folder = workspace()
    const args = ['notice', '1469-CV', '--record', '--number', '1400', '--date', '2024-08-06']
    const { code, err } = await run(folder, ...args)
    expect(code).toBe(0)
    expect(err).toContain('số lớn hơn 1469-CV/BTGTU đã ngày 15/7/2024')
  })

  test('is one for each letter, in their order', async () => {
    const folder = workspace({
      [letter1469]: text =>
        text.replace(
          /^recipients:[^]*?^copies:/m,
          'recipients: [{ unit: bao-hung-yen }, { unit: mttq-hung-yen }]\ncopies:',
        ),
    })
    const each = ['notice', '1469-CV', '--each', '--record', '--date', '2024-08-06']
    const one = await run(folder, ...each, '--number', '1502')
    expect({ code: one.code, said: one.err.includes('Có 2 công văn mà ghi 1 số') }).toEqual({ code: 2, said: true })
    const same = await run(folder, ...each, '--number', '1502', '--number', '01502')
    expect(same.code).toBe(5)
    expect(dispatches(folder)).toHaveLength(4)
    const two = await run(folder, ...each, '--number', '1502', '--number', '1503')
    expect(two.code).toBe(0)
    expect(readFileSync(join(folder, letter1502), 'utf8')).toContain('- unit: bao-hung-yen')
    expect(readFileSync(join(folder, letter1502.replace('1502', '1503')), 'utf8')).toContain('- unit: mttq-hung-yen')
  })

  test.each([
    [['--record'], 2, '--number'],
    [['--record', '--number', 'mười'], 2, '--number'],
    [['--record', '--number', '1502', '--date', '2024-08-01', '--as-of', '2024-08-05'], 2, '--as-of'],
  ])('%j is refused with %i', async (args, code, said) => {
    const result = await run(root, 'notice', '1469-CV', ...args)
    expect({ code: result.code, said: result.err.includes(said) }).toEqual({ code, said: true })
  })

  test('a letter whose text does not cite what it presses does not go on record', async () => {
    const folder = workspace()
    const body = '---\nkind: follow-up\nsubject: nhắc\n---\nGửi trước {{ due }}.'
    cpSync(join(root, 'templates'), join(folder, 'templates'), { recursive: true })
    writeFileSync(join(folder, 'templates/rieng.vi.md'), body)
    const { code, err } = await record(folder, '--template', 'rieng')
    expect({ code, files: dispatches(folder).length }).toEqual({ code: 5, files: 4 })
    expect(err).toContain('không viện dẫn 1469-CV/BTGTU')
  })
})

describe('who was pressed a short while ago', () => {
  const told = 'Không đôn đốc lại 25 nơi: đã đôn đốc ngày 06/8/2024 bằng công văn 1502-CV/BTGTU, hẹn đến 13/8/2024'

  test('is not pressed again by accident, and that is told', async () => {
    const folder = workspace()
    await record(folder)
    for (const asOf of ['2024-08-07', '2024-08-13']) {
      const { code, out, err } = await run(folder, 'notice', '1469-CV', '--as-of', asOf)
      expect({ code, out }).toEqual({ code: 0, out: 'Không có cơ quan nào cần đôn đốc.\n' })
      expect(err).toContain(told)
    }
    const { code, out } = await run(folder, 'notice', '1469-CV', '--as-of', '2024-08-14')
    expect({ code, isLetter: out.includes('Kính gửi') }).toEqual({ code: 0, isLetter: true })
  })

  test('is pressed again with --again', async () => {
    const folder = workspace()
    await record(folder)
    const { out, err } = await run(folder, 'notice', '1469-CV', '--as-of', '2024-08-07', '--again')
    expect({ isLetter: out.includes('Kính gửi'), told: err.includes(told) }).toEqual({ isLetter: true, told: false })
  })

  test('the least days of the office hold where the reminder names an earlier day, or none', async () => {
    const folder = workspace({ 'data/office.yaml': text => text.replace('reminderGap: 7', 'reminderGap: 20') })
    await record(folder)
    const { out } = await run(folder, 'notice', '1469-CV', '--as-of', '2024-08-25')
    expect(out).toBe('Không có cơ quan nào cần đôn đốc.\n')
    expect((await run(folder, 'notice', '1469-CV', '--as-of', '2024-08-26')).out).toContain('Kính gửi')
  })

  test('on the day of the letter it is drafted once more, but not put on record twice', async () => {
    const folder = workspace()
    const first = await record(folder)
    const draft = await run(folder, 'notice', '1469-CV', '--number', '1502', '--date', '2024-08-06')
    expect(draft.out).toBe(first.out)
    const twice = ['notice', '1469-CV', '--record', '--number', '1503', '--date', '2024-08-06']
    for (const asOf of [[], ['--as-of', '2024-08-05']]) {
      const { code, err } = await run(folder, ...twice, ...asOf)
      expect({ code, told: err.includes(told), files: dispatches(folder).length }).toEqual({
        code: 1,
        told: true,
        files: 5,
      })
    }
  })

  test('the others get their letter, which counts all that were asked', async () => {
    const folder = workspace()
    const reminder = `symbol: 1490-CV/BTGTU
date: 2024-08-02
issuer: btgtu-hung-yen
due: 2024-08-09
references: [{ reminds: 1469-CV/BTGTU, date: 2024-07-15 }]
recipients: [{ unit: bao-hung-yen }]`
    writeFileSync(join(folder, 'data/dispatches/2024/1490.yaml'), reminder)
    const { out } = await run(folder, 'notice', '1469-CV', '--as-of', '2024-08-05', '--out', 'ra')
    expect(out).toBe('')
    const manifest = JSON.parse(readFileSync(join(folder, 'ra/manifest.json'), 'utf8')) as {
      letters: { file: string; units: string[] }[]
      keptOut: object[]
    }
    expect(manifest.keptOut).toEqual([
      { unit: 'bao-hung-yen', reason: 'just-pressed', pressedBy: '1490-CV/BTGTU@2024-08-02@btgtu-hung-yen' },
    ])
    expect(manifest.letters[0]?.units).toHaveLength(24)
    const text = readFileSync(join(folder, 'ra', manifest.letters[0]?.file ?? ''), 'utf8').replace(/\s+/g, ' ')
    expect(text).toContain('trong tổng số 25')
  })
})

describe('notice verify', () => {
  test('has a help of its own', async () => {
    const { code, out } = await run(root, 'notice', 'verify', '--help')
    expect({ code, own: out.includes('<thư mục>'), others: out.includes('--enclose') }).toEqual({
      code: 0,
      own: true,
      others: false,
    })
  })

  const drafted = async () => {
    const folder = workspace()
    await run(folder, 'notice', '1469-CV', '--each', '--as-of', '2024-08-05', '--out', 'ra')
    return folder
  }
  const verify = (folder: string, ...args: string[]) => run(folder, 'notice', 'verify', 'ra', ...args)

  test('letters that still agree with the records are fine, whatever day it is', async () => {
    const folder = await drafted()
    for (const asOf of ['2024-08-05', '2024-10-01']) {
      const { code, out } = await verify(folder, '--as-of', asOf)
      expect({ code, fine: out.startsWith('25 công văn vẫn đúng với hồ sơ') }).toEqual({ code: 0, fine: true })
    }
  })

  test('a letter that went on record does not overtake itself', async () => {
    const folder = workspace()
    await record(folder, '--out', 'ra')
    expect((await verify(folder, '--as-of', '2024-08-08')).code).toBe(0)
  })

  test.each([
    ['responses: [{ unit: bao-hung-yen, date: 2024-08-06 }]', 'bao-hung-yen', 'có thêm trả lời của Báo Hưng Yên'],
    ['responses: [{ unit: bao-hung-yen, date: 2024-08-03 }]', 'bao-hung-yen', 'có thêm trả lời của Báo Hưng Yên'],
    [
      'extensions: [{ unit: tap-chi-pho-hien, to: 2024-08-20, date: 2024-08-06 }]',
      'tap-chi-pho-hien',
      'đã gia hạn cho Tạp chí Phố Hiến',
    ],
    [
      'exemptions: [{ unit: bao-hung-yen, date: 2024-08-06 }]',
      'bao-hung-yen',
      'đã miễn hoặc thu hồi đối với Báo Hưng Yên',
    ],
  ])('%s overtakes the letter to %s', async (fact, unit, said) => {
    const folder = await drafted()
    edit(folder, letter1469, add(fact))
    const { code, out } = await verify(folder, '--as-of', '2024-08-07')
    expect({ code, out }).toEqual({ code: 1, out: `1469-CV-BTGTU_2024-08-05_${unit}.txt: ${said}\n` })
  })

  test('a correction overtakes the letters it concerns', async () => {
    const folder = await drafted()
    edit(folder, letter1469, text => text.replace('- unit: bao-hung-yen', '- { unit: bao-hung-yen, due: 2024-08-01 }'))
    const { code, out } = await verify(folder, '--as-of', '2024-08-07')
    expect({ code, out }).toEqual({
      code: 1,
      out: '1469-CV-BTGTU_2024-08-05_bao-hung-yen.txt: hồ sơ đã sửa về Báo Hưng Yên\n',
    })
  })

  test('an answer of a day to come is not known yet', async () => {
    const folder = await drafted()
    edit(folder, letter1469, add('responses: [{ unit: bao-hung-yen, date: 2024-08-09 }]'))
    expect((await verify(folder, '--as-of', '2024-08-07')).code).toBe(0)
  })

  test('a folder without a manifest is not found, and one that is none is told', async () => {
    const folder = await drafted()
    expect((await run(folder, 'notice', 'verify', 'khac')).code).toBe(4)
    for (const text of ['{', '[]', '{"asOf":"2024-08-05","dispatchId":"x","letters":[{}]}']) {
      writeFileSync(join(folder, 'ra/manifest.json'), text)
      const { code, err } = await verify(folder)
      expect({ code, told: err.includes('Không đọc được ra/manifest.json') }).toEqual({ code: 3, told: true })
    }
  })
})
