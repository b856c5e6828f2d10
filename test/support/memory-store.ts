import { carryOut } from '../../src/codec/carry-out.ts'
import { editOf } from '../../src/codec/edit.ts'
import { decode } from '../../src/codec/decode.ts'
import { joined } from '../../src/codec/decoded.ts'
import { spotsIn } from '../../src/codec/spot.ts'
import type { Content } from '../../src/codec/text-file.ts'
import type { Place } from '../../src/domain/diagnostic.ts'
import type { Entry } from '../../src/domain/change.ts'
import type { Applied, Loaded, Plan, Store } from '../../src/ports.ts'

export type TestFiles = Readonly<Record<string, Content>>

/** A store of files that lie nowhere, by their names from the workspace on. */
export function memoryStore(files: TestFiles): Store {
  const texts = new Map(Object.entries(files).toSorted(([one], [other]) => (one < other ? -1 : 1)))
  const load = () => ({
    ...joined([...texts].map(([name, content]) => decode(name, content))),
    index: null,
    locator: () =>
      Promise.resolve((place: Place) => ({ file: place.record, ...spotsIn(texts.get(place.record) ?? '')(place) })),
  })
  const entries: Entry[] = []
  const textOf = (record: string) => {
    const content = texts.get(record)
    return content === undefined ? null : typeof content === 'string' ? content : Buffer.from(content).toString()
  }
  const apply = ({ changes, ...told }: Plan, { records }: Loaded): Applied => {
    const carried = carryOut(changes, { madeOn: records, textOf, hash: text => text })
    if (carried.kind !== 'texts') return carried
    for (const [record, { after }] of carried.texts) {
      if (after === null) texts.delete(record)
      else texts.set(record, after)
    }
    const edits = [...carried.texts].map(([record, rewritten]) => editOf(record, rewritten, text => text))
    const entry = { id: String(entries.length), at: '', by: 'a', host: 'b', edits, ...told }
    entries.push(entry)
    return { kind: 'done', entry, recovered: null, leftBy: null }
  }
  return {
    load: () => Promise.resolve(load()),
    apply: (plan, madeOn) => Promise.resolve(apply(plan, madeOn)),
    journal: () => Promise.resolve([...entries]),
    text: record => Promise.resolve(textOf(record) ?? undefined),
  }
}
