import { expect, test } from 'vitest'
import { progressLines } from '../../src/cli/progress-on-terminal.ts'
import { plainPaint } from '../../src/cli/screen.ts'
import { obligationsOn } from '../../src/domain/obligations.ts'
import { overviewOf } from '../../src/domain/overview.ts'
import { say } from '../../src/i18n/en/say.ts'
import { day } from '../support/day.ts'
import { register } from '../support/register.ts'

const asked = register`
  groups:
    - { id: g, name: the group, members: [{ unit: u }, { unit: v }] }
  ---
  symbol: 1-CV/BTG
  date: 2024-07-01
  issuer: btg
  due: 2024-07-05
  recipients: [{ group: g }, { unit: w }]
  responses: [{ unit: u, date: 2024-07-02 }]`

test('a bar a group, filled by the answers and shaded by what is overdue, and a curve of the answers', () => {
  const asOf = day('2024-07-08')
  const obligations = obligationsOn(asOf, asked)
  const lines = progressLines(overviewOf(obligations, obligations, asOf, asked), asked, plainPaint, say)
  expect(lines).toEqual([
    '',
    'By group:',
    '  the group         ████████████▒▒▒▒▒▒▒▒▒▒▒▒  1/2 answered, 1 overdue',
    '  (named outright)  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒  0/1 answered, 1 overdue',
    '',
    '  ▁▃▃▃▃▃▃▃  1 of 3 answered, from 2024-07-01 to 2024-07-08',
  ])
})
