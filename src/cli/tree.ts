import { issuerName, type Directory } from '../domain/directory.ts'
import type { Chain } from '../domain/chain.ts'
import { treeOf, type TreeLine } from '../domain/chain-tree.ts'
import type { Say } from '../i18n/say.ts'
import { visible } from '../domain/visible.ts'
import type { Paint } from './screen.ts'

/** Deeper branches are not indented any further, but say how deep they lie: a chain may be 10,000 deep. */
const deepest = 20

/** A chain as a tree of lines, the focus marked. */
export function treeText(chain: Chain, directory: Directory, say: Say, paint: Paint): string {
  const trunks = new Map<TreeLine | null, string>()
  let text = ''
  for (const line of treeOf(chain)) {
    trunks.set(line, trunkBelow(line, trunks))
    text += `${branchOf(line, trunks)}${lineText(line, chain.focus, directory, say, paint)}\n`
  }
  return text
}

const mark = { last: '└─ ', other: '├─ ', past: '   ', trunk: '│  ' }

/** What is drawn before all that hangs on a line: a mark for each line above, those nearest where there are too many. */
function trunkBelow({ parent, isLast }: TreeLine, trunks: ReadonlyMap<TreeLine | null, string>): string {
  if (parent === null) return ''
  const trunk = `${trunks.get(parent) ?? ''}${isLast ? mark.past : mark.trunk}`
  return trunk.slice(-(deepest - 1) * mark.past.length)
}

function branchOf({ parent, depth, isLast }: TreeLine, trunks: ReadonlyMap<TreeLine | null, string>): string {
  if (parent === null) return ''
  return `${depth > deepest ? `(${depth}) ` : ''}${trunks.get(parent) ?? ''}${isLast ? mark.last : mark.other}`
}

function lineText(line: TreeLine, focus: Chain['focus'], directory: Directory, say: Say, paint: Paint): string {
  const { dispatch, relations, upward, days, again } = line
  const how = relations.map(relation => say.words.relations[relation][upward ? 'forward' : 'inverse'])
  const symbol = visible(dispatch.symbol)
  const issuer = issuerName(dispatch, directory)
  const named = [
    `${dispatch === focus ? paint.bold.underline(symbol) : paint.bold(symbol)} ${say.day(dispatch.date)}`,
    ...(issuer === null ? [] : [visible(issuer)]),
  ].join(', ')
  const told = [
    ...(days === null ? [] : [say.notes.days({ days })]),
    ...(dispatch.held ? [] : [say.show.cited]),
    ...(again ? [say.notes.again] : []),
  ]
  const subject = dispatch.subject === null || again ? '' : `: ${visible(dispatch.subject)}`
  const arrow = upward === null ? '' : `${upward ? '↑' : '↓'} ${how.join(', ')} `
  return `${paint.cyan(arrow)}${named}${told.length === 0 ? '' : ` (${told.join('; ')})`}${subject}`
}
