import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/**
 * Lets the n-th operation on a file of a folder fail, of those that the program asks for. What is written then is written
 * by half, what is closed is closed all the same.
 */
const { closeSync, writeFileSync } = fs
const ours = new Set()
let [folder, at, code, count] = ['', 0, 'EIO', 0]

/** From now on, in this folder. */
export function letFail(what) {
  ;[folder, at, code, count] = [what.folder, what.at, what.code, 0]
}

/** How many operations there were since. */
export function operations() {
  return count
}

const isOurs = target => (typeof target === 'number' ? ours.has(target) : String(target).startsWith(folder))

function refused(name) {
  count += 1
  return count === at
    ? Object.assign(new Error(`${code}: made to fail, ${name}`), { code, syscall: name, errno: -1 })
    : undefined
}

const synchronous = ['openSync', 'closeSync', 'fchmodSync', 'fsyncSync', 'linkSync', 'mkdirSync', 'renameSync']
const others = ['writeFileSync', 'writeSync', 'readFileSync', 'readdirSync', 'realpathSync', 'rmSync', 'statSync']
for (const name of [...synchronous, ...others]) {
  const real = fs[name]
  fs[name] = (...args) => {
    if (folder === '' || !isOurs(args[0])) return real(...args)
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
    const refusal = folder !== '' && isOurs(args[0]) ? refused(name) : undefined
    return refusal ? Promise.reject(refusal) : real(...args)
  }
}
syncBuiltinESMExports()
