import { branchesOf, type Branch, type Chain } from './chain.ts'
import { daysBetween } from './day.ts'
import type { Dispatch, Relation } from './records.ts'
import { byDateThenId, type Link } from './references.ts'

/** A line of the chain as a tree. The lines stand in the order in which they are printed. */
export interface TreeLine {
  readonly dispatch: Dispatch
  /** The line it hangs on; null for a root. Followed upwards, they tell how the line is to be drawn. */
  readonly parent: TreeLine | null
  readonly depth: number
  /** Nothing hangs on the same parent below it. */
  readonly isLast: boolean
  /** How it and the dispatch of `parent` stand to each other; none for a root. */
  readonly relations: readonly Relation[]
  /** Whether it is cited by the dispatch of `parent`, not citing it; null for a root. */
  readonly upward: boolean | null
  /** From the cited letter to the one that cites; below zero where the reference runs back in time. */
  readonly days: number | null
  /** Its own line, with what hangs on it, stands further up. */
  readonly again: boolean
}

/**
 * The chain as a tree: from the focus or, without one, from the latest dispatch of all that hang together. Each
 * dispatch is unfolded once, where the way from the root is shortest; each branch is drawn once. What a dispatch cites
 * comes before what cites it, each by date.
 */
export function treeOf(chain: Chain): readonly TreeLine[] {
  const joints = jointsOf(chain.links)
  const { roots, unfolded } = unfold(chain, joints)
  const lines: TreeLine[] = []
  const drawn = new Set<Dispatch>()
  const waiting = roots.map((dispatch, index): TreeLine => {
    const isLast = index === roots.length - 1
    return { dispatch, parent: null, depth: 0, isLast, relations: [], upward: null, days: null, again: false }
  })
  waiting.reverse()
  for (let line = waiting.pop(); line; line = waiting.pop()) {
    lines.push(line)
    if (line.again) continue
    const { dispatch } = line
    drawn.add(dispatch)
    const isBelow = ({ branch, other }: Joint) => unfolded.get(other) === branch
    const isAgain = ({ branch, other }: Joint) => unfolded.get(dispatch) !== branch && drawn.has(other)
    const shown = (joints.get(dispatch) ?? []).filter(joint => isBelow(joint) || isAgain(joint))
    // The last to wait is the next to be drawn.
    for (const joint of shown.toReversed()) {
      waiting.push(lineBelow(line, joint, { isLast: joint === shown.at(-1), again: drawn.has(joint.other) }))
    }
  }
  return lines
}

function lineBelow(parent: TreeLine, joint: Joint, state: { isLast: boolean; again: boolean }): TreeLine {
  const { branch, other, upward } = joint
  const days = daysBetween(branch.to.date, branch.from.date)
  return { dispatch: other, parent, depth: parent.depth + 1, relations: branch.relations, upward, days, ...state }
}

/** A branch as seen from one of its ends. */
interface Joint {
  readonly branch: Branch
  readonly other: Dispatch
  readonly upward: boolean
}

type Joints = ReadonlyMap<Dispatch, readonly Joint[]>

function jointsOf(links: readonly Link[]): Joints {
  const joints = new Map<Dispatch, Joint[]>()
  const join = (end: Dispatch, joint: Joint) => {
    const known = joints.get(end)
    if (known) known.push(joint)
    else joints.set(end, [joint])
  }
  for (const branch of branchesOf(links)) {
    const { from, to } = branch
    join(from, { branch, other: to, upward: true })
    if (from !== to) join(to, { branch, other: from, upward: false })
  }
  for (const ends of joints.values()) {
    ends.sort((one, two) => Number(two.upward) - Number(one.upward) || byDateThenId(one.other, two.other))
  }
  return joints
}

/** The branch by which each dispatch is first met, nearest first; null for the roots. */
function unfold({ focus, direction, nodes }: Chain, joints: Joints) {
  const unfolded = new Map<Dispatch, Branch | null>()
  const unfoldFrom = (root: Dispatch) => {
    const met = new Set([root])
    unfolded.set(root, null)
    for (const dispatch of met) {
      for (const { branch, other, upward } of joints.get(dispatch) ?? []) {
        if (unfolded.has(other) || direction === (upward ? 'down' : 'up')) continue
        unfolded.set(other, branch)
        met.add(other)
      }
    }
  }
  const roots: Dispatch[] = []
  const starts = focus ? nodes.filter(node => node === focus) : nodes.toReversed()
  for (const start of starts) {
    if (unfolded.has(start)) continue
    roots.push(start)
    unfoldFrom(start)
  }
  return { roots: roots.reverse(), unfolded }
}
