import type { Dispatch } from '../domain/records.ts'
import type { Register } from '../domain/register.ts'
import { calledOn, withOrgans } from './words.ts'

/** Each entry of `Kính gửi` in words: as printed, where that was written down. */
export function addresseesText({ recipients, date }: Dispatch, register: Register): readonly string[] {
  return recipients.map(recipient => {
    const id = recipient.kind === 'unit' ? recipient.unit : recipient.group
    return recipient.text ?? withOrgans(id, recipient.organs, calledOn(id, date, register), register)
  })
}
