import process from 'node:process'

/** Where a person sits: what they type, and where they are asked. */
interface Terminal {
  readonly stdin: NodeJS.ReadableStream
  readonly stderr: NodeJS.WritableStream
}

/** Asks at the terminal. Who leaves instead, by Ctrl-C or Ctrl-D, ends the question with `BROKEN_OFF`. */
export async function askPerson(question: string, { stdin, stderr }: Terminal = process): Promise<string> {
  const { createInterface } = await import('node:readline/promises')
  const asking = createInterface({ input: stdin, output: stderr })
  let leave = () => {}
  try {
    return await new Promise<string>((resolve, reject) => {
      leave = () => {
        stderr.write('\n')
        reject(brokenOff())
      }
      asking.once('SIGINT', () => asking.close())
      asking.once('close', leave)
      asking.question(question).then(resolve, reject)
    })
  } finally {
    // Only our own: with those of readline it lets go of the keys, which would else be echoed once more in the next question.
    asking.off('close', leave)
    asking.close()
  }
}

function brokenOff(): Error {
  return Object.assign(new Error('the person left'), { code: 'BROKEN_OFF' })
}
