import type { Day } from '../../domain/day.ts'
import type { Dispatch } from '../../domain/records.ts'
import type { Remark } from '../../intake/against-records.ts'
import type { Say } from '../../i18n/say.ts'

/** What the records say to a letter, as a sentence. */
export function remarkText(remark: Remark, own: string, { intake, day }: Say): string {
  const { remarks } = intake
  const named = ({ id, at }: Dispatch) => (at.path.length === 0 ? `${id} (${at.record})` : id)
  const dated = (date: Day | null) => (date === null ? '' : day(date))
  switch (remark.kind) {
    case 'answers':
      return remarks[remark.asked ? 'answers' : 'answers-unasked']({ symbol: remark.record.symbol, own })
    case 'answer-recorded':
      return remarks['answer-recorded']({ symbol: named(remark.record) })
    case 'cites-otherwise':
    case 'cited-otherwise': {
      const { symbol, date } = remark.reference
      return remarks[remark.kind]({ symbol, date: dated(date), record: named(remark.record) })
    }
    case 'series':
      return remarks.series[remark.fault.kind]({ other: remark.fault.by.symbol, date: day(remark.fault.by.date) })
    case 'campaign':
      return remarks.campaign({ record: remark.record.symbol, campaign: remark.campaign })
    default:
      return remarks[remark.kind]({ record: named(remark.record) })
  }
}
