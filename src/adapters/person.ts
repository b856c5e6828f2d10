import process from 'node:process'

/** Asks at the terminal. Who leaves instead, by Ctrl-C or Ctrl-D, ends the question with `BROKEN_OFF`. */
export async function askPerson(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises')
  const asking = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await new Promise<string>((resolve, reject) => {
      asking.once('SIGINT', () => asking.close())
      asking.once('close', () => {
        process.stderr.write('\n')
        reject(brokenOff())
      })
      asking.question(question).then(resolve, reject)
    })
  } finally {
    asking.removeAllListeners('close').close()
  }
}

function brokenOff(): Error {
  return Object.assign(new Error('the person left'), { code: 'BROKEN_OFF' })
}
