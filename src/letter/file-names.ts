import type { FollowUp } from '../domain/follow-up.ts'

/**
 * A file name for each letter, good on every system: `1469-CV-BTGTU_2024-08-05_bac-1.txt`, or the unit's id where each
 * has its own. Plain letters, digits and dashes; names equal but for case are told apart by a number. With its day in
 * it, none can be one that Windows keeps for itself, such as `CON`.
 */
export function fileNames(
  followUps: readonly FollowUp[],
  isEach: boolean,
  extensionOf: (followUp: FollowUp) => string,
): readonly string[] {
  const taken = new Set<string>()
  return followUps.map(followUp => {
    const base = baseName(followUp, isEach)
    let name = base
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base}-${number}`
    taken.add(name.toLowerCase())
    return name + extensionOf(followUp)
  })
}

function baseName({ focus, byUnit, asOf, rung, template, addressees }: FollowUp, isEach: boolean): string {
  const unit = isEach || byUnit ? addressees[0]?.unit : undefined
  const which = unit ?? (rung ? `bac-${rung.level}` : (template ?? 'don-doc'))
  const about = byUnit ? (template ?? 'don-doc') : focus.symbol
  return [plain(about), asOf, plain(which)].join('_')
}

const longestPart = 50

function plain(text: string): string {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/[ĐÐƉ]/g, 'D')
  const kept = letters
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, longestPart)
    .replace(/^-|-$/g, '')
  return kept === '' ? 'x' : kept
}
