/**
 * The names that a template may use, and what stands behind each: a text, a number, a yes or no, a list (in brackets),
 * or a thing with names of its own. Any of them may be missing in a letter, and a template that prints it then fails.
 */

/** A dispatch as a letter cites it. */
const cited = {
  /** `Công văn`, `Chỉ thị`. */
  type: 'text',
  symbol: 'text',
  date: 'text',
  issuer: 'text',
  /** Whose instruction it conveys, where that is not its issuer. */
  authority: 'text',
  subject: 'text',
  /** `về việc …`. */
  about: 'text',
  /** Its subject is, word for word, that of the letter told before it. */
  repeats: 'flag',
  /** One of the calls, not of the directives; and one that is not the first call. */
  isCall: 'flag',
  isAgain: 'flag',
  /** The day that a reminder named, where it named the same to all whom this letter presses. */
  deadline: 'text',
} as const

/** A unit that has answered or has not. */
const counted = {
  name: 'text',
  /** Its own day, where the units have different ones. */
  due: 'text',
  daysLate: 'number',
  /** `partial` or `acknowledged`. */
  progress: 'text',
} as const

/** Something owed, by itself or, of a unit that owes several things, all together: earliest day, longest delay. */
const owing = { due: 'text', daysLate: 'number', progress: 'text' } as const

/** A unit that the letter is about. */
const concerned = {
  name: 'text',
  ...owing,
  /** Several things, where the letter asked for several. */
  owed: [{ what: 'text', ...owing }],
  /** The last extension: to which day, granted on which. */
  extended: { to: 'text', on: 'text', by: 'text', reason: 'text' },
  /** What it sent: the answer, or the part of it that came last. */
  answer: { symbol: 'text', date: 'text' },
} as const

/** How one duty stands: asked = answered + exempt + unconfirmed + missing. */
const standing = {
  what: 'text',
  /** Of all who have not answered, if they have the same. */
  due: 'text',
  asked: 'number',
  answered: 'number',
  exempt: 'number',
  unconfirmed: 'number',
  missing: 'number',
  /** Of the missing. */
  overdue: 'number',
  partial: 'number',
  answeredUnits: [counted],
  missingUnits: [counted],
} as const

/** Something that the only body of a letter owes: which dispatch asked for it, and for what. */
const debt = {
  type: 'text',
  symbol: 'text',
  date: 'text',
  what: 'text',
  /** For whom it is owed, where that has ended. */
  inPlaceOf: 'text',
  due: 'text',
  daysLate: 'number',
  progress: 'text',
} as const

/** The only body that a letter goes to. */
const only = {
  /** Those that have ended, for whom it carries on; whether it was also asked itself. */
  inPlaceOf: 'text',
  owesItself: 'flag',
  ...concerned,
} as const

export const vocabulary = {
  asOf: 'text',
  /** The new day. */
  due: 'text',
  /** The office that writes, and the one that wrote the calls. */
  own: 'text',
  caller: 'text',
  /** What the calls were about; how many calls there have been. */
  subject: 'text',
  round: 'number',
  /** The letter that was not answered. */
  focus: cited,
  /** All that is told before the letter comes to what it carries out, in order of date. */
  story: [cited],
  calls: [cited],
  implemented: cited,
  enclosed: [cited],
  /** Of all duties together, and each by itself; what a single duty is about goes without saying. */
  standing,
  duties: [standing],
  /** Which units are to be named. */
  named: { answered: 'flag', missing: 'flag' },
  /** Whether these are more names than stand in a letter (office.yaml: namesInLetter), and come in a list of their own. */
  appendix: { units: 'flag', missing: 'flag', answered: 'flag' },
  /** Those that the letter presses; whether they are all that are missing. */
  pressed: {
    units: 'number',
    overdue: 'number',
    isAllMissing: 'flag',
    /** The day that all of them missed or have, if it is the same. */
    due: 'text',
    /** Fewest that went to any of them before. */
    reminders: 'number',
  },
  /** Those that the letter is about, each once, by the names they were asked by. */
  units: [concerned],
  one: only,
  /** All that is pressed, each by itself, by the date of the dispatch that asked for it. */
  debts: [debt],
  /** To whom a copy goes as a report, else whose instruction is carried out. */
  superior: 'text',
} as const satisfies Things

export type Shape = 'text' | 'number' | 'flag' | readonly [Things] | Things
export interface Things {
  readonly [name: string]: Shape
}

/** The facts behind the names; what is null is left out before a template sees them. */
export type FactsOf<S> = S extends 'text'
  ? string | null
  : S extends 'number'
    ? number | null
    : S extends 'flag'
      ? boolean
      : S extends readonly [infer Item]
        ? readonly FactsOf<Item>[]
        : { readonly [K in keyof S]?: FactsOf<S[K]> | null }

export type Facts = FactsOf<typeof vocabulary>
export type CitedFacts = FactsOf<typeof cited>
export type StandingFacts = FactsOf<typeof standing>
export type OnlyFacts = FactsOf<typeof only>
export type ConcernedFacts = FactsOf<typeof concerned>
export type DebtFacts = FactsOf<typeof debt>
