import { describe, expect, test } from 'vitest'
import type { Change } from '../../src/domain/change.ts'
import type { Place } from '../../src/domain/diagnostic.ts'
import type { Records } from '../../src/domain/records.ts'
import type { Loaded, Plan, Store } from '../../src/ports.ts'
import { day } from '../support/day.ts'
import type { TestFiles } from '../support/memory-store.ts'

const dispatch = (symbol: string, more = '') => `symbol: ${symbol}\ndate: 2024-07-15\nissuer: a\n${more}`

const workspace: TestFiles = {
  'data/office.yaml': 'own: a\n',
  'data/units/b.yaml': 'units: [{ id: b, name: B }]\ngroups: [{ id: g, name: G }]\n',
  'data/units/a.yaml': 'units: [{ id: a, name: A }]\norgans: [{ id: o, name: O }]\n',
  'data/campaigns/c.yaml': 'id: c\nname: C\n',
  'data/calendar/2024.yaml': 'off: [{ date: 2024-09-02, paper: p }]\n',
  'data/dispatches/2024/2-CV.yml': dispatch('2-CV'),
  'data/dispatches/2024/07/1-CV.yaml': dispatch('1-CV'),
  'data/dispatches/3-CV.yaml': dispatch('3-CV'),
}

const namesIn = ({ units, groups, organs, campaigns, dispatches, calendar }: Records) => ({
  others: [units, groups, organs, campaigns].map(list => list.map(({ id }) => id).join()).join(' '),
  dispatches: dispatches.map(({ symbol }) => symbol).join(' '),
  years: calendar.map(({ year }) => year).join(' '),
})

