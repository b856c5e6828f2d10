import { chmodSync, readFileSync, readdirSync, statSync, symlinkSync, lstatSync } from 'node:fs'
import { join } from 'node:path'
import { platform } from 'node:process'
import { describe, expect, test } from 'vitest'
import { diskFiles } from '../../src/adapters/disk.ts'
import { folderWith } from '../support/folder.ts'

describe('reading', () => {
  test('gives the text, and nothing where there is no file', async () => {
    const folder = folderWith({ 'a.txt': 'Hưng Yên' })
    expect(await diskFiles.read(join(folder, 'a.txt'))).toBe('Hưng Yên')
    expect(await diskFiles.read(join(folder, 'b.txt'))).toBeUndefined()
    expect(await diskFiles.read(join(folder, 'a.txt/b'))).toBeUndefined()
    await expect(diskFiles.read(folder)).rejects.toThrow('EISDIR')
  })

  test('lists a folder by code unit, and one that is not there as empty', async () => {
    const folder = folderWith({ 'b.txt': '', 'a.txt': '', 'B.txt': '', 'đ.txt': '', '10.txt': '', '9.txt': '' })
    expect(await diskFiles.list(folder)).toEqual(['10.txt', '9.txt', 'B.txt', 'a.txt', 'b.txt', 'đ.txt'])
    expect(await diskFiles.list(join(folder, 'none'))).toEqual([])
  })

  test('knows what exists', async () => {
    const folder = folderWith({ 'a.txt': '' })
    expect(
      await Promise.all(['a.txt', '.', 'b.txt', 'a.txt/b'].map(name => diskFiles.exists(join(folder, name)))),
    ).toEqual([true, true, false, false])
  })
})

describe('writing', () => {
  test('makes the folder, and leaves nothing beside the file', async () => {
    const folder = folderWith()
    await diskFiles.write(join(folder, 'out/1469-CV/thư.txt'), 'Hưng Yên')
    await diskFiles.write(join(folder, 'out/1469-CV/a.bin'), Uint8Array.of(1, 2, 255))
    expect(readdirSync(join(folder, 'out/1469-CV')).toSorted()).toEqual(['a.bin', 'thư.txt'])
    expect(readFileSync(join(folder, 'out/1469-CV/thư.txt'), 'utf8')).toBe('Hưng Yên')
    expect([...readFileSync(join(folder, 'out/1469-CV/a.bin'))]).toEqual([1, 2, 255])
  })

  test('replaces a file whole', async () => {
    const path = join(folderWith({ 'a.txt': 'a long text' }), 'a.txt')
    await diskFiles.write(path, 'short')
    expect(readFileSync(path, 'utf8')).toBe('short')
  })

  test('that fails leaves all as it was', async () => {
    const folder = folderWith({ 'a/b.txt': 'old' })
    await expect(diskFiles.write(join(folder, 'a'), 'new')).rejects.toThrow('EISDIR')
    await expect(diskFiles.write(join(folder, 'a/b.txt/c'), 'new')).rejects.toThrow(/ENOTDIR|EEXIST/)
    expect(readdirSync(folder)).toEqual(['a'])
    expect(readdirSync(join(folder, 'a'))).toEqual(['b.txt'])
  })

  test('many at once to one name ends with one of them whole', async () => {
    const path = join(folderWith(), 'a.txt')
    const texts = Array.from({ length: 20 }, (_, index) => `${index}`.repeat(50_000))
    await Promise.all(texts.map(text => diskFiles.write(path, text)))
    expect(texts).toContain(readFileSync(path, 'utf8'))
    expect(readdirSync(join(path, '..'))).toEqual(['a.txt'])
  })

  test('takes a name as long as the disk allows', async () => {
    const folder = folderWith()
    await diskFiles.write(join(folder, `${'x'.repeat(251)}.txt`), 'a')
    expect(readdirSync(folder)).toHaveLength(1)
  })

  describe.skipIf(platform === 'win32')('where there are links and modes', () => {
    test('goes through a link, and keeps who may read', async () => {
      const folder = folderWith({ 'a.txt': 'old' })
      chmodSync(join(folder, 'a.txt'), 0o640)
      symlinkSync('a.txt', join(folder, 'link.txt'))
      await diskFiles.write(join(folder, 'link.txt'), 'new')
      expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true)
      expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('new')
      expect(statSync(join(folder, 'a.txt')).mode & 0o777).toBe(0o640)
    })

    test('never puts a file in the place of a device', async () => {
      await diskFiles.write('/dev/null', 'x')
      expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
    })
  })
})

test.runIf(platform === 'linux')('a folder where none can be made is told, not waited for', async () => {
  await expect(diskFiles.write('/proc/x/y', 'text')).rejects.toMatchObject({ code: 'ENOENT' })
})
