import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { fileNames } from '../../src/adapters/catalogue.ts'
import { stampsOf } from '../../src/adapters/file-stamp.ts'
import { stampsSoon } from '../../src/adapters/stamp-many.ts'
import { folderWith } from '../support/folder.ts'

const shipped = new URL('../../dist/stamp-worker.js', import.meta.url)
const breaksOff = `import { workerData } from 'node:worker_threads'
Atomics.add(workerData.turns, 0, 500)
throw new Error('the helper is gone')
`

test.each([
  ['by two', () => shipped],
  ['where no other can help', () => new URL('file:///nowhere.js')],
  [
    'where the other breaks off and takes a portion along',
    (folder: string) => pathToFileURL(join(folder, 'breaks-off.mjs')),
  ],
])('many files are known %s by the same stamps as one after another', async (_, helperIn) => {
  const folder = folderWith({ 'a.yaml': 'a', 'b.yaml': 'bb', 'breaks-off.mjs': breaksOff })
  const names = Array.from({ length: 25_000 }, (__, at) => ['a.yaml', 'b.yaml', 'gone.yaml'][at % 3] ?? '')
  const stamps = (await stampsSoon(folder, fileNames(names), helperIn(folder)))()
  expect(Buffer.from(stamps.buffer).equals(Buffer.from(stampsOf(folder, names).buffer))).toBe(true)
})
