import { expect, test } from 'vitest'
import { withoutDay } from '../../src/codec/remove-entry.ts'
import { day } from '../support/day.ts'

const without = (text: string) =>
  withoutDay(text, { list: 'off', day: { date: day('2024-09-02'), name: null, paper: 'p', pending: false } })

test.each([
  [
    'of a list of blocks',
    'off:\n  - date: 2024-09-02\n    paper: p\n  # sau\n  - { date: 2024-09-03, paper: p }\n',
    'off:\n  # sau\n  - { date: 2024-09-03, paper: p }\n',
  ],
  [
    'with the comment behind it',
    'off:\n  - { date: 2024-09-02, paper: p } # thứ Hai\n  - { date: 2024-09-03, paper: p }\n',
    'off:\n  - { date: 2024-09-03, paper: p }\n',
  ],
  [
    'written in another way',
    'off:\r\n- paper: "p"\r\n  date: 2/9/2024\r\n- { date: 2024-09-03, paper: p }\r\n',
    'off:\r\n- { date: 2024-09-03, paper: p }\r\n',
  ],
  [
    'with its list where it is the last',
    'year: 2024\noff:\n  - date: 2024-09-02\n    paper: p\n# hết\n',
    'year: 2024\n# hết\n',
  ],
  [
    'first on a line',
    'off: [{ date: 2024-09-02, paper: p }, { date: 2024-09-03, paper: p }]\n',
    'off: [{ date: 2024-09-03, paper: p }]\n',
  ],
  [
    'last on a line',
    'off: [{ date: 2024-09-03, paper: p }, { date: 2024-09-02, paper: p }]',
    'off: [{ date: 2024-09-03, paper: p }]',
  ],
  ['alone on a line, after a mark of Windows', '\uFEFFoff: [{ date: 2024-09-02, paper: p }]\n', '\uFEFFoff: []\n'],
  [
    'at the end of a file without a last new line',
    'off:\n  - { date: 2024-09-03, paper: p }\n  - { date: 2024-09-02, paper: p }',
    'off:\n  - { date: 2024-09-03, paper: p }\n',
  ],
])('a day %s is taken out, and nothing else', (_, text, rest) => {
  expect(without(text)).toBe(rest)
})

test.each([
  'off: []\n',
  'working:\n  - { date: 2024-09-02, paper: p }\n',
  'off: [\n',
  'off:\n  - ? date\n    : 2024-09-03\n',
])('where it does not stand, as in %j, nothing is made of it', text => {
  expect(without(text)).toBeUndefined()
})
