import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { campaignFolder } from '../support/campaign.ts'

const letter = 'data/dispatches/2024/1469-CV-BTGTU.yaml'
const asOf = ['--as-of', '2024-08-05']
const due = (text: string) => `${text}due: 2024-08-20\n`

test('what was edited is saved, told, and can be taken back', async () => {
  const { person, run, read, copies } = campaignFolder()
  const before = read(letter)
  const { code, out } = await person([], due).run('edit', '1469-CV', ...asOf)
  expect(code).toBe(0)
  expect(out).toMatch(/1469-CV\/BTGTU · \d+ nơi nhận: quá hạn → còn hạn; hạn 31\/7\/2024 → 20\/8\/2024/)
  expect(read(letter)).toBe(due(before))
  expect(copies()).toEqual([])
  expect(await run('undo')).toMatchObject({ code: 0 })
  expect(read(letter)).toBe(before)
})

test('where nothing was changed nothing is written', async () => {
  const { person, run, copies } = campaignFolder()
  expect(await person([], text => text).run('edit', '1469-CV')).toMatchObject({ code: 0, out: '' })
  expect((await run('log', '--json')).out).toBe('[]\n')
  expect(copies()).toEqual([])
})

test('faults are shown at their place, and mended in the editor', async () => {
  const { person, read } = campaignFolder()
  const clerk = person(
    ['s'],
    text => `${text}due: 31/7\n`,
    text => text.replace('due: 31/7\n', 'due: 20/8/2024\n'),
  )
  const { code, err } = await clerk.run('edit', '1469-CV', ...asOf)
  expect(code).toBe(0)
  expect(err).toMatch(/1469-CV-BTGTU\.yaml:\d+:6: lỗi \[not-a-day\]\n.*\| due: 31\/7/)
  expect(read(letter)).toContain('due: 20/8/2024\n')
})

test.each([
  ['who gives up', ['b'], 5],
  ['who leaves', [], 130],
])('%s has changed nothing, and lost nothing', async (_, answers, code) => {
  const { person, read, copies } = campaignFolder()
  const before = read(letter)
  const broken = `${before}due: [\n`
  const ended = await person(answers, () => broken).run('edit', '1469-CV')
  expect(ended.code).toBe(code)
  expect(read(letter)).toBe(before)
  expect(copies().map(name => read(`.congvan/editing/${name}`))).toEqual([broken])
  expect(ended.err).toContain(copies()[0])
})

test('what check would complain of is for the clerk to judge', async () => {
  const { person, read } = campaignFolder()
  const stranger = (text: string) => text.replace('unit: bao-hung-yen', 'unit: bao-hung-yem')
  const before = read(letter)
  expect(await person(['b'], stranger).run('edit', '1469-CV')).toMatchObject({ code: 5 })
  expect(read(letter)).toBe(before)
  const { code, err } = await person(['l'], stranger).run('edit', '1469-CV')
  expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('[unknown-unit]') as string })
  expect(read(letter)).toBe(stranger(before))
})

test('a letter that becomes another is told with those that cite it', async () => {
  const { person, read } = campaignFolder()
  const cited = 'data/dispatches/2024/33-CV-TTDN.yaml'
  const renamed = (text: string) => text.replace('symbol: 33-CV/TTĐN', 'symbol: 34-CV/TTĐN')
  const { code, err } = await person(['l'], renamed).run('edit', '33-CV')
  expect(code).toBe(0)
  expect(err).toContain('thành 34-CV/TTĐN@2024-07-03')
  expect(err).toContain('1469-CV/BTGTU')
  expect(read(cited)).toContain('34-CV/TTĐN')
})

test('what somebody else changed meanwhile is not overwritten', async () => {
  const { person, read, write, copies } = campaignFolder()
  const others = `${read(letter)}# đã đối chiếu\n`
  const clerk = person([], text => {
    write(letter, others)
    return due(text)
  })
  const { code, err } = await clerk.run('edit', '1469-CV')
  expect({ code, err }).toMatchObject({ code: 5, err: expect.stringContaining('người khác sửa') as string })
  expect(read(letter)).toBe(others)
  expect(copies().map(name => read(`.congvan/editing/${name}`))).toEqual([due(others.replace('# đã đối chiếu\n', ''))])
})

