import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { displayWidth } from '../../src/domain/display-width.ts'
import { message } from '../intake/messages.ts'
import { folderWith } from '../support/folder.ts'
import type { TestFiles } from '../support/memory-store.ts'
import { runProgram } from '../support/program.ts'
import { docx } from '../support/zipped.ts'

/** The built program, in a workspace that holds the campaign that ships with it, and letters beside it. */
const root = join(import.meta.dirname, '../..')

function workspace(letters: TestFiles = {}): string {
  const folder = folderWith(letters)
  cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true })
  return folder
}

/** Lines that go on below are joined, so that it does not matter where they part. */
async function run(cwd: string, ...args: string[]) {
  const { code, out, err } = await runProgram(args, { cwd, env: { CONGVAN_LANG: 'vi' } })
  return { code, err, out: out.replace(/\n {2,}/g, ' ') }
}

const records = (cwd: string) => readdirSync(join(cwd, 'data/dispatches/2024')).toSorted()
const record = (cwd: string, name: string) => readFileSync(join(cwd, 'data/dispatches/2024', name), 'utf8')

interface Parts {
  readonly head?: string
  readonly symbol?: string
  readonly to?: string
  readonly body?: string
}

const letter = ({
  head = 'TỈNH ỦY HƯNG YÊN\nBÁO HƯNG YÊN',
  symbol = '45-CV/BHY',
  to = 'Ban Tuyên giáo Tỉnh ủy',
  body = 'Phúc đáp Công văn số 1469-CV/BTGTU ngày 15/7/2024 của Ban Tuyên giáo Tỉnh ủy, Báo Hưng Yên đã gửi 3 tác phẩm.',
}: Parts = {}) => `${head}
*
Số ${symbol}
ĐẢNG CỘNG SẢN VIỆT NAM

Hưng Yên, ngày 25 tháng 7 năm 2024

V/v tham gia Giải thưởng

Kính gửi: ${to}

${body}

Nơi nhận:
- Như trên,
- Lưu VT.

TỔNG BIÊN TẬP



Nguyễn Văn A
`

describe('a letter is shown', () => {
  test('field by field with its line, and nothing is saved', async () => {
    const folder = workspace({ 'a.txt': letter() })
    const before = records(folder)
    const { code, out, err } = await run(folder, 'import', 'a.txt')
    expect(code).toBe(0)
    expect(out).toMatch(/Số, ký hiệu +45-CV\/BHY +\(dòng 4\)/)
    expect(out).toMatch(/Cơ quan ban hành +BÁO HƯNG YÊN → bao-hung-yen +\(dòng 2\)/)
    expect(out).toMatch(/trả lời: 1469-CV\/BTGTU \(15\/7\/2024\)/)
    expect(out).toContain(
      '! Trả lời 1469-CV/BTGTU của cơ quan mình; ghi rồi còn chờ xác nhận: congvan confirm 45-CV/BHY',
    )
    expect(err).toContain('Xem trước 1 công văn, chưa ghi gì')
    expect(records(folder)).toEqual(before)
  })

  test('with a mark where it is doubtful, and the nearest where an addressee is unknown', async () => {
    const folder = workspace({ 'a.txt': letter({ to: 'Ban Tuyên giao Tỉnh uỷ Hưng Yêm' }) })
    const { out } = await run(folder, 'import', 'a.txt')
    expect(out).toMatch(/^\? Kính gửi .*\? chưa có trong hồ sơ; có phải Ban Tuyên giáo Tỉnh ủy \(btgtu-hung-yen\)\?/m)
  })

  test.each(['vi', 'en'])('in lines of eighty columns, in %s', async lang => {
    const to = `${'Ngành thành viên Ban Chỉ đạo Công tác thông tin đối ngoại tỉnh và các đơn vị '.repeat(3)}; Báo Hưng Yên`
    const { out } = await runProgram(['import', 'a.txt'], {
      cwd: workspace({ 'a.txt': letter({ to }) }),
      env: { CONGVAN_LANG: lang },
    })
    expect(out.split('\n').filter(line => displayWidth(line) > 80 || /\s$/.test(line))).toEqual([])
    expect(out).toContain('Báo Hưng Yên → bao-hung-yen')
  })

  test('with what is still to be said before it can be written', async () => {
    const body = 'Gửi kế hoạch trước ngày 01/8/2024. Báo cáo kết quả chậm nhất ngày 30/8/2024.'
    const { out } = await run(workspace({ 'a.txt': letter({ symbol: '    -CV/BHY', body }) }), 'import', 'a.txt')
    expect(out).toContain('! chưa có số: thêm --symbol SỐ')
    expect(out).toContain('! có nhiều hạn: thêm --track 1,3 (hoặc all, none)')
  })

  test('in English too', async () => {
    const { out } = await run(workspace({ 'a.txt': letter() }), '--lang', 'en', 'import', 'a.txt')
    expect(out).toMatch(/Symbol +45-CV\/BHY +\(line 4\)/)
  })
})

