import { describe, expect, test } from 'vitest'
import { campaignFolder } from '../support/campaign.ts'

const record = 'data/dispatches/2024/1502-CV-BTGTU.yaml'
const asOf = ['--as-of', '2024-08-05']
const flags = [
  'add|1502 - CV/BTGTU|--date|2/8/2024|--issuer|ban tuyen giao tinh uy hung yen|--subject|đôn đốc: lần 2',
  '--unit|bao hung yen|--group|cap-uy-truc-thuoc|--due|5wd|--reminds|1469|--implements|3000-CV/VPTU@30/7/2024',
  '--copy|Lưu VT|--answer|expected|--as-of|2024-08-05',
].flatMap(line => line.split('|'))
const written = `# yaml-language-server: $schema=../../schema/dispatch.json
symbol: 1502-CV/BTGTU
date: 2024-08-02
issuer: btgtu-hung-yen
subject: "đôn đốc: lần 2"
references:
  - implements: 3000-CV/VPTU
    date: 2024-07-30
  - reminds: 1469-CV/BTGTU
    date: 2024-07-15
    issuer: btgtu-hung-yen
recipients:
  - unit: bao-hung-yen
  - group: cap-uy-truc-thuoc
copies:
  - text: Lưu VT
due:
  workingDays: 5
  from: issued
answer: expected
`

test('a letter from flags is shown, and written as a clerk would write it only when that is said', async () => {
  const { run, read, exists } = campaignFolder()
  const shown = await run(...flags)
  expect(shown).toMatchObject({ code: 0, out: written, err: expect.stringContaining('--write') as string })
  expect(exists(record)).toBe(false)
  const { code, err } = await run(...flags, '--write')
  expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining(record) as string })
  expect(read(record)).toBe(written)
  expect(await run('check')).toMatchObject({ code: 0 })
  expect(await run(...flags, '--write')).toMatchObject({
    code: 5,
    err: expect.stringContaining('đã có trong hồ sơ') as string,
  })
  expect(await run('undo')).toMatchObject({ code: 0 })
  expect(exists(record)).toBe(false)
})

test('off a terminal the fields that are missing are named, and nothing is guessed', async () => {
  const { run } = campaignFolder()
  const missing = (text: string) => ({ code: 2, err: expect.stringContaining(text) as string })
  expect(await run('add')).toMatchObject(missing('số, ký hiệu, --date, --issuer'))
  expect(await run('add', '1-CV/A', '--date', '2/8/2024')).toMatchObject(missing('Còn thiếu: --issuer'))
  expect(await run('add', '1-CV/A', '--date', '2/8/2024', '--cited')).toMatchObject({ code: 0 })
})

describe('what cannot be read is told', () => {
  test.each([
    [['--date', '31/9/2024'], 'không phải ngày có thật', 2],
    [['--due', 'mai'], 'không phải hạn', 2],
    [['--unit', 'huyen uy'], 'huyen-uy-an-thi'],
    [['--unit', 'báo hưng yem'], 'Có phải ý bạn là'],
    [['--reminds', '999-CV/X'], '2929-CV/VPTU@12/7/2024'],
    [['--campaign', 'ttdn-11'], 'ttdn-10'],
    [['--group', 'cap-uy-truc-thuoc: ban thuong vu, ban kinh te'], 'Không có bộ phận «ban kinh te»'],
    [['--duty', 'bao-cao: gửi báo cáo@mai'], 'không phải một việc', 2],
    [['--duty', 'Báo cáo'], 'không phải một việc', 2],
    [['--position', 'TRƯỞNG BAN'], '--signatory', 2],
  ])('%j', async (given, told, code = 4) => {
    const { run } = campaignFolder()
    const ended = await run('add', '1502-CV/BTGTU', '--date', '2/8/2024', '--issuer', 'btgtu-hung-yen', ...given)
    expect(ended).toMatchObject({ code, out: '', err: expect.stringContaining(told) as string })
  })
})

test('asked step by step, names are offered without accents and a wrong answer is told and asked again', async () => {
  const { person, read } = campaignFolder()
  const head = '|abc|1502-CV/BTGTU|32/8/2024|2/8/2024|'
  const rest = 'đôn đốc|huyen uy|1|bao hung yen|khong co||5wd|||1469|nhắc nhở|đôn đốc|||c'
  const clerk = person([head, rest].flatMap(line => line.split('|')))
  const { code, err } = await clerk.run('add', ...asOf)
  expect(code).toBe(0)
  for (const told of ['phải có', '«abc» không phải', '«32/8/2024» không phải', 'khớp; gõ số', '  1. ', '«nhắc nhở»'])
    expect(err).toContain(told)
  expect(clerk.questions[5]).toContain('[Ban Tuyên giáo')
  expect(read(record)).toMatch(/issuer: btgtu-hung-yen\nsubject: đôn đốc\nreferences:\n {2}- reminds: 1469-CV\/BTGTU\n/)
  expect(read(record)).toMatch(
    /recipients:\n {2}- unit: \S*huyen-uy\S*\n {2}- unit: bao-hung-yen\ndue:\n {2}workingDays: 5/,
  )
})