test('the editor is the one that is named, with words of its own; off a terminal faults end it', async () => {
  const { runWith, read, copies } = campaignFolder()
  const before = read(letter)
  expect(await runWith({ VISUAL: '', EDITOR: '' }, 'edit', '1469-CV')).toMatchObject({ code: 2 })
  expect(await runWith({ VISUAL: 'false' }, 'edit', '1469-CV')).toMatchObject({ code: 5 })
  expect(copies()).toEqual([])
  const faulty = { VISUAL: `sed -i 's/^date: .*/date: hôm qua/'` }
  expect(await runWith(faulty, 'edit', '1469-CV')).toMatchObject({
    code: 5,
    err: expect.stringContaining('[not-a-day]') as string,
  })
  expect(read(letter)).toBe(before)
  expect(await runWith({ EDITOR: `sed -i 's/^place: .*/place: Huế/'`, VISUAL: '' }, 'edit', '1469-CV')).toMatchObject({
    code: 0,
  })
  expect(read(letter)).toBe(before.replace(/^place: .*/m, 'place: Huế'))
})

test('a letter that is only cited has no record to edit or remove', async () => {
  const { run, read, write } = campaignFolder()
  write(letter, read(letter).replace('references:\n', 'references:\n  - { follows: 5-CV/BTGTU, date: 2024-07-01 }\n'))
  const none = { code: 4, err: expect.stringContaining(letter) as string }
  expect(await run('edit', '5-CV')).toMatchObject(none)
  expect(await run('remove', '5-CV')).toMatchObject(none)
})

test.each([
  [
    'a unit by its name',
    'bao hung yen',
    'data/units/hung-yen.yaml',
    'name: Báo Hưng Yên\n',
    'name: Báo Hưng Yên mới\n',
  ],
  [
    'a group by its id',
    'cap-uy-truc-thuoc',
    'data/units/hung-yen.yaml',
    '- id: cap-uy-truc-thuoc\n',
    '- id: cap-uy-truc-thuoc # 13 nơi\n',
  ],
  ['a campaign', 'ttdn-10', 'data/campaigns/ttdn-10.yaml', 'id: ttdn-10', 'id: ttdn-10 # lần thứ X'],
  ['a calendar by its file', 'calendar/2024', 'data/calendar/2024.yaml', 'Quốc khánh 02/9', 'Quốc khánh'],
  ['the office', 'office', 'data/office.yaml', 'own: btgtu-hung-yen', 'own: btgtu-hung-yen # mình'],
])('%s can be edited too', async (_, called, file, was, is) => {
  const { person, read, run, copies } = campaignFolder()
  const before = read(file)
  expect(before).toContain(was)
  const { code, err } = await person([], text => text.replace(was, is)).run('edit', called)
  expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining(`Đã lưu ${file}`) as string })
  expect(read(file)).toBe(before.replace(was, is))
  expect(copies()).toEqual([])
  expect((await run('log')).out).toContain('edit ')
  expect(await run('undo')).toMatchObject({ code: 0 })
  expect(read(file)).toBe(before)
})

test('where a unit stands in its file is told before the editor opens, and what its loss breaks in other records', async () => {
  const { person, read } = campaignFolder()
  const before = read('data/units/hung-yen.yaml')
  const { code, err } = await person(['b'], text => text.replace('id: bao-hung-yen', 'id: bao-khac')).run(
    'edit',
    'bao hung yen',
  )
  expect(code).toBe(5)
  expect(err).toMatch(/Mục ấy ở data\/units\/hung-yen\.yaml:\d+\n/)
  expect(err).toMatch(/data\/dispatches\/2024\/1469-CV-BTGTU\.yaml:\d+:\d+: lỗi \[unknown-unit\]/)
  expect(read('data/units/hung-yen.yaml')).toBe(before)
})

test('whose due days a campaign moves is told', async () => {
  const { person } = campaignFolder()
  const { out } = await person([], text => text.replace('2024-07-31', '2024-08-20')).run('edit', 'ttdn-10', ...asOf)
  expect(out).toMatch(/1469-CV\/BTGTU · \d+ nơi nhận: quá hạn → còn hạn; hạn 31\/7\/2024 → 20\/8\/2024/)
})

test('a record that cannot be read is mended by the name that check gives it', async () => {
  const { person, read, write, run } = campaignFolder()
  const sound = read(letter)
  write(letter, sound.replace('date: 2024-07-15', 'date: 2024-07-35'))
  expect(await run('edit', '1469-CV')).toMatchObject({ code: 4 })
  const { code } = await person([], () => sound).run('edit', letter)
  expect(code).toBe(3) // it could not be read at first
  expect(read(letter)).toBe(sound)
})

test.each(['../office', 'data/../../../etc/passwd', 'units/../../x', 'schema/dispatch', 'nowhere'])(
  'what is no record, as %s, is not opened',
  async name => {
    const { person } = campaignFolder()
    expect(await person([]).run('edit', name)).toMatchObject({ code: 4 })
  },
)

test('a link that leads out of the workspace is not opened', async () => {
  const { person, folder } = campaignFolder()
  symlinkSync('/etc/hostname', join(folder, 'data/units/away.yaml'))
  expect((await person([]).run('edit', 'units/away')).err).toContain('Không tìm thấy «units/away»')
})
