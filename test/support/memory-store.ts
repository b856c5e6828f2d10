import { decode } from '../../src/codec/decode.ts'
import { joined } from '../../src/codec/decoded.ts'
import { spotsIn } from '../../src/codec/spot.ts'
import type { Content } from '../../src/codec/text-file.ts'
import type { Place } from '../../src/domain/diagnostic.ts'
import type { Store } from '../../src/ports.ts'

export type TestFiles = Readonly<Record<string, Content>>

/** A store of files that lie nowhere, by their names from the workspace on. */
export function memoryStore(files: TestFiles): Store {
  const texts = new Map(Object.entries(files).toSorted(([one], [other]) => (one < other ? -1 : 1)))
  const load = () => ({
    ...joined([...texts].map(([name, content]) => decode(name, content))),
    locator: () =>
      Promise.resolve((place: Place) => ({ file: place.record, ...spotsIn(texts.get(place.record) ?? '')(place) })),
  })
  return { load: () => Promise.resolve(load()) }
}
