import nodeFs from 'node:fs'
import { posix, win32 } from 'node:path'
import { describe, expect, test } from 'vitest'
import { renameOver } from '../../src/adapters/lasting.ts'
import { isNameOnWindows } from '../../src/adapters/windows-names.ts'
import { wayWithin } from '../../src/adapters/within.ts'

/** What differs where drives, shares and scanners of viruses are, as far as it can be tried elsewhere. */
describe.each([
  ['a folder', win32, String.raw`C:\Văn thư`, String.raw`C:\Văn thư\data\units\a.yaml`, 'data/units/a.yaml'],
  ['the root of a drive', win32, 'S:\\', String.raw`S:\data\office.yaml`, 'data/office.yaml'],
  ['a share', win32, '\\\\may-chu\\van-thu\\', String.raw`\\may-chu\van-thu\data\office.yaml`, 'data/office.yaml'],
  ['another case', win32, String.raw`C:\Van Thu`, String.raw`c:\van thu\data\a.yaml`, 'data/a.yaml'],
  ['a name that begins alike', win32, String.raw`C:\so`, String.raw`C:\so-cu\a.yaml`, undefined],
  ['another drive', win32, String.raw`C:\so`, String.raw`D:\so\a.yaml`, undefined],
  ['another share', win32, String.raw`\\a\so`, String.raw`\\b\so\a.yaml`, undefined],
  ['what lies above', win32, String.raw`C:\so\data`, String.raw`C:\so`, undefined],
  ['a folder', posix, '/so', '/so/data/a.yaml', 'data/a.yaml'],
  ['the root', posix, '/', '/data/office.yaml', 'data/office.yaml'],
  ['a name of two dots and more', posix, '/so', '/so/..a/b.yaml', '..a/b.yaml'],
  ['a name that begins alike', posix, '/so', '/so-cu/a.yaml', undefined],
  ['the folder itself', posix, '/so', '/so', undefined],
])('%s', (_, path, folder, place, way) => {
  test(`the way from ${folder} to ${place}`, () => expect(wayWithin(folder, place, path)).toBe(way))
})

describe('a file to be written', () => {
  test.each([
    String.raw`C:\Văn thư\quá hạn 5-8.xlsx`,
    String.raw`\\may-chu\van-thu\noi-nhan.csv`,
    String.raw`..\out/.\x.docx`,
    'x.csv',
    'console.csv',
    'S:x.csv',
  ])('may be called %s on Windows', path => expect(isNameOnWindows(path)).toBe(true))

  test.each([
    'qua-han:5-8.csv',
    String.raw`C:\x\a:b.csv`,
    'con.csv',
    String.raw`C:\x\NUL`,
    'lpt1.a.xlsx',
    'a.csv.',
    'a .csv ',
    'a?.csv',
    String.raw`C:\aux\x.csv`,
  ])('may not be called %s there', path => expect(isNameOnWindows(path)).toBe(false))
})

describe('a record that another program holds for a moment', () => {
  const heldFor = (times: number, code: string) => {
    let tried = 0
    const renameSync = () => {
      tried += 1
      if (tried <= times) throw Object.assign(new Error(code), { code })
    }
    return { disk: { renameSync } as Pick<typeof nodeFs, 'renameSync'>, tried: () => tried }
  }

  test.each(['EPERM', 'EACCES', 'EBUSY'])('is replaced after %s', code => {
    const { disk, tried } = heldFor(2, code)
    renameOver(disk, 'a', 'b', 'win32')
    expect(tried()).toBe(3)
  })

  test('is not waited for where the disk is full, nor where no system holds files', () => {
    const full = heldFor(1, 'ENOSPC')
    expect(() => renameOver(full.disk, 'a', 'b', 'win32')).toThrow('ENOSPC')
    const refused = heldFor(1, 'EACCES')
    expect(() => renameOver(refused.disk, 'a', 'b', 'linux')).toThrow('EACCES')
    expect([full.tried(), refused.tried()]).toEqual([1, 1])
  })

  test('is told as such where it is held for good', () => {
    expect(() => renameOver(heldFor(9, 'EBUSY').disk, 'a', 'b', 'win32')).toThrow('EBUSY')
  })
})

test('no script of the package asks for more of a shell than npm has on Windows', () => {
  const { scripts } = JSON.parse(nodeFs.readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const asking = Object.entries(scripts).filter(([, script]) => /['$*;|`]|^\w+=|&& \w+=|\brm \b|\bcp \b/.test(script))
  expect(asking).toEqual([])
})
