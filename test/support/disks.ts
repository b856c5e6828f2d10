import nodeFs from 'node:fs'
import type { Disk } from '../../src/adapters/lasting.ts'

/** Does as the disk does, but for its n-th operation; from then on too where `forEver`. */
export function failingDisk(at: number, code: string, forEver: boolean) {
  let count = 0
  const disk = new Proxy<Disk>(nodeFs, {
    get: (target, name) => {
      const real = Reflect.get(target, name) as unknown
      if (typeof real !== 'function') return real
      return (...args: unknown[]) => {
        count += 1
        if (count === at || (forEver && count > at))
          throw Object.assign(new Error(code), { code, syscall: String(name) })
        return Reflect.apply(real, target, args) as unknown
      }
    },
  })
  return { disk, operations: () => count }
}

/** Does as the disk does, and something else right after an operation that is looked for. */
export function busyDisk(isMoment: (name: string, args: readonly unknown[]) => boolean, then: () => void): Disk {
  return new Proxy<Disk>(nodeFs, {
    get: (target, name) => {
      const real = Reflect.get(target, name) as unknown
      if (typeof real !== 'function') return real
      return (...args: unknown[]) => {
        const answer = Reflect.apply(real, target, args) as unknown
        if (isMoment(String(name), args)) then()
        return answer
      }
    },
  })
}

/** The moment when a file of that name appears. */
export const isNamed = (ending: string) => (name: string, args: readonly unknown[]) =>
  (name === 'renameSync' || name === 'linkSync') && String(args[1]).endsWith(ending)
