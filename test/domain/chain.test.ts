import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backwards, branchesOf, chainOf, type Chain, type Direction } from '../../src/domain/chain.ts'
import { treeOf, type TreeLine } from '../../src/domain/chain-tree.ts'
import { cyclesOf } from '../../src/domain/cycles.ts'
import { relations } from '../../src/domain/records.ts'
import type { Register } from '../../src/domain/register.ts'
import { day } from '../support/day.ts'
import { campaign, find, letter, longChain, registerOf, wideFan } from '../report/letters.ts'

interface Asked {
  direction?: Direction
  depth?: number
  asOf?: string
}

function around(symbol: string | null, register: Register, { direction = 'both', depth, asOf }: Asked = {}): Chain {
  const focus = symbol === null ? null : find(symbol, register)
  return chainOf(focus, { direction, depth: depth ?? null, asOf: asOf === undefined ? null : day(asOf) }, register)
}

const symbols = ({ nodes }: Chain) => nodes.map(({ symbol }) => symbol)

const steps = ({ links }: Chain) => links.map(({ from, relation, to }) => `${from.symbol} ${relation} ${to.symbol}`)

/** As a terminal would show it: `^` before what is cited, `v` before what cites. */
function drawn(lines: readonly TreeLine[]): string[] {
  return lines.map(({ dispatch, depth, relations, upward, days, again }) => {
    const arrow = upward === null ? '' : `${upward ? '^' : 'v'} ${relations.join('+')} `
    return `${'  '.repeat(depth)}${arrow}${dispatch.symbol}${days === null ? '' : ` ${days}d`}${again ? ' (above)' : ''}`
  })
}

/** top ← left, right ← low; aside cites left as well. */
const diamond = registerOf(
  letter('top', '2024-01-01'),
  letter('left', '2024-02-01', ['implements top']),
  letter('right', '2024-02-02', ['forwards top']),
  letter('low', '2024-03-01', ['reminds left', 'mentions right']),
  letter('aside', '2024-03-02', ['replies left']),
  letter('alone', '2024-03-03'),
)

describe('the chain', () => {
  test('of the real campaign has its three references in the order of the letter', () => {
    const chain = around('1469-CV/BTGTU', campaign)
    expect(symbols(chain)).toEqual(['1337-CV/BTGTU', '33-CV/TTĐN', '2929-CV/VPTU', '1469-CV/BTGTU'])
    expect(steps(chain)).toEqual([
      '1469-CV/BTGTU implements 2929-CV/VPTU',
      '1469-CV/BTGTU forwards 33-CV/TTĐN',
      '1469-CV/BTGTU reminds 1337-CV/BTGTU',
    ])
    expect(chain.nodes.filter(({ held }) => !held).map(({ symbol }) => symbol)).toEqual([
      '1337-CV/BTGTU',
      '2929-CV/VPTU',
    ])
  })

  test('goes up to what is cited, with every link between what is shown', () => {
    const chain = around('low', diamond, { direction: 'up' })
    expect(symbols(chain)).toEqual(['top', 'left', 'right', 'low'])
    expect(steps(chain)).toEqual([
      'left implements top',
      'right forwards top',
      'low reminds left',
      'low mentions right',
    ])
  })

  test('goes down to what cites', () => {
    expect(symbols(around('left', diamond, { direction: 'down' }))).toEqual(['left', 'low', 'aside'])
  })

  test('in both directions is all that hangs together', () => {
    expect(symbols(around('aside', diamond))).toEqual(['top', 'left', 'right', 'low', 'aside'])
  })

  test('without a focus is all there are', () => {
    const chain = around(null, diamond, { direction: 'up', depth: 0 })
    expect(symbols(chain)).toEqual(['top', 'left', 'right', 'low', 'aside', 'alone'])
    expect(chain).toMatchObject({ focus: null, direction: 'both' })
  })

  test.each([
    [0, ['aside']],
    [1, ['left', 'aside']],
    [2, ['top', 'left', 'low', 'aside']],
    [3, ['top', 'left', 'right', 'low', 'aside']],
  ])('goes no deeper than %i steps', (depth, expected) => {
    expect(symbols(around('aside', diamond, { depth }))).toEqual(expected)
  })

  test('holds nothing later than the day asked for, nor what is reached only through that', () => {
    expect(symbols(around('right', diamond, { asOf: '2024-02-29' }))).toEqual(['top', 'left', 'right'])
    expect(symbols(around('right', diamond, { asOf: '2024-02-02' }))).toEqual(['top', 'left', 'right'])
    expect(symbols(around(null, diamond, { asOf: '2024-02-01' }))).toEqual(['top', 'left'])
  })

  test('is empty when its focus is later than the day asked for', () => {
    const chain = around('low', diamond, { asOf: '2024-02-29' })
    expect(chain).toMatchObject({ nodes: [], links: [], cycles: [] })
    expect(treeOf(chain)).toEqual([])
  })

  test('names each relation between two letters once', () => {
    const register = registerOf(
      letter('a', '2024-01-01'),
      letter('b', '2024-01-02', ['reminds a', 'forwards a', 'reminds a 2024-01-01']),
    )
    expect(steps(around('a', register))).toEqual(['b reminds a', 'b forwards a'])
    expect(branchesOf(around('a', register).links)).toMatchObject([{ relations: ['reminds', 'forwards'] }])
  })
})

