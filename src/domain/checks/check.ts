import type { Day } from '../day.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Register } from '../register.ts'

/** A rule that tells all it finds, and changes nothing. */
export type Check = (register: Register, asOf: Day) => Iterable<Diagnostic>
