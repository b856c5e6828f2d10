import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { chainOf } from '../../src/domain/chain.ts'
import { labelLines } from '../../src/report/label.ts'
import { mermaidOf } from '../../src/report/mermaid.ts'
import { campaign, find, letter, longChain, registerOf, wideFan } from './letters.ts'
import { anyText, words } from './words.ts'

const all = { direction: 'both', depth: null, asOf: null } as const

test('the chain of the real campaign', () => {
  expect(mermaidOf(chainOf(find('1469-CV/BTGTU', campaign), all, campaign), words)).toBe(
    `flowchart BT
  n0["1337-CV/BTGTU<br/>19/4/2024<br/>Ban Tuyên giáo Tỉnh ủy Hưng Yên"]
  n1["33-CV/TTĐN<br/>03/7/2024<br/>Ban Chỉ đạo Công tác thông tin đối<br/>ngoại<br/>tham gia Giải thưởng toàn<br/>quốc về thông tin đối ngoại<br/>lần thứ X"]
  n2["2929-CV/VPTU<br/>12/7/2024<br/>Văn phòng Tỉnh ủy Hưng Yên"]
  n3["1469-CV/BTGTU<br/>15/7/2024<br/>Ban Tuyên giáo Tỉnh ủy Hưng Yên<br/>tăng cường thông tin, tuyên<br/>truyền và tham gia Giải<br/>thưởng toàn quốc về thông…"]
  n3 -->|"thực hiện"| n2
  n3 -->|"gửi kèm"| n1
  n3 -->|"đôn đốc"| n0
  classDef cited stroke-dasharray: 5 4
  class n0,n2 cited
  classDef focus stroke-width: 3px
  class n3 focus
`,
  )
})

test('several relations between two letters are one arrow', () => {
  const register = registerOf(letter('a', '2024-01-01'), letter('b', '2024-01-02', ['reminds a', 'forwards a']))
  expect(mermaidOf(chainOf(null, all, register), words)).toContain('  n1 -->|"đôn đốc, gửi kèm"| n0\n')
})

test('no letter makes an empty picture', () => {
  expect(mermaidOf(chainOf(null, all, registerOf()), words)).toBe('flowchart BT\n')
})

test('whatever the data, it stays text inside its box', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (symbol, subject, issuer) => {
      const node = letter(symbol, '2024-01-01', [], { subject, issuer })
      const [kind, box = '', ...rest] = mermaidOf({ ...chainOf(null, all, registerOf()), nodes: [node] }, words).split(
        '\n',
      )
      expect([kind, ...rest]).toEqual(['flowchart BT', ''])
      const [, label = ''] = /^ {2}n0\["([^"]*)"\]$/.exec(box) ?? []
      const lines = label.split('<br/>')
      for (const line of lines) {
        expect(line.replace(/#\d+;/g, '')).not.toMatch(/["#$%&*:;<=>?@[\\\]^_`{|}~]|^[-+] |^\d+[.)] /)
      }
      const decoded = lines.map(line => line.replace(/#(\d+);/g, (_, code) => String.fromCharCode(Number(code))))
      expect(decoded.map(line => line.replaceAll('\u200B', ''))).toEqual(labelLines(node, words))
    }),
  )
})

test('10,000 deep and 5,000 wide', () => {
  expect(mermaidOf(chainOf(null, all, longChain(10_000)), words).split('\n')).toHaveLength(1 + 10_000 + 9_999 + 1)
  expect(mermaidOf(chainOf(null, all, wideFan(5_000)), words).split('\n')).toHaveLength(1 + 5_001 + 5_000 + 1)
})