describe('as JSON', () => {
  test('letters are an array of objects with the fields agreed on', async () => {
    const folder = workspace({ 'a.txt': letter({ body: 'Gửi kết quả trước ngày 10/8/2024.' }), 'b.edxml': message() })
    const { code, out } = await run(folder, 'import', 'a.txt', 'b.edxml', '--format', 'json')
    expect(code).toBe(0)
    const [first, second] = JSON.parse(out) as object[]
    expect(Object.keys(first ?? {}).slice(0, 12)).toEqual(
      'symbol number type issuer parentIssuer place date subject recipients references deadlines signatory'.split(' '),
    )
    expect(first).toMatchObject({
      symbol: '45-CV/BHY',
      number: '45',
      date: '2024-07-25',
      recipients: [{ text: 'Ban Tuyên giáo Tỉnh ủy', unit: 'btgtu-hung-yen' }],
      deadlines: [{ date: '2024-08-10', workingDays: null, days: null, inclusive: false }],
      signatory: { capacity: null, position: 'TỔNG BIÊN TẬP', name: 'Nguyễn Văn A' },
    })
    expect(second).toMatchObject({ symbol: '45-CV/BHY', subject: 'báo cáo kết quả & đề nghị' })
  })

  test('they are read where there are no records, and out of a pipe', async () => {
    const folder = folderWith({ 'a.txt': letter() })
    const { code, out } = await run(folder, 'import', 'a.txt', '--format', 'json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject([{ symbol: '45-CV/BHY', recipients: [{ unit: null }] }])
    const piped = await runProgram(['import', '-', '--format', 'json'], { cwd: folder, input: letter() })
    expect(piped.code).toBe(0)
    expect(JSON.parse(piped.out)).toEqual(JSON.parse(out))
  })
})

describe('with --write', () => {
  test('a letter becomes a record that the program reads, and an answer to ours waits to be confirmed', async () => {
    const folder = workspace({ 'a.txt': letter() })
    const { code, err } = await run(folder, 'import', 'a.txt', '--write', '--campaign', 'ttdn-10')
    expect(code).toBe(0)
    expect(err).toContain('Đã ghi 45-CV/BHY vào data/dispatches/2024/45-CV-BHY.yaml')
    expect(record(folder, '45-CV-BHY.yaml')).toContain('confirmed: false')
    expect(record(folder, '45-CV-BHY.yaml')).toMatch(/^symbol: 45-CV\/BHY # dòng 4\n/m)
    expect(record(folder, '45-CV-BHY.yaml')).toMatch(/^references: # dòng 13\n/m)
    expect((await run(folder, 'check')).code).toBe(0)
    const status = await run(
      folder,
      'status',
      '1469',
      '--unit',
      'bao-hung-yen',
      '--as-of',
      '2024-08-05',
      '--format',
      'json',
    )
    expect(JSON.parse(status.out)).toMatchObject({ obligations: [{ state: 'overdue', progress: 'acknowledged' }] })

    const again = await run(folder, 'import', 'a.txt', '--write')
    expect(again.code).toBe(5)
    expect(again.out).toContain('Đã có trong hồ sơ (cùng số, ngày, cơ quan): 45-CV/BHY@2024-07-25@bao-hung-yen')

    writeFileSync(
      join(folder, 'data/dispatches/2024/45-CV-BHY.yaml'),
      record(folder, '45-CV-BHY.yaml').replace('45-CV', '46-CV'),
    )
    const renamed = await run(folder, 'import', 'a.txt', '--write')
    expect(renamed.out).toContain('Tệp này đã được nhập (giống từng byte): 46-CV/BHY@2024-07-25@bao-hung-yen')
    expect(renamed.code).toBe(5)
  })

  test('a letter once only cited becomes held, and nothing of its record is lost', async () => {
    const head = 'TỈNH ỦY HƯNG YÊN\nVĂN PHÒNG'
    const folder = workspace({ 'a.txt': letter({ head, symbol: '2929-CV/VPTU', body: 'Đề nghị triển khai.' }) })
    const file = 'data/dispatches/2024/2929-CV-VPTU.yaml'
    const stub = readFileSync(join(folder, file), 'utf8')
    writeFileSync(join(folder, file), `${stub}responses:\n  - { unit: bao-hung-yen, date: 2024-07-20 } # điện thoại\n`)
    const before = records(folder)
    const { code, out, err } = await run(folder, 'import', 'a.txt', '--write', '--date', '2024-07-12')
    expect(code).toBe(0)
    expect(out).toContain('Trước nay mới được viện dẫn, nay đã có văn bản')
    expect(err).toContain('giữ như đã ghi, dù văn bản nói khác: subject')
    expect(records(folder)).toEqual(before)
    const filled = record(folder, '2929-CV-VPTU.yaml')
    expect(stub.split('\n').filter(line => !line.startsWith('held') && !filled.includes(line))).toEqual([])
    expect(filled).toContain('# điện thoại')
    expect(filled).not.toMatch(/^held:/m)
    expect(filled).toContain('name: Nguyễn Văn A')
    expect((await run(folder, 'check')).out).not.toContain('duplicate-identity')
  })

  test('of several deadlines the ones to track must be named', async () => {
    const body = 'Gửi kế hoạch trước ngày 01/8/2024. Báo cáo kết quả chậm nhất ngày 30/8/2024.'
    const folder = workspace({ 'a.txt': letter({ body }) })
    const before = records(folder)
    const refused = await run(folder, 'import', 'a.txt', '--write')
    expect(refused.code).toBe(2)
    expect(refused.err).toMatch(/1\. trước ngày 01\/8\/2024.*\n +2\. đến ngày 30\/8\/2024/)
    expect(refused.err).toContain('--track')
    expect(records(folder)).toEqual(before)
    expect((await run(folder, 'import', 'a.txt', '--write', '--track', 'một')).code).toBe(2)
    expect((await run(folder, 'import', 'a.txt', '--write', '--track', '2')).code).toBe(0)
    expect(record(folder, '45-CV-BHY.yaml')).toMatch(/^due: #.*\n {2}date: 2024-08-30/m)
  })

  test('of two deadlines in one sentence each duty has its own words', async () => {
    const body = 'Đề nghị gửi kế hoạch trước ngày 01/8/2024 và báo cáo kết quả chậm nhất ngày 30/8/2024.'
    const folder = workspace({ 'a.txt': letter({ body }) })
    expect((await run(folder, 'import', 'a.txt', '--write', '--track', 'all')).code).toBe(0)
    const duties = record(folder, '45-CV-BHY.yaml').match(/what: .*/g)
    expect(duties).toEqual([
      'what: Đề nghị gửi kế hoạch trước ngày 01/8/2024',
      'what: báo cáo kết quả chậm nhất ngày 30/8/2024',
    ])
  })

  test('all of several deadlines are duties of their own', async () => {
    const body =
      'Gửi kế hoạch trước ngày 01/8/2024. Báo cáo kết quả trong 05 ngày làm việc kể từ ngày nhận được công văn.'
    const folder = workspace({ 'a.txt': letter({ body }) })
    expect((await run(folder, 'import', 'a.txt', '--write', '--track', 'all')).code).toBe(0)
    expect(record(folder, '45-CV-BHY.yaml')).toMatch(
      /duties: # dòng 13.*\n {2}- id: viec-1[^]*before: 2024-08-01[^]*- id: viec-2[^]*workingDays: 5/,
    )
  })

  test('what a letter lacks must be said, and the others are written all the same', async () => {
    const folder = workspace({ 'a.txt': letter({ symbol: '     -CV/BHY' }), 'b.txt': letter({ symbol: '46-CV/BHY' }) })
    const { code, err } = await run(folder, 'import', 'a.txt', 'b.txt', '--write')
    expect(code).toBe(1)
    expect(err).toContain('Chưa ghi a.txt: chưa có số: thêm --symbol SỐ.')
    expect(records(folder)).toContain('46-CV-BHY.yaml')
    expect((await run(folder, 'import', 'a.txt', 'b.txt', '--symbol', '47-CV/BHY')).code).toBe(2)
    expect((await run(folder, 'import', 'a.txt', '--write', '--symbol', '47-CV/BHY')).code).toBe(0)
    expect(existsSync(join(folder, 'data/dispatches/2024/47-CV-BHY.yaml'))).toBe(true)
  })

  test('whom nobody knows is told loudly, kept by its words, and told again by check and status', async () => {
    const to = 'Ban Tuyên giáo Tỉnh ủy; Hội Sinh vật cảnh huyện Tân Bình'
    const head = 'TỈNH ỦY HƯNG YÊN\nBAN TUYÊN GIÁO'
    const body = 'Đề nghị gửi kết quả trước ngày 10/8/2024.'
    const folder = workspace({ 'a.txt': letter({ head, symbol: '1480-CV/BTGTU', to, body }) })
    const told = '1 nơi nhận chưa khớp với hồ sơ, sẽ không được theo dõi: Hội Sinh vật cảnh huyện Tân Bình'
    expect((await run(folder, 'import', 'a.txt')).err).toContain(told)
    expect((await run(folder, 'import', 'a.txt', '--write')).err).toContain(told)
    expect(record(folder, '1480-CV-BTGTU.yaml')).toMatch(
      /^unmatched: # dòng 11; \? chưa có trong hồ sơ\n {2}- Hội Sinh vật cảnh huyện Tân Bình\n/m,
    )
    expect((await run(folder, 'check')).out).toContain('«Hội Sinh vật cảnh huyện Tân Bình» trong Kính gửi')
    expect((await run(folder, 'status', '1480')).err).toContain('1480-CV/BTGTU còn gửi 1 nơi chưa khớp với hồ sơ')
    expect((await run(folder, 'overdue')).err).toContain('còn gửi 1 nơi chưa khớp')
  })

  test('that nobody at all is matched, or addressed, is told', async () => {
    const body = 'Đề nghị gửi kết quả trước ngày 10/8/2024.'
    const folder = workspace({
      'a.txt': letter({ symbol: '44-CV/BHY', to: 'Hội Sinh vật cảnh huyện Tân Bình', body }),
      'b.xml': message({ header: '<DueDate>2024/08/10</DueDate>' }).replace(/<e:To>.*<\/e:To>/g, ''),
    })
    const { err } = await run(folder, 'import', 'a.txt', 'b.xml')
    expect(err).toContain('a.txt: Chưa nơi nhận nào khớp với hồ sơ, sẽ không theo dõi được ai')
    expect(err).toContain('b.xml: Không thấy Kính gửi')
  })
})

describe('what was written', () => {
  test('is one command of the journal, and taken back whole', async () => {
    const head = 'TỈNH ỦY HƯNG YÊN\nVĂN PHÒNG'
    const stub = letter({ head, symbol: '2929-CV/VPTU', body: 'Đề nghị triển khai.' }).replace('25 tháng', '12 tháng')
    const folder = workspace({ 'thu/a.txt': letter(), 'thu/b.txt': letter({ symbol: '46-CV/BHY' }), 'thu/c.txt': stub })
    const [before, cited] = [records(folder), record(folder, '2929-CV-VPTU.yaml')]
    expect(await run(folder, 'import', 'thu', '--write')).toMatchObject({ code: 0 })
    expect(records(folder)).toHaveLength(before.length + 2)
    expect(record(folder, '2929-CV-VPTU.yaml')).not.toBe(cited)
    const log = JSON.parse((await run(folder, 'log', '--json')).out) as { command: string }[]
    expect(log.map(({ command }) => command)).toEqual(['import thu'])
    expect((await run(folder, 'log', '46-CV/BHY')).out).toContain('import thu')
    expect(await run(folder, 'undo')).toMatchObject({ code: 0, out: expect.stringContaining('import thu') as string })
    expect(records(folder)).toEqual(before)
    expect(record(folder, '2929-CV-VPTU.yaml')).toBe(cited)
  })

  test('stands once when several clerks import the same letter at the same time', async () => {
    const folder = workspace({ 'a.txt': letter() })
    const before = records(folder)
    const ended = await Promise.all([1, 2, 3, 4].map(() => run(folder, 'import', 'a.txt', '--write')))
    expect(ended.map(({ code }) => code).toSorted((one, other) => one - other)).toEqual([0, 5, 5, 5])
    expect(records(folder)).toEqual([...before, '45-CV-BHY.yaml'].toSorted())
    expect((await run(folder, 'check')).code).toBe(0)
  })

  test('takes nothing from what other clerks import at the same time', async () => {
    const symbols = ['45', '46', '47', '48'].map(number => `${number}-CV/BHY`)
    const folder = workspace(Object.fromEntries(symbols.map((symbol, at) => [`${at}.txt`, letter({ symbol })])))
    const ended = await Promise.all(symbols.map((_, at) => run(folder, 'import', `${at}.txt`, '--write')))
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0, 0])
    const listed = JSON.parse((await run(folder, 'list', 'bhy', '--json')).out) as { symbol: string }[]
    expect(listed.map(({ symbol }) => symbol).toSorted()).toEqual(symbols)
  })

  test('is nothing where the disk refuses one of the letters', async () => {
    const folder = workspace({
      'thu/a.txt': letter(),
      'thu/b.txt': letter({ symbol: '46-CV/BHY' }).replace('2024', '2023'),
    })
    writeFileSync(join(folder, 'data/dispatches/2023'), 'no folder')
    const before = records(folder)
    const { code, err } = await run(folder, 'import', 'thu', '--write')
    expect(code).toBe(5)
    expect(err).not.toMatch(/ {4}at /)
    expect(records(folder)).toEqual(before)
  })
})

describe('what the records say otherwise', () => {
  test('a citation of another day is told', async () => {
    const body = 'Phúc đáp Công văn số 1469-CV/BTGTU ngày 16/7/2024 của Ban Tuyên giáo Tỉnh ủy.'
    const { out } = await run(workspace({ 'a.txt': letter({ body }) }), 'import', 'a.txt')
    expect(out).toContain('Viện dẫn 1469-CV/BTGTU ngày 16/7/2024, mà hồ sơ có 1469-CV/BTGTU@2024-07-15@btgtu-hung-yen')
  })

  test('a number out of its order is told', async () => {
    const folder = workspace({ 'a.txt': letter(), 'b.txt': letter({ symbol: '44-CV/BHY' }) })
    await run(folder, 'import', 'a.txt', '--write')
    const { out } = await run(folder, 'import', 'b.txt', '--date', '2024-08-01')
    expect(out).toContain('Số không theo thứ tự ngày: số lớn hơn 45-CV/BHY đã ngày 25/7/2024')
  })
})

describe('what cannot be read', () => {
  test.each([
    ['nothing', '', 'không có chữ nào'],
    ['bytes', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 3, 0xff]), 'không phải tệp văn bản'],
    ['Word of old', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'Word kiểu cũ'],
    ['a bomb', docx('', { 'word/styles.xml': Buffer.alloc(100 * 1024 * 1024) }), 'giải nén ra quá'],
    ['fifty megabytes', Buffer.alloc(50 * 1024 * 1024, 'a'), 'quá 32 MB'],
    ['laughs', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'DOCTYPE'],
    ['a password', readFileSync(join(root, 'test/source/files/password.pdf')), 'PDF có mật khẩu'],
  ])('%s is told in a sentence, and the others are read', async (_, content, sentence) => {
    const folder = workspace({ 'xau.dat': content, 'a.txt': letter() })
    const { code, out, err } = await run(folder, 'import', 'xau.dat', 'a.txt', '--format', 'json')
    expect(code).toBe(3)
    expect(err).toContain(`xau.dat: `)
    expect(err).toContain(sentence)
    expect(err).not.toMatch(/ {4}at /)
    expect(JSON.parse(out)).toMatchObject([{ symbol: '45-CV/BHY' }])
  })

  test('a line of five million letters comes to an end', async () => {
    const folder = workspace({ 'dai.txt': `${letter()}${'công văn số 1 ngày '.repeat(260_000)}` })
    expect((await run(folder, 'import', 'dai.txt', '--format', 'json')).code).toBe(0)
  })

  test('a file that is not there, and a folder without letters', async () => {
    const folder = workspace({ 'thu/anh.jpg': 'x' })
    const { code, err } = await run(folder, 'import', 'khong-co.txt', 'thu')
    expect(code).toBe(3)
    expect(err).toContain('khong-co.txt: không có tệp này.')
    expect(err).toContain('thu: thư mục không có công văn nào.')
  })

  test('a status of delivery is told and is no answer', async () => {
    const status =
      '<edXMLEnvelope><From><OrganName>Báo Hưng Yên</OrganName></From><ResponseFor><Code>1469-CV/BTGTU</Code></ResponseFor><StatusCode>06</StatusCode></edXMLEnvelope>'
    const folder = workspace({ 's.edxml': status })
    const { code, out, err } = await run(folder, 'import', 's.edxml', '--write')
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(err).toContain(
      'Trạng thái gửi nhận từ Báo Hưng Yên về 1469-CV/BTGTU: hoàn thành. Đây không phải văn bản trả lời',
    )
  })
})

test('a folder is read in the order of its names, with those in it', async () => {
  const folder = workspace({
    'thu/b.txt': letter({ symbol: '46-CV/BHY' }),
    'thu/a.txt': letter(),
    'thu/c.jpg': 'x',
    'thu/thang 8/d.txt': letter({ symbol: '47-CV/BHY' }),
    'thu/.rac/e.txt': letter({ symbol: '48-CV/BHY' }),
  })
  symlinkSync('..', join(folder, 'thu/thang 8/vong'))
  const { out, err } = await run(folder, 'import', 'thu', '--format', 'json')
  const symbols = (JSON.parse(out) as { symbol: string }[]).map(({ symbol }) => symbol)
  expect([...new Set(symbols)]).toEqual(['45-CV/BHY', '46-CV/BHY', '47-CV/BHY'])
  expect(err).toMatch(/Bỏ qua \d tệp/)
})
