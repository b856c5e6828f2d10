import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { cwd, execPath } from 'node:process'
import type { Sample } from '../corpus/corpus.ts'

interface Figures {
  readonly what: string
  readonly seconds: number
  readonly megabytes: number
}

const program = join(cwd(), 'dist/main.js')
const tellMemory = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\nmaxRSS='+process.resourceUsage().maxRSS+'\\n'))`

/** What `import` takes, asked from outside: many letters, one line without end, a file too large. */
export function importing(samples: readonly Sample[]): readonly Figures[] {
  const folder = mkdtempSync(join(tmpdir(), 'import-'))
  try {
    mkdirSync(join(folder, 'letters'))
    for (let count = 0; count < 500; count += 1)
      writeFileSync(join(folder, 'letters', `${count}.txt`), samples[count % samples.length]?.text ?? '')
    writeFileSync(join(folder, 'line.txt'), `Kính gửi: Sở Y tế\n${sentence.repeat(5_000_000 / sentence.length)}`)
    writeFileSync(join(folder, 'large.txt'), Buffer.alloc(50_000_000, 'x'))
    return [
      timed('500 letters of text', join(folder, 'letters')),
      timed('one line of 5 MB', join(folder, 'line.txt')),
      timed('a file of 50 MB, refused', join(folder, 'large.txt')),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const sentence =
  'Thực hiện Công văn số 12/UBND-VX ngày 3/2/2024 của UBND tỉnh về việc rà soát, đề nghị gửi báo cáo trước ngày 20/3/2024. '

function timed(what: string, path: string): Figures {
  const begun = performance.now()
  const args = ['--import', tellMemory, program, 'import', path, '--format', 'json']
  const { stderr } = spawnSync(execPath, args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })
  const seconds = (performance.now() - begun) / 1000
  return { what, seconds, megabytes: Number(/maxRSS=(\d+)/.exec(stderr)?.[1]) / 1024 }
}
