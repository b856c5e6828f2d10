import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { knownComplaints } from '../../src/cli/usage.ts'
import { runProgram } from '../support/program.ts'

/** What may be wrong with how a command was typed, each told in the reader's language with the remedy. */
const root = join(import.meta.dirname, '../..')
const typed = (lang: 'vi' | 'en', ...args: string[]) => runProgram(args, { cwd: root, env: { CONGVAN_LANG: lang } })

test('every complaint that commander can raise has words of ours', () => {
  const commander = readFileSync(join(root, 'node_modules/commander/lib/command.js'), 'utf8')
  const codes = new Set([...commander.matchAll(/'(commander\.\w+)'/g)].map(([, code = '']) => code))
  // These are no complaints: what was asked for was shown. The last is of commands that are other programs; none is.
  for (const shown of ['commander.help', 'commander.helpDisplayed', 'commander.version']) codes.delete(shown)
  codes.delete('commander.executeSubCommandAsync')
  expect([...codes].filter(code => !knownComplaints.includes(code))).toEqual([])
})

describe.each([
  [['--khong-co'], 'Không có tùy chọn --khong-co.', '', 'There is no option --khong-co.'],
  [['overdue', '--quit'], 'Không có tùy chọn --quit. Có phải ý bạn là «--quiet»?', 'overdue ', '“--quiet”'],
  [['overdue', '--colums=x'], 'Không có tùy chọn --colums=x. Có phải ý bạn là «--columns»?', 'overdue ', '“--columns”'],
  [['overdeu'], 'Không có lệnh «overdeu». Có phải ý bạn là «overdue»?', '', '“overdue”'],
  [['toString', '--x'], 'Không có lệnh «toString».', '', 'There is no command “toString”.'],
  [["x'y"], "Không có lệnh «x'y».", '', "There is no command “x'y”."],
  [["--x'y'z"], "Không có tùy chọn --x'y'z.", '', "There is no option --x'y'z."],
  [['template'], 'Sau template còn thiếu một lệnh: list, show, check, new.', 'template ', 'list, show, check, new'],
  [['template', 'shwo'], 'Không có lệnh «shwo». Có phải ý bạn là «show»?', 'template ', '“show”'],
  [['notice', 'veryfy', 'out'], 'Không có lệnh «veryfy». Có phải ý bạn là «verify»?', 'notice ', '“verify”'],
  [['show'], 'Thiếu <văn bản> (số, ký hiệu văn bản, hay một phần đủ để nhận ra).', 'show ', '<ref> (symbol of'],
  [['units', 'import'], 'Thiếu <tệp>.', 'units import ', '<file> is missing.'],
  [['extend', '1469'], 'Thiếu tùy chọn --to <ngày>.', 'extend ', 'Option --to <day> must be given.'],
  [
    ['overdue', '--state'],
    'Tùy chọn --state <tình trạng> cần có giá trị.',
    'overdue ',
    '--state <state> needs a value',
  ],
  [
    ['why', '33-CV', 'ha', 'giang'],
    'Thừa tham số (nhận 2); tên có dấu cách',
    'why ',
    'Too many arguments (2 expected)',
  ],
  [['check', 'a'], 'Lệnh check không nhận tham số.', 'check ', 'check takes no arguments.'],
  [
    ['overdue', '--all', '--incoming'],
    '--incoming và --all không dùng cùng nhau được.',
    'overdue ',
    '--incoming and --all',
  ],
  [
    ['check', '--json', '--format', 'json'],
    '--json và --format <dạng> không dùng',
    'check ',
    '--json and --format <format>',
  ],
  [
    ['overdue', '--format', 'jsn'],
    '--format <dạng> không nhận giá trị «jsn». Có phải ý bạn là «json»? Chọn',
    'overdue ',
    '“json”',
  ],
  [['notice', '1469', '--names', 'mising'], 'Có phải ý bạn là «missing»?', 'notice ', '“missing”'],
  [['respond', '1469', 'x', '--outcome', 'complte'], 'Có phải ý bạn là «complete»?', 'respond ', '“complete”'],
  [['init', 'x', '--system', 'sate'], '--system <hệ thống> không nhận giá trị «sate»', 'init ', '“state”'],
  [['completion', 'bsh'], '<vỏ lệnh> không nhận giá trị «bsh». Có phải ý bạn là «bash»?', 'completion ', '“bash”'],
  [
    ['--lang', 'fr', 'list'],
    '--lang <ngôn ngữ> không nhận giá trị «fr». Chọn một trong: vi, en.',
    '',
    'Choose one of vi, en.',
  ],
  [
    ['--as-of', "a'b", 'list'],
    "--as-of <ngày> không nhận giá trị «a'b»; cần một ngày có thật",
    '',
    "“a'b”: it needs a day",
  ],
  [
    ['calendar', 'add', 'x', '--paper', 'x'],
    '<ngày> không nhận giá trị «x»; cần một ngày có thật',
    'calendar add ',
    '<day>',
  ],
  [
    ['undo', 'x'],
    '<số lệnh> không nhận giá trị «x»; cần một số.',
    'undo ',
    '<count> does not take “x”: it needs a number.',
  ],
  [
    ['register', '--year', '24'],
    '--year <năm> không nhận giá trị «24»; cần một năm',
    'register ',
    'a year of four digits',
  ],
  [
    ['notice', '1469', '--number', 'x'],
    '--number <số> không nhận giá trị «x»; cần một số của công văn',
    'notice ',
    '1502a',
  ],
  [['notice', '1469', '--due', 'x'], '--due <ngày> không nhận giá trị «x»; cần một ngày có thật', 'notice ', '5wd'],
  [['overdue', '--min-late', 'x'], '--min-late <số ngày> không nhận giá trị «x»; cần số ngày', 'overdue ', '10wd'],
  [
    ['import', 'x', '--track', 'x'],
    '--track <những gì> không nhận giá trị «x»; ghi số thứ tự',
    'import ',
    '1,3; all; or none',
  ],
])('%j', (args, vietnamese, command, english) => {
  test('is told in Vietnamese and in English, and which help to read', async () => {
    const [vi, en] = await Promise.all([typed('vi', ...args), typed('en', ...args)])
    expect({ code: vi.code, out: vi.out }).toEqual({ code: 2, out: '' })
    expect(vi.err).toContain(`Lỗi: `)
    expect(vi.err).toContain(vietnamese)
    expect(vi.err.trimEnd().split('\n').at(-1)).toBe(`Xem: congvan ${command}--help`)
    expect(vi.err).not.toMatch(englishWords)
    expect({ code: en.code, out: en.out }).toEqual({ code: 2, out: '' })
    expect(en.err).toContain(english)
    expect(en.err.trimEnd().split('\n').at(-1)).toBe(`See: congvan ${command}--help`)
  })
})

/** Of commander's own sentences. */
const englishWords =
  /\b(?:error|unknown|missing required|required|argument|option|is invalid|expected|allowed|choices|specified|too many|cannot|did you mean|usage|default)\b/i

describe('a name begun', () => {
  test('of a command below another is taken where no other begins so', async () => {
    const [begun, whole] = await Promise.all([typed('vi', 'mau', 'l'), typed('vi', 'template', 'list')])
    expect(begun).toEqual(whole)
    expect(begun.code).toBe(0)
  })

  test('that several share lists them as they were begun', async () => {
    expect((await typed('vi', 'x')).err).toContain('\n  xem (show)\n  xacnhan (confirm)\n  xoa (remove)\n')
  })

  test('is no command where words may stand as well', async () => {
    expect((await typed('vi', 'units', 'imp')).out).toContain('0 cơ quan')
  })
})
