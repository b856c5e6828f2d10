import { expect, test } from 'vitest'
import { chainOf } from '../../src/domain/chain.ts'
import { dotOf } from '../../src/report/dot.ts'
import { campaign, find, letter, longChain, registerOf, wideFan } from './letters.ts'
import { words } from './words.ts'

const all = { direction: 'both', depth: null, asOf: null } as const

test('the chain of the real campaign', () => {
  expect(dotOf(chainOf(find('1469-CV/BTGTU', campaign), { ...all, direction: 'up' }, campaign), words)).toBe(
    String.raw`digraph chain {
  graph [rankdir=BT]
  node [shape=box, margin="0.2,0.1", fontname="Times New Roman", fontsize=12]
  edge [fontname="Times New Roman", fontsize=10]
  "1337-CV/BTGTU@2024-04-19@btgtu-hung-yen" [label="1337-CV/BTGTU\n19/4/2024\nBan Tuyên giáo Tỉnh ủy Hưng Yên", style=dashed]
  "33-CV/TTĐN@2024-07-03@bcd-ttdn" [label="33-CV/TTĐN\n03/7/2024\nBan Chỉ đạo Công tác thông tin đối\nngoại\ntham gia Giải thưởng toàn\nquốc về thông tin đối ngoại\nlần thứ X"]
  "2929-CV/VPTU@2024-07-12@vptu-hung-yen" [label="2929-CV/VPTU\n12/7/2024\nVăn phòng Tỉnh ủy Hưng Yên", style=dashed]
  "1469-CV/BTGTU@2024-07-15@btgtu-hung-yen" [label="1469-CV/BTGTU\n15/7/2024\nBan Tuyên giáo Tỉnh ủy Hưng Yên\ntăng cường thông tin, tuyên\ntruyền và tham gia Giải\nthưởng toàn quốc về thông…", penwidth=2.5]
  "1469-CV/BTGTU@2024-07-15@btgtu-hung-yen" -> "2929-CV/VPTU@2024-07-12@vptu-hung-yen" [label="thực hiện"]
  "1469-CV/BTGTU@2024-07-15@btgtu-hung-yen" -> "33-CV/TTĐN@2024-07-03@bcd-ttdn" [label="gửi kèm"]
  "1469-CV/BTGTU@2024-07-15@btgtu-hung-yen" -> "1337-CV/BTGTU@2024-04-19@btgtu-hung-yen" [label="đôn đốc"]
}
`,
  )
})

test('quotes, backslashes and entities are spelled out', () => {
  const register = registerOf(letter(String.raw`a"\N`, '2024-01-01', [], { subject: 'x &lt; <y>\n\u0007' }))
  expect(dotOf(chainOf(null, all, register), words)).toContain(
    String.raw`  "a\"\\N@2024-01-01" [label="a\"\\N\n01/01/2024\nx &amp;lt; <y> \\u0007"]`,
  )
})

test('10,000 deep and 5,000 wide', () => {
  expect(dotOf(chainOf(null, all, longChain(10_000)), words).split('\n')).toHaveLength(6 + 10_000 + 9_999)
  expect(dotOf(chainOf(null, all, wideFan(5_000)), words).split('\n')).toHaveLength(6 + 5_001 + 5_000)
})
