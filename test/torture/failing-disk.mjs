import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import process from 'node:process'

/**
 * Lets the n-th operation on a file of the workspace fail, of those that the program under it asks for: FAIL_AT, with
 * FAIL_CODE. What is written then is written by half, what is closed is closed all the same. Tells at the end how many
 * operations there were, on a line of its own.
 */
const folder = process.cwd()
const at = Number(process.env['FAIL_AT'] ?? 0)
const code = process.env['FAIL_CODE'] ?? 'EIO'
const { closeSync, writeFileSync, writeSync } = fs
const ours = new Set()
let count = 0

const isOurs = target => (typeof target === 'number' ? ours.has(target) : String(target).startsWith(folder))

function refused(name) {
  count += 1
  return count === at
    ? Object.assign(new Error(`${code}: made to fail, ${name}`), { code, syscall: name, errno: -1 })
    : undefined
}

const synchronous = ['openSync', 'closeSync', 'fchmodSync', 'fsyncSync', 'linkSync', 'mkdirSync', 'renameSync']
for (const name of [...synchronous, 'writeFileSync', 'readFileSync', 'readdirSync', 'realpathSync', 'rmSync', 'statSync']) {
  const real = fs[name]
  fs[name] = (...args) => {
    if (!isOurs(args[0])) return real(...args)
    const refusal = refused(name.replace('Sync', ''))
    if (refusal && name === 'writeFileSync') {
      try {
        writeFileSync(args[0], String(args[1]).slice(0, String(args[1]).length / 2), args[2])
      } catch {
        // not even that
      }
    }
    if (refusal && name === 'closeSync') closeSync(args[0])
    if (refusal) throw refusal
    const answer = real(...args)
    if (name === 'openSync') ours.add(answer)
    if (name === 'closeSync') ours.delete(args[0])
    return answer
  }
}

for (const name of ['open', 'readdir', 'readFile', 'realpath', 'rename', 'rm', 'stat', 'writeFile']) {
  const real = fs.promises[name]
  fs.promises[name] = (...args) => {
    const refusal = isOurs(args[0]) ? refused(name) : undefined
    return refusal ? Promise.reject(refusal) : real(...args)
  }
}
syncBuiltinESMExports()
process.on('exit', () => writeSync(2, `\nOPERATIONS ${count}\n`))