describe('as a tree', () => {
  test('what a letter cites comes before what cites it, each by date, with the days between', () => {
    expect(drawn(treeOf(around('1469-CV/BTGTU', campaign)))).toEqual([
      '1469-CV/BTGTU',
      '  ^ reminds 1337-CV/BTGTU 87d',
      '  ^ forwards 33-CV/TTĐN 12d',
      '  ^ implements 2929-CV/VPTU 3d',
    ])
    expect(drawn(treeOf(around('left', diamond)))).toEqual([
      'left',
      '  ^ implements top 31d',
      '    v forwards right 32d',
      '  v reminds low 29d',
      '    ^ mentions right 28d (above)',
      '  v replies aside 30d',
    ])
  })

  test('a shared part is unfolded where it is nearest, and pointed to from below', () => {
    expect(drawn(treeOf(around('low', diamond, { direction: 'up' })))).toEqual([
      'low',
      '  ^ reminds left 29d',
      '    ^ implements top 31d',
      '  ^ mentions right 28d',
      '    ^ forwards top 32d (above)',
    ])
  })

  test('going up never turns down, however near that would be', () => {
    const register = registerOf(
      letter('far', '2024-01-03', ['mentions near']),
      letter('near', '2024-01-01'),
      letter('middle', '2024-01-04', ['follows far']),
      letter('focus', '2024-01-05', ['follows middle', 'mentions near']),
    )
    expect(drawn(treeOf(around('focus', register, { direction: 'up' })))).toEqual([
      'focus',
      '  ^ mentions near 4d',
      '  ^ follows middle 1d',
      '    ^ follows far 1d',
      '      ^ mentions near 2d (above)',
    ])
  })

  test('several relations between two letters are one branch', () => {
    const register = registerOf(letter('a', '2024-01-01'), letter('b', '2024-01-02', ['reminds a', 'forwards a']))
    expect(drawn(treeOf(around('b', register)))).toEqual(['b', '  ^ reminds+forwards a 1d'])
  })

  test('a loop is drawn once round', () => {
    const register = registerOf(letter('a', '2024-01-01', ['mentions b']), letter('b', '2024-01-01', ['reminds a']))
    expect(drawn(treeOf(around('a', register)))).toEqual(['a', '  ^ mentions b 0d', '    ^ reminds a 0d (above)'])
  })

  test('without a focus each part hangs on its latest letter', () => {
    const register = registerOf(
      letter('a', '2024-01-01'),
      letter('x', '2024-01-02'),
      letter('b', '2024-01-03', ['reminds a']),
      letter('y', '2024-01-04', ['reminds x']),
    )
    const lines = treeOf(around(null, register))
    expect(drawn(lines)).toEqual(['b', '  ^ reminds a 2d', 'y', '  ^ reminds x 2d'])
    expect(lines.map(({ isLast }) => isLast)).toEqual([false, true, true, true])
  })

  test('days run below zero where a reference runs back in time', () => {
    const register = registerOf(letter('a', '2024-01-01', ['mentions b']), letter('b', '2024-01-11'))
    expect(drawn(treeOf(around('a', register)))).toEqual(['a', '  ^ mentions b -10d'])
    expect(steps({ ...around('a', register), links: backwards(around('a', register).links) })).toEqual(['a mentions b'])
    expect(backwards(around('low', diamond).links)).toEqual([])
  })
})

