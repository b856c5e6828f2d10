import { describe, expect, test } from 'vitest'
import { decode } from '../../src/codec/decode.ts'
import { joined } from '../../src/codec/decoded.ts'
import type { WrittenDispatch } from '../../src/codec/schema/dispatch.ts'
import type { Dispatch } from '../../src/domain/records.ts'

const record = 'data/dispatches/2024/1469-CV-BTGTU.yaml'

function dispatchOf(text: string): Dispatch {
  const { records, diagnostics } = decode(record, text)
  expect(diagnostics).toEqual([])
  return records.dispatches[0] as Dispatch
}

const stub = { symbol: '1469-CV/BTGTU', date: '2024-07-15', held: 'false' } satisfies WrittenDispatch

describe('a dispatch', () => {
  test('means what design.md shows', () => {
    const dispatch = dispatchOf(`
symbol: 1469-CV/BTGTU
date: 2024-07-15
issuer: btgtu-hung-yen
place: Hưng Yên
campaign: ttdn-10               # its due day applies here
signatory: { capacity: K/T TRƯỞNG BAN, position: PHÓ TRƯỞNG BAN, name: Nguyễn Thế Chuyên }
references:
  - implements: 2929-CV/VPTU
    date: 2024-07-12
    issuer: vptu-hung-yen
  - forwards: 33 - CV/TTĐN
recipients:
  - unit: bao-hung-yen
  - group: cap-uy-truc-thuoc
    organs: [ban-thuong-vu, ban-tuyen-giao]
    except: [thanh-uy]
    text: Ban Thường vụ
    due: 30/7/2024
copies:
  - unit: thuong-truc-tinh-uy
    for: để báo cáo
  - text: Lưu VT
responses:
  - { unit: bao-hung-yen, date: 2024-07-25, received: 2024-07-26, symbol: 45-BC/BHY, count: 3 }
extensions:
  - { unit: hoi-nha-bao, to: 2024-08-10, date: 2024-07-29, by: 1490-CV/BTGTU }
exemptions:
  - { unit: so-y-te, date: 2024-07-30, reason: không có bài }
receipts:
  - { unit: bao-hung-yen, date: 2024-07-16 }
`)
    expect(dispatch).toMatchObject({
      at: { record, path: [] },
      id: '1469-CV/BTGTU@2024-07-15@btgtu-hung-yen',
      held: true,
      confirmed: true,
      subject: null,
      answer: null,
      signatory: { capacity: 'K/T TRƯỞNG BAN', position: 'PHÓ TRƯỞNG BAN', name: 'Nguyễn Thế Chuyên' },
      references: [
        { relation: 'implements', symbol: '2929-CV/VPTU', date: '2024-07-12', issuer: 'vptu-hung-yen' },
        { relation: 'forwards', symbol: '33-CV/TTĐN', date: null, issuer: null },
      ],
      recipients: [
        { kind: 'unit', unit: 'bao-hung-yen', organs: [], due: null, text: null },
        {
          kind: 'group',
          group: 'cap-uy-truc-thuoc',
          organs: ['ban-thuong-vu', 'ban-tuyen-giao'],
          except: ['thanh-uy'],
          text: 'Ban Thường vụ',
          due: { kind: 'date', date: '2024-07-30', source: null },
        },
      ],
      copies: [
        { unit: 'thuong-truc-tinh-uy', group: null, text: null, for: 'để báo cáo' },
        { unit: null, group: null, text: 'Lưu VT', for: null },
      ],
      responses: [{ date: '2024-07-25', received: '2024-07-26', outcome: 'complete', count: 3, confirmed: true }],
      extensions: [{ to: '2024-08-10', by: '1490-CV/BTGTU', reason: null, duty: null }],
      exemptions: [{ date: '2024-07-30', reason: 'không có bài' }],
      receipts: [{ unit: 'bao-hung-yen', date: '2024-07-16' }],
    })
  })

  test('needs no more than symbol and date when it is only cited', () => {
    expect(dispatchOf(JSON.stringify(stub))).toMatchObject({
      id: '1469-CV/BTGTU@2024-07-15',
      held: false,
      issuer: null,
    })
  })

  test.each([
    ['due: 2024-07-31', { kind: 'date', date: '2024-07-31', source: null }],
    ['due: 31/7/2024', { kind: 'date', date: '2024-07-31', source: null }],
    ['due: { date: 2024-07-31, source: đoạn 2 }', { kind: 'date', date: '2024-07-31', source: 'đoạn 2' }],
    ['due: { before: 2024-07-31 }', { kind: 'before', date: '2024-07-31', source: null }],
    ['due: { workingDays: 5 }', { kind: 'workingDays', count: 5, from: 'issued', source: null }],
    ['due: { days: 10, from: received }', { kind: 'days', count: 10, from: 'received', source: null }],
    ['due:', null],
    ['due: ""', null],
  ])('%s', (written, due) => {
    expect(dispatchOf(`symbol: 1-CV\ndate: 2024-07-15\nheld: false\n${written}`).due).toEqual(due)
  })

  test('keeps what looks like a number, a truth value or nothing as it was written', () => {
    const notes = ['01', '1e5', '0x1F', 'NO', 'null', '~', '2024-07-15', '.inf']
    expect(notes.map(note => dispatchOf(`symbol: 1-CV\ndate: 2024-07-15\nheld: false\nnotes: ${note}`).notes)).toEqual(
      notes,
    )
  })

  test('an empty value is an absent one, whatever the field', () => {
    const dispatch = dispatchOf(
      `symbol: 1-CV\ndate: 2024-07-15\nheld: false\nrecipients:\nsubject: ""\nplace: " "\nanswer:`,
    )
    expect(dispatch).toMatchObject({ recipients: [], subject: null, place: null, answer: null })
  })

  test('is read alike composed and decomposed, with and without the marks of Windows', () => {
    const text = 'symbol: 33-CV/TTĐN\ndate: 2024-07-03\nissuer: bcd\nsubject: tiếp tục đôn đốc\n'
    const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`
    const bytes = new TextEncoder().encode(windows)
    const readings = [text, text.normalize('NFD'), windows, bytes].map(content => decode(record, content))
    for (const reading of readings) expect(reading).toEqual(readings[0])
  })

  test('a response without a day of its own has that of its receipt', () => {
    const { responses } = dispatchOf(
      `${JSON.stringify(stub).slice(0, -1)}, responses: [{ unit: u, received: 2024-07-26 }]}`,
    )
    expect(responses).toMatchObject([{ date: '2024-07-26', received: '2024-07-26' }])
  })

  test('may say a thing once and point to it twice', () => {
    const { recipients } = dispatchOf(`
symbol: 1-CV
date: 2024-07-15
held: false
recipients: [{ unit: u, organs: &both [ban-thuong-vu, van-phong] }, { unit: v, organs: *both }]`)
    expect(recipients.map(({ organs }) => organs)).toEqual([
      ['ban-thuong-vu', 'van-phong'],
      ['ban-thuong-vu', 'van-phong'],
    ])
  })
})

describe('the other kinds', () => {
  test('a file of units holds units, groups and organs, each its own record', () => {
    const { records, diagnostics } = decode(
      'data/units/hung-yen.yaml',
      `
units:
  - id: huyen-uy-my-hao
    name: Huyện ủy Mỹ Hào
    kind: huyen-uy
    rank: 3
    until: 2019-04-30
    organs: [ban-thuong-vu, { id: van-phong, name: Văn phòng Huyện ủy }]
    names: [{ name: Huyện ủy Mỹ Văn, until: 31/8/1999 }]
groups:
  - id: cac-huyen-uy
    name: các huyện ủy
    members: [{ kind: huyen-uy, from: 2020-01-01 }, { unit: u }, { group: g }]
  - { id: bcd, name: Ban Chỉ đạo }
organs:
  - { id: ban-thuong-vu, name: Ban Thường vụ }
`,
    )
    expect(diagnostics).toEqual([])
    expect(records.units).toMatchObject([
      {
        at: { record: 'data/units/hung-yen.yaml', path: ['units', 0] },
        rank: 3,
        until: '2019-04-30',
        organs: [
          { id: 'ban-thuong-vu', name: null },
          { id: 'van-phong', name: 'Văn phòng Huyện ủy' },
        ],
        names: [{ name: 'Huyện ủy Mỹ Văn', short: null, from: null, until: '1999-08-31' }],
      },
    ])
    expect(records.groups).toMatchObject([
      {
        at: { path: ['groups', 0] },
        members: [
          { kind: 'kind', of: 'huyen-uy', from: '2020-01-01', until: null },
          { kind: 'unit', of: 'u' },
          { kind: 'group', of: 'g' },
        ],
      },
      { at: { path: ['groups', 1] }, members: [] },
    ])
    expect(records.organs).toMatchObject([{ at: { path: ['organs', 0] }, name: 'Ban Thường vụ' }])
  })

  test('a campaign', () => {
    const { records } = decode(
      'data/campaigns/a.yaml',
      'id: ttdn-10\nname: Giải thưởng\ndue: 2024-07-31\nsources: [thể lệ]',
    )
    expect(records.campaigns).toMatchObject([
      { id: 'ttdn-10', due: { kind: 'date', date: '2024-07-31' }, organiser: null, sources: ['thể lệ'] },
    ])
  })

  test('a calendar is of the year it names, else of the one its file is named for', () => {
    const text =
      'off: [{ date: 2024-04-29, name: Hoán đổi, paper: 8662/VPCP-KGVX }]\nworking: [{ date: 4/5/2024, paper: p, pending: true }]'
    const years = ['data/calendar/2024.yaml', 'data/calendar/lich-2024-chinh.yaml'].map(name => decode(name, text))
    expect(years.map(({ records }) => records.calendar[0]?.year)).toEqual([2024, 2024])
    expect(decode('data/calendar/2024.yaml', `year: 2025\n${text}`).records.calendar).toMatchObject([
      {
        year: 2025,
        off: [{ name: 'Hoán đổi', pending: false }],
        working: [{ date: '2024-05-04', name: null, pending: true }],
      },
    ])
  })

  test('an office that says little gets the usual', () => {
    expect(decode('data/office.yaml', 'own: btgtu-hung-yen').records.office).toEqual({
      at: { record: 'data/office.yaml', path: [] },
      own: 'btgtu-hung-yen',
      actsFor: [],
      language: null,
      layout: 'hd36',
      timeZone: 'Asia/Ho_Chi_Minh',
      place: null,
      letterhead: null,
      signatory: null,
      responseTime: null,
      before: 'inclusive',
      reminderGap: 7,
      namesInLetter: 25,
      store: null,
      ladder: [],
      terms: [],
    })
  })

  test('an office that says all', () => {
    const { records, diagnostics } = decode(
      'data/office.yaml',
      `
own: btgtu-hung-yen
language: en
layout: nd30
timeZone: Pacific/Kiritimati
letterhead: { issuer: BAN TUYÊN GIÁO }
signatory: { name: Nguyễn Thế Chuyên }
responseTime: { workingDays: 10 }
before: exclusive
reminderGap: 0
ladder: [{ level: 1, daysLate: 0, reminders: 0, template: don-doc, due: { workingDays: 5 } }]
terms: [{ from: 2020-10-25 }]
`,
    )
    expect(diagnostics).toEqual([])
    expect(records.office).toMatchObject({
      language: 'en',
      layout: 'nd30',
      timeZone: 'Pacific/Kiritimati',
      letterhead: { superior: null, issuer: 'BAN TUYÊN GIÁO' },
      responseTime: { kind: 'workingDays', count: 10 },
      before: 'exclusive',
      reminderGap: 0,
      ladder: [{ level: 1, due: { kind: 'workingDays', count: 5 } }],
      terms: [{ from: '2020-10-25', until: null, name: null }],
    })
  })
})

describe('what a file is', () => {
  test.each([
    'README.md',
    'data/dispatches/thu.docx',
    'data/schema/dispatch.json',
    'data/other/a.yaml',
    'data/units/.a.yaml',
    'a.yaml',
  ])('%s is no record', name => expect(decode(name, 'a: [').diagnostics).toEqual([]))

  test.each(['data/dispatches/a.yaml', 'data/dispatches/2024/07/a.yml', 'data/dispatches/A.YAML'])(
    '%s is a dispatch',
    name => expect(decode(name, JSON.stringify(stub)).records.dispatches).toHaveLength(1),
  )
})

test('many files together keep their order', () => {
  const files = ['1-CV', '2-CV'].map(symbol =>
    decode(`data/dispatches/${symbol}.yaml`, JSON.stringify({ ...stub, symbol })),
  )
  const { records } = joined([...files, decode('data/office.yaml', 'own: a')])
  expect(records.dispatches.map(({ symbol }) => symbol)).toEqual(['1-CV', '2-CV'])
  expect(records.office?.own).toBe('a')
})