test('who leaves at any question, or says no, has written nothing and is told so', async () => {
  const { person, exists } = campaignFolder()
  const answers = ['1502-CV/BTGTU', '2/8/2024', '', '', '', '', '', '', '', '']
  for (let left = 0; left <= answers.length; left += 1) {
    const ended = await person(answers.slice(0, left)).run('add', ...asOf)
    expect(ended).toMatchObject({ code: 130, err: expect.stringContaining('Không ghi gì') as string })
  }
  expect(await person([...answers, 'k']).run('add', ...asOf)).toMatchObject({ code: 5 })
  expect(exists(record)).toBe(false)
})

test('a letter known by citation only is filled in where it has a record', async () => {
  const { run, read } = campaignFolder()
  const stub = 'data/dispatches/2024/2929-CV-VPTU.yaml'
  const before = read(stub)
  const add = ['add', '2929-CV/VPTU', '--date', '12/7/2024', '--issuer', 'vptu-hung-yen', '--subject', 'chỉ đạo']
  expect(await run(...add, '--write')).toMatchObject({ code: 0, err: expect.stringContaining(stub) as string })
  expect(read(stub)).toBe(
    `${before.replace('held: false\n', '')}${before.includes('subject:') ? '' : 'subject: chỉ đạo\n'}`,
  )
  expect(await run('undo')).toMatchObject({ code: 0 })
  expect(read(stub)).toBe(before)
})

test('a number that is taken in its series is told', async () => {
  const { run } = campaignFolder()
  const { code, err } = await run('add', '1469-CV/BTGTU', '--date', '20/8/2024', '--issuer', 'btgtu-hung-yen')
  expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('1469-CV/BTGTU') as string })
})

const signedAndSplit = `recipients:
  - group: cap-uy-truc-thuoc
    organs:
      - ban-thuong-vu
      - ban-tuyen-giao
duties:
  - id: bao-cao
    what: gửi báo cáo
    due: 2024-08-20
  - id: danh-sach
signatory:`

const signedFlags = [
  'add|1502-CV/BTGTU|--date|2/8/2024|--issuer|btgtu-hung-yen|--group|cap uy truc thuoc: ban-thuong-vu, Ban Tuyen giao',
  '--duty|bao-cao: gửi báo cáo@20/8/2024|--duty|danh-sach',
  '--signatory|Nguyễn Văn A|--capacity|K/T TRƯỞNG BAN|--position|PHÓ TRƯỞNG BAN',
].flatMap(line => line.split('|'))

test('duties, organs and who signed come from flags', async () => {
  const { run } = campaignFolder()
  const { out } = await run(...signedFlags)
  const [, signatory = '', recipients = '', duties = ''] =
    /(signatory:[^]*?)(recipients:[^]*?)(duties:[^]*)$/.exec(out) ?? []
  expect(signatory).toBe('signatory:\n  capacity: K/T TRƯỞNG BAN\n  position: PHÓ TRƯỞNG BAN\n  name: Nguyễn Văn A\n')
  expect(`${recipients}${duties}signatory:`).toBe(signedAndSplit)
})

test('and step by step', async () => {
  const { person, read } = campaignFolder()
  const letter = '1502-CV/BTGTU|2/8/2024||đôn đốc|cap-uy-truc-thuoc: ban thuong vu, ban tuyen giao||'
  const asked = '|bao-cao: gửi báo cáo@20/8/2024|danh-sach||||Nguyễn Văn A|PHÓ TRƯỞNG BAN|K/T TRƯỞNG BAN|c'
  const { code } = await person([letter, asked].flatMap(line => line.split('|')).toSpliced(6, 1)).run('add', ...asOf)
  expect(code).toBe(0)
  const text = read(record)
  expect(text).toContain('  capacity: K/T TRƯỞNG BAN\n  position: PHÓ TRƯỞNG BAN\n  name: Nguyễn Văn A\n')
  expect(text).toContain('      - ban-tuyen-giao\nduties:\n  - id: bao-cao\n')
})