describe('loops', () => {
  const loopsIn = (...cites: readonly string[]) => {
    const names = [...new Set(cites.flatMap(cite => cite.split('>')))].sort()
    const register = registerOf(
      ...names.map(name => {
        const cited = cites.filter(cite => cite.startsWith(name)).map(cite => `mentions ${cite.split('>')[1]}`)
        return letter(name, '2024-01-01', cited)
      }),
    )
    return around(null, register).cycles.map(loop => loop.map(id => id.split('@')[0]).join('>'))
  }

  test.each([
    [['a>b'], []],
    [['a>b', 'b>a'], ['a>b']],
    [['b>a', 'a>c', 'c>b'], ['a>c>b']],
    [['a>b', 'b>c', 'c>a', 'b>a'], ['a>b']],
    [['a>b', 'b>c', 'c>b'], ['b>c']],
    [
      ['a>b', 'b>a', 'b>c', 'c>d', 'd>c'],
      ['a>b', 'c>d'],
    ],
    [
      ['d>c', 'c>d', 'b>a', 'a>b'],
      ['a>b', 'c>d'],
    ],
    [['a>b', 'a>c', 'b>d', 'c>d'], []],
  ])('%j has the loops %j', (cites, expected) => expect(loopsIn(...cites)).toEqual(expected))

  test('a letter that cites itself is a loop of one', () => {
    const self = letter('a', '2024-01-01')
    expect(cyclesOf([{ from: self, to: self, relation: 'mentions', at: self.at }])).toEqual([['a@2024-01-01']])
  })
})

