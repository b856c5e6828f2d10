import { describe, expect, test } from 'vitest'
import { readLetters } from '../../src/intake/read-letters.ts'
import { folderWith } from '../support/folder.ts'
import { runProgram } from '../support/program.ts'

describe('what has none of a letter’s marks is no letter', () => {
  test.each([
    'hello',
    'HELLO WORLD\n\nsomething of 12/5/2024',
    '{ "dispatch": "1469-CV/BTGTU", "files": [] }',
    'Hôm nay trời đẹp. Thực hiện Công văn số 12/UBND-VX ngày 3/2/2024, đi họp.',
    'TT;Tên;Ngày\n1;A;3/2/2024',
  ])('%s', text => expect(readLetters(text)).toEqual([]))

  test.each([
    ['an addressee', 'Kính gửi: Sở Y tế\n\nĐề nghị báo cáo.'],
    ['a number', 'Số: 12/SYT-VP\n\nĐề nghị báo cáo.'],
    ['a day', 'Hà Nội, ngày 05 tháng 3 năm 2024\n\nĐề nghị báo cáo.'],
    ['a subject', 'V/v báo cáo\n\nĐề nghị báo cáo.'],
    ['a letterhead', 'SỞ Y TẾ\n\nĐề nghị báo cáo.'],
    ['a title', 'THÔNG BÁO\n\nĐề nghị báo cáo.'],
  ])('%s makes it one', (_, text) => expect(readLetters(text)).toHaveLength(1))
})

test('such a file is told, in both languages, and the letters beside it are read', async () => {
  const folder = folderWith({ 'a.txt': 'hello', 'b.txt': 'Số: 12/SYT-VP\nKính gửi: Sở Y tế\n\nĐề nghị báo cáo.' })
  const run = (lang: string) =>
    runProgram(['--lang', lang, 'import', 'a.txt', 'b.txt', '--format', 'json'], { cwd: folder })
  const { code, out, err } = await run('vi')
  expect(code).toBe(3)
  expect(err).toBe('a.txt: không giống công văn: không thấy số, ngày, tên cơ quan hay «Kính gửi».\n')
  expect(JSON.parse(out)).toMatchObject([{ symbol: '12/SYT-VP' }])
  expect((await run('en')).err).toContain('does not look like a letter')
})
