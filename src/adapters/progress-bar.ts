import type { SingleBar } from 'cli-progress'
import type { Progress } from '../ports.ts'

/** What takes no longer needs no bar. */
const patience = 500

/** Shows on a terminal, on stderr, how far a long work has come, and leaves nothing behind. */
export function progressBar(label: string): Progress {
  const begun = performance.now()
  let bar: SingleBar | undefined
  let stage: 'waiting' | 'shown' | 'over' = 'waiting'

  async function show(total: number): Promise<void> {
    const { default: cliProgress } = await import('cli-progress')
    if (stage === 'over') return
    const format = `${label} {bar} {value}/{total}`
    bar = new cliProgress.SingleBar({
      format,
      stream: process.stderr,
      clearOnComplete: true,
      linewrap: true,
      barsize: 30,
    })
    bar.start(total, 0)
  }

  return (done, total) => {
    if (done === total) {
      stage = 'over'
      bar?.stop()
    } else if (stage === 'shown') bar?.update(done)
    else if (process.stderr.isTTY && performance.now() - begun > patience) {
      stage = 'shown'
      void show(total)
    }
  }
}
