import type { Campaign, Dispatch, Relation } from './records.ts'

const asksNothing: ReadonlySet<Relation> = new Set(['replies', 'corrects', 'amends'])
const closes: ReadonlySet<Relation> = new Set(['recalls', 'repeals'])

/** Whether a dispatch asks those it addresses for an answer (rule 1). */
export function asks(dispatch: Dispatch, campaigns: ReadonlyMap<string, Campaign>): boolean {
  if (!dispatch.held || dispatch.answer === 'none' || dispatch.separately) return false
  if (dispatch.answer === 'expected') return true
  const made = dispatch.references.map(({ relation }) => relation)
  if (made.some(relation => asksNothing.has(relation))) return false
  if (made.length > 0 && made.every(relation => closes.has(relation))) return false
  return namesDue(dispatch) || dueOfCampaign(dispatch, campaigns) !== null
}

/** A day on one recipient or one duty makes the dispatch ask all it addresses. */
export function namesDue({ due, duties, recipients }: Dispatch): boolean {
  return due !== null || duties.some(duty => duty.due !== null) || recipients.some(recipient => recipient.due !== null)
}

export function dueOfCampaign({ campaign }: Dispatch, campaigns: ReadonlyMap<string, Campaign>) {
  return campaign === null ? null : (campaigns.get(campaign)?.due ?? null)
}