/** Any references among a few letters, of which some share a day. */
const anyRegister = fc
  .array(
    fc.record({
      day: fc.integer({ min: 1, max: 4 }),
      cites: fc.array(fc.tuple(fc.constantFrom(...relations), fc.integer({ min: 0, max: 7 })), { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map(letters =>
    registerOf(
      ...letters.map(({ day, cites }, index) => {
        const references = cites
          .filter(([, cited]) => cited < letters.length)
          .map(([relation, cited]) => `${relation} ${cited}`)
        return letter(String(index), `2024-01-0${day}`, references)
      }),
    ),
  )
const anyDirection = fc.constantFrom<Direction>('both', 'up', 'down')

describe('whatever the references', () => {
  test('the tree holds each letter once and each branch once, and points only to what stands above', () => {
    fc.assert(
      fc.property(
        anyRegister,
        anyDirection,
        fc.option(fc.nat(4)),
        fc.boolean(),
        (register, direction, depth, focused) => {
          const focus = focused ? (register.dispatches[0] ?? null) : null
          const chain = chainOf(focus, { direction, depth, asOf: null }, register)
          const lines = treeOf(chain)
          const unfolded = lines.filter(({ again }) => !again)
          expect(new Set(unfolded.map(({ dispatch }) => dispatch))).toEqual(new Set(chain.nodes))
          expect(unfolded).toHaveLength(chain.nodes.length)
          const branches = lines.flatMap(({ dispatch, parent, upward }) => {
            if (parent === null) return []
            const ends = [parent.dispatch.id, dispatch.id]
            return [(upward ? ends : ends.reverse()).join(' ')]
          })
          expect(branches.sort()).toEqual(
            branchesOf(chain.links)
              .map(({ from, to }) => `${from.id} ${to.id}`)
              .sort(),
          )
          for (const [place, line] of lines.entries()) {
            const earlier = lines.slice(0, place)
            expect(earlier.some(({ dispatch, again }) => dispatch === line.dispatch && !again)).toBe(line.again)
            expect(line.parent === null || earlier.includes(line.parent)).toBe(true)
            expect(line.depth).toBe(line.parent ? line.parent.depth + 1 : 0)
            const below = lines.filter(({ parent }) => parent === line.parent)
            expect(line.isLast).toBe(below.at(-1) === line)
          }
        },
      ),
    )
  })

  test('going up from a letter shows exactly those from which going down shows it', () => {
    fc.assert(
      fc.property(anyRegister, fc.option(fc.nat(4)), (register, depth) => {
        const reached = (direction: Direction) =>
          register.dispatches.flatMap(focus =>
            chainOf(focus, { direction, depth, asOf: null }, register).nodes.map(({ id }) =>
              direction === 'up' ? `${focus.id} ${id}` : `${id} ${focus.id}`,
            ),
          )
        expect(reached('up').sort()).toEqual(reached('down').sort())
      }),
    )
  })

  test('every loop is made of references, and whoever can come back to himself is in a knot with one', () => {
    fc.assert(
      fc.property(anyRegister, register => {
        const { links, cycles } = chainOf(null, { direction: 'both', depth: null, asOf: null }, register)
        const cites = new Set(links.map(({ from, to }) => `${from.id} ${to.id}`))
        for (const loop of cycles) {
          expect(new Set(loop).size).toBe(loop.length)
          for (const [place, id] of loop.entries()) expect(cites).toContain(`${id} ${loop[(place + 1) % loop.length]}`)
        }
        const reach = (start: string) => {
          const met = new Set(links.filter(({ from }) => from.id === start).map(({ to }) => to.id))
          for (const id of met) for (const { from, to } of links) if (from.id === id) met.add(to.id)
          return met
        }
        const turning = register.dispatches.map(({ id }) => id).filter(id => reach(id).has(id))
        const covered = turning.filter(id =>
          cycles.some(([first = '']) => first === id || (reach(first).has(id) && reach(id).has(first))),
        )
        expect(covered).toEqual(turning)
        expect(cycles.length).toBe(
          new Set(
            turning.map(id =>
              [...reach(id)]
                .filter(other => reach(other).has(id))
                .sort()
                .join(' '),
            ),
          ).size,
        )
      }),
    )
  })
})

describe('size', () => {
  test('a chain 10,000 deep', () => {
    const register = longChain(10_000)
    const chain = around('9999-CV', register, { direction: 'up' })
    const lines = treeOf(chain)
    expect(chain.cycles).toEqual([])
    expect(lines).toHaveLength(10_000)
    expect(lines.at(-1)).toMatchObject({ depth: 9_999, isLast: true })
    expect(around('0-CV', register, { direction: 'down' }).nodes).toHaveLength(10_000)
    expect(around('0-CV', register, { depth: 10 }).nodes).toHaveLength(11)
  })

  test('a loop of 10,000', () => {
    const { links } = around(null, longChain(10_000))
    const [first] = links
    const last = links.at(-1)
    if (!first || !last) throw new Error('no links')
    const [loop] = cyclesOf([...links, { ...first, from: first.to, to: last.from }])
    expect(loop).toHaveLength(10_000)
    expect(loop?.slice(0, 2)).toEqual([first.to.id, last.from.id])
  })

  test('a fan 5,000 wide', () => {
    const register = wideFan(5_000)
    expect(treeOf(around('0-CT', register, { direction: 'down' }))).toHaveLength(5_001)
    expect(treeOf(around('7-CV', register))).toHaveLength(5_001)
  })
})