/** What any store promises, whatever it keeps its records in. `make` gives one that holds these files. */
export function keepsItsPromises(make: (files: TestFiles) => Store | Promise<Store>): void {
  const load = async (files: TestFiles) => (await make(files)).load()

  test('it gives all records of all kinds, in the order of their names', async () => {
    const { records, diagnostics } = await load(workspace)
    expect(diagnostics).toEqual([])
    expect(namesIn(records)).toEqual({ others: 'a,b g o c', dispatches: '1-CV 2-CV 3-CV', years: '2024' })
    expect(records.office?.own).toBe('a')
    expect(records.units[1]?.at).toEqual({ record: 'data/units/b.yaml', path: ['units', 0] })
  })

  test('it is empty where nothing is kept', async () => {
    const { records, diagnostics } = await load({})
    expect(diagnostics).toEqual([])
    expect(records).toEqual({
      dispatches: [],
      units: [],
      groups: [],
      organs: [],
      campaigns: [],
      calendar: [],
      office: null,
    })
  })

  test('it answers the same twice', async () => {
    const store = await make({ ...workspace, 'data/dispatches/bad.yaml': 'symbol: [' })
    const [first, second] = [await store.load(), await store.load()]
    expect(second.records).toEqual(first.records)
    expect(second.diagnostics).toEqual(first.diagnostics)
  })

  test('it passes over what is no record', async () => {
    const { diagnostics } = await load({
      'data/README.md': 'a: [',
      'data/schema/dispatch.json': '{',
      'data/schema/old.yaml': 'a: [',
      'data/dispatches/1469-CV.docx': Uint8Array.of(0),
      'data/dispatches/.1469-CV.yaml': 'a: [',
      'data/dispatches/.git/a.yaml': 'a: [',
      'notes.yaml': 'a: [',
    })
    expect(diagnostics).toEqual([])
  })

  describe('one bad file never hides the good ones', () => {
    const bad: TestFiles = {
      'a-key.yaml': dispatch('x', 'subjct: x'),
      'b-day.yaml': dispatch('x', 'due: 2024-02-31'),
      'c-twice.yaml': dispatch('x', 'place: a\nplace: b'),
      'd-tab.yaml': 'signatory:\n\tname: a',
      'e-bomb.yaml': `a: &a [b]\n${Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} [${`*a${i === 0 ? '' : i - 1},`.repeat(9)}]`).join('\n')}`,
      'f-deep.yaml': '['.repeat(1000),
      'g-empty.yaml': '',
      'h-binary.yaml': Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0xff),
      'i-large.yaml': 'x'.repeat(1024 * 1024 + 1),
      'j-proto.yaml': dispatch('x', '__proto__: { held: false }'),
      'k-several.yaml': `${dispatch('x')}---\n${dispatch('y')}`,
      'l-list.yaml': '[]',
    }
    const files = Object.fromEntries(Object.entries(bad).map(([name, content]) => [`data/dispatches/${name}`, content]))

    test('and each is told', async () => {
      const { records, diagnostics } = await load({ ...workspace, ...files })
      expect(diagnostics.map(({ code, place }) => `${place.record.slice(16)} ${code}`)).toEqual([
        'a-key.yaml unknown-key',
        'b-day.yaml not-a-day',
        'c-twice.yaml yaml-duplicate-key',
        'd-tab.yaml yaml-tab',
        'e-bomb.yaml yaml-aliases',
        'f-deep.yaml yaml-too-deep',
        'g-empty.yaml file-empty',
        'h-binary.yaml file-not-text',
        'i-large.yaml file-too-large',
        'j-proto.yaml unknown-key',
        'k-several.yaml yaml-several-records',
        'l-list.yaml wrong-shape',
      ])
      expect(namesIn(records).dispatches).toBe('1-CV 2-CV 3-CV x x')
    })

    test('and each has its place', async () => {
      const loaded = await load({ ...workspace, ...files })
      const locate = await loaded.locator()
      const places = loaded.diagnostics
        .map(({ place }) => locate(place))
        .map(spot => spot && `${spot.file.slice(16)}:${spot.line}:${spot.column}`)
      expect(places).toEqual([
        'a-key.yaml:4:1',
        'b-day.yaml:4:6',
        'c-twice.yaml:5:1',
        'd-tab.yaml:2:1',
        expect.stringMatching(/^e-bomb.yaml:\d+:\d+$/),
        'f-deep.yaml:1:65',
        'g-empty.yaml:1:1',
        'h-binary.yaml:1:1',
        'i-large.yaml:1:1',
        'j-proto.yaml:4:1',
        'k-several.yaml:4:1',
        'l-list.yaml:1:1',
      ])
    })
  })

  test('it leaves out only the wrong entry of a file of units', async () => {
    const { records, diagnostics } = await load({
      'data/units/a.yaml': 'units:\n  - { id: a, name: A }\n  - { id: b }\n  - { id: constructor, name: C }\n',
    })
    expect(records.units.map(({ id }) => id)).toEqual(['a', 'constructor'])
    expect(diagnostics).toHaveLength(1)
  })

  test('it shows the line of a place, and how much of it is meant', async () => {
    const locate = await (await load(workspace)).locator()
    const place: Place = { record: 'data/dispatches/3-CV.yaml', path: ['date'] }
    const spot = { file: place.record, line: 2, column: 7, excerpt: 'date: 2024-07-15', excerptColumn: 7, width: 10 }
    expect(locate(place)).toEqual(spot)
    expect(locate({ ...place, onKey: true })).toEqual({ ...spot, column: 1, excerptColumn: 1, width: 4 })
    expect(locate({ record: 'data/office.yaml', path: ['own'] })).toMatchObject({ line: 1, column: 6, width: 1 })
  })

  test('of a record that it does not hold it can still say where it would be', async () => {
    const locate = await (await load({})).locator()
    expect(locate({ record: 'data/office.yaml', path: [] })).toMatchObject({
      file: 'data/office.yaml',
      line: 1,
      excerpt: '',
    })
  })

  describe('what is written', () => {
    const record = 'data/dispatches/3-CV.yaml'
    const answered = (unit: string): Change => ({
      kind: 'add-fact',
      record,
      list: 'exemptions',
      fact: { unit, date: day('2024-07-20'), reason: null, duty: null },
    })
    const plan = (...changes: Change[]): Plan => ({ changes, command: 'exempt', dispatches: [], undoes: null })
    const exempted = ({ records }: Loaded) =>
      records.dispatches.find(({ at }) => at.record === record)?.exemptions.map(({ unit }) => unit)

    test('is there when the records are loaded again, and in the journal', async () => {
      const store = await make(workspace)
      const { kind } = await store.apply(plan(answered('a'), answered('b')), await store.load())
      expect(kind).toBe('done')
      expect(exempted(await store.load())).toEqual(['a', 'b'])
      expect(await store.journal()).toMatchObject([{ command: 'exempt', edits: [{ record }] }])
    })

    test('is refused where what it rests on changed since the plan was made', async () => {
      const store = await make(workspace)
      const old = await store.load()
      await store.apply(plan(answered('a')), old)
      expect(await store.apply(plan(answered('a')), old)).toMatchObject({ kind: 'stale', record })
      expect(exempted(await store.load())).toEqual(['a'])
    })

    test('is not touched by what came from another unit meanwhile', async () => {
      const store = await make(workspace)
      const old = await store.load()
      await store.apply(plan(answered('a')), old)
      expect(await store.apply(plan(answered('b')), old)).toMatchObject({ kind: 'done' })
      expect(exempted(await store.load())).toEqual(['a', 'b'])
    })

    test('is written whole or not at all', async () => {
      const store = await make(workspace)
      const loaded = await store.load()
      const [dispatch] = loaded.records.dispatches
      if (!dispatch) throw new Error('no dispatch')
      const taken: Change = { kind: 'create', record: 'data/dispatches/2024/2-CV.yml', dispatch }
      expect(await store.apply(plan(answered('a'), taken), loaded)).toMatchObject({ kind: 'existing' })
      expect(exempted(await store.load())).toEqual([])
      expect(await store.journal()).toEqual([])
    })

    test('can be taken back, also when others wrote after it', async () => {
      const store = await make({
        ...workspace,
        [record]: dispatch('3-CV', 'exemptions:\n  - { unit: z, date: 2024-07-20 }\n'),
      })
      await store.apply(plan(answered('a')), await store.load())
      await store.apply(plan(answered('b')), await store.load())
      const [first] = await store.journal()
      const back = (first?.edits ?? []).map((edit): Change => ({ kind: 'take-back', record: edit.record, edit }))
      expect(await store.apply(plan(...back), await store.load())).toMatchObject({ kind: 'done' })
      expect(exempted(await store.load())).toEqual(['z', 'b'])
    })

    test('can be made new, and taken back to nothing', async () => {
      const store = await make(workspace)
      const loaded = await store.load()
      const [dispatch] = loaded.records.dispatches
      if (!dispatch) throw new Error('no dispatch')
      const fresh = 'data/dispatches/2025/9-CV.yaml'
      await store.apply(plan({ kind: 'create', record: fresh, dispatch: { ...dispatch, symbol: '9-CV' } }), loaded)
      expect(namesIn((await store.load()).records).dispatches).toContain('9-CV')
      const back = ((await store.journal())[0]?.edits ?? []).map((edit): Change => ({
        kind: 'take-back',
        record: edit.record,
        edit,
      }))
      await store.apply(plan(...back), await store.load())
      expect(namesIn((await store.load()).records).dispatches).not.toContain('9-CV')
    })
  })
}
