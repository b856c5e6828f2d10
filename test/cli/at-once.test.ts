import { expect, test } from 'vitest'
import { atOnce } from '../../src/cli/at-once.ts'

/** Something that is done when it is told to be. */
function doing() {
  let finish = () => {}
  let fail = () => {}
  const promise = new Promise<void>((resolve, reject) => {
    finish = resolve
    fail = () => reject(new Error('the disk is full'))
  })
  return { promise, finish: () => finish(), fail: () => fail() }
}
const isOpen = async (waiting: Promise<void>) =>
  (await Promise.race([waiting.then(() => 'done'), new Promise(resolve => setTimeout(resolve, 5, 'open'))])) === 'open'

test('no more is begun than may be done at once', async () => {
  const [first, second] = [doing(), doing()]
  const { begin, end } = atOnce(1)
  await begin(first.promise)
  const waiting = begin(second.promise)
  expect(await isOpen(waiting)).toBe(true)
  first.finish()
  await waiting
  const ending = end()
  expect(await isOpen(ending)).toBe(true)
  second.finish()
  await ending
})

test('what fails is told at the next, and at the end when all the others are done', async () => {
  const [first, second] = [doing(), doing()]
  const { begin, end } = atOnce(2)
  await begin(first.promise)
  first.fail()
  await new Promise(resolve => setTimeout(resolve, 5))
  await expect(begin(second.promise)).rejects.toThrow('the disk is full')
  const ending = end()
  expect(await isOpen(ending.catch(() => {}))).toBe(true)
  second.finish()
  await expect(ending).rejects.toThrow('the disk is full')
})
