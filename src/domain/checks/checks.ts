import type { Day } from '../day.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Register } from '../register.ts'
import { isReceived } from '../sent.ts'
import type { Check } from './check.ts'
import { dayChecks } from './days.ts'
import { factChecks } from './facts.ts'
import { importChecks } from './imported.ts'
import { letterChecks } from './letters.ts'
import { numberChecks } from './numbers.ts'
import { recipientChecks } from './recipients.ts'
import { referenceChecks } from './references.ts'
import { unitChecks } from './units.ts'

const checks: readonly Check[] = [
  ...referenceChecks,
  ...numberChecks,
  ...unitChecks,
  ...recipientChecks,
  ...dayChecks,
  ...factChecks,
  ...importChecks,
  ...letterChecks,
]

/** All that the records say which cannot be true, or is worth a look. What cannot be joined, `buildRegister` told. */
export function checkAll(register: Register, asOf: Day): readonly Diagnostic[] {
  return checks.flatMap(check => [...check(register, asOf)]).filter(({ place }) => !isReceived(place.record))
}
