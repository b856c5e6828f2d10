import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { chainOf } from '../../src/domain/chain.ts'
import { labelLines } from '../../src/report/label.ts'
import { svgOf } from '../../src/report/svg.ts'
import { campaign, find, letter, longChain, registerOf, tangle, wideFan } from './letters.ts'
import { anyText, hostile, words } from './words.ts'

const all = { direction: 'both', depth: null, asOf: null } as const

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

function unescaped(xml: string): string {
  return xml.replace(/&(?:#(\d+)|(\w+));/g, (whole, code, name) =>
    code === undefined ? (entities[String(name)] ?? whole) : String.fromCodePoint(Number(code)),
  )
}

const textsIn = (svg: string) =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => unescaped(text))

/** What is left of it when each tag, in its turn, is closed, and each comment and attribute is as it must be. */
function misshapen(svg: string): string {
  const open: unknown[] = []
  const rest = svg.replace(tagOrComment, (whole, close, name, __, empty) => {
    if (name === undefined || empty === '/') return ''
    if (close !== '/') open.push(name)
    else if (open.pop() !== name) return whole
    return ''
  })
  const wrong = [...rest.matchAll(/[<>]+|&(?!#\d+;|\w+;)|(?![\n\t])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}|\p{Bidi_Control}/gu)]
  return [...open, ...wrong.map(([sign]) => sign)].join(' ')
}

const tagOrComment = /<!--(?:(?!--)[^])*-->|<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g

test('the chain of the real campaign: three arrows up from the focus, two letters only cited', async () => {
  const svg = await svgOf(chainOf(find('1469-CV/BTGTU', campaign), all, campaign), words)
  expect(misshapen(svg)).toBe('')
  expect(svg.startsWith('<svg width=')).toBe(true)
  expect(textsIn(svg)).toEqual([
    ...campaign.dispatches.flatMap(dispatch => labelLines(dispatch, words)),
    'đôn đốc',
    'gửi kèm',
    'thực hiện',
  ])
  expect(svg.match(/<g id="edge\d+"/g)).toHaveLength(3)
  expect(svg.match(/stroke-dasharray/g)).toHaveLength(2)
  expect(svg.match(/stroke-width="2.5"/g)).toHaveLength(1)
  expect(heightOf(svg, '33-CV/TTĐN')).toBeLessThan(heightOf(svg, '1469-CV/BTGTU'))
})

function heightOf(svg: string, symbol: string): number {
  const line = svg.split('\n').find(one => one.startsWith('<text') && unescaped(one).includes(`>${symbol}<`))
  return Number(/ y="([-\d.]+)"/.exec(line ?? '')?.[1])
}

test('the same chain gives the same bytes', async () => {
  const chain = chainOf(null, all, campaign)
  expect(await svgOf(chain, words)).toBe(await svgOf(chain, words))
})

test('no letter makes an empty picture', async () => {
  expect(misshapen(await svgOf(chainOf(null, all, registerOf()), words))).toBe('')
})

test('hostile subjects stay text', async () => {
  const letters = hostile.map((subject, index) =>
    letter(`${index}-${subject}`, '2024-01-01', [], { subject, issuer: subject }),
  )
  const svg = await svgOf({ ...chainOf(null, all, registerOf()), nodes: letters }, words)
  expect(misshapen(svg)).toBe('')
  expect(textsIn(svg).sort()).toEqual(letters.flatMap(one => labelLines(one, words)).sort())
})

test('whatever the data, it stays text inside its box', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anyText, async (symbol, subject) => {
      const node = letter(`1${symbol}`, '2024-01-01', [], { subject })
      const svg = await svgOf({ ...chainOf(null, all, registerOf()), nodes: [node] }, words)
      expect(misshapen(svg)).toBe('')
      expect(textsIn(svg)).toEqual(labelLines(node, words))
    }),
    { numRuns: 50 },
  )
})

test.each([
  ['300 letters in a line', longChain(300)],
  ['a fan of 300', wideFan(299)],
  ['300 letters that each cite several', tangle(300)],
])('%s are drawn, and do not hang', async (_, register) => {
  const svg = await svgOf(chainOf(null, all, register), words)
  expect(svg.match(/class="node"/g)).toHaveLength(300)
})

test('10,000 letters in a line are drawn without overflow', async () => {
  const svg = await svgOf(chainOf(null, all, longChain(10_000)), words)
  expect(svg.match(/class="node"/g)).toHaveLength(10_000)
})
