import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { letFail, operations } from './failing-disk.mjs'

/**
 * Runs the built program again and again in one process, each time as if it had just been started, on a disk that fails: a
 * process for each of some thousand runs would take longer than what is tried.
 */
const program = pathToFileURL(join(process.cwd(), 'dist/main.js')).href
const told = { out: '', err: '' }
process.stdout.write = text => (told.out += String(text)) !== ''
process.stderr.write = text => (told.err += String(text)) !== ''
process.exit = code => {
  throw Object.assign(new Error('exit'), { exit: code })
}
let runs = 0

process.on('message', job => void done(job))

async function done({ workspace, args, at, code }) {
  told.out = told.err = ''
  process.chdir(workspace)
  process.argv.splice(2, Infinity, ...args)
  process.exitCode = 0
  letFail({ folder: workspace, at, code })
  let ended
  try {
    await import(`${program}?${(runs += 1)}`)
    ended = process.exitCode
  } catch (failure) {
    told.err += failure.stack
    ended = failure.exit ?? 70
  }
  const count = operations()
  letFail({ folder: '', at: 0, code })
  process.removeAllListeners('SIGINT')
  for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners('error')
  process.send({ code: ended, ...told, operations: count })
}
