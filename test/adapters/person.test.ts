import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { askPerson } from '../../src/adapters/person.ts'

/** A terminal at which these keys are pressed, and what it shows. */
function terminal() {
  const stdin = new PassThrough()
  const stderr = Object.assign(new PassThrough(), { isTTY: true, columns: 80 })
  let shown = ''
  stderr.on('data', (text: Buffer) => (shown += text.toString()))
  return {
    stdin,
    stderr,
    typed(keys: string): void {
      setImmediate(() => stdin.write(keys))
    },
    shown: () => shown,
  }
}

test('what is typed is shown once, also at the third question', async () => {
  const desk = terminal()
  for (const answer of ['Hưng', 'Yên', 'Việt']) {
    desk.typed(`${answer}\r`)
    expect(await askPerson('? ', desk)).toBe(answer)
  }
  expect(desk.shown().split('V').length - 1).toBe(1)
})

test('who leaves by Ctrl-D is not taken to have answered', async () => {
  const desk = terminal()
  desk.typed('\u0004')
  await expect(askPerson('? ', desk)).rejects.toMatchObject({ code: 'BROKEN_OFF' })
})
