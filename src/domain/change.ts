import type { At, CalendarDay, Dispatch, Exemption, Extension, Receipt, Response, Unit } from './records.ts'

/** A fact that comes to a letter later, with the list of the record it belongs to. */
export type Fact =
  | { readonly list: 'responses'; readonly fact: Response }
  | { readonly list: 'extensions'; readonly fact: Extension }
  | { readonly list: 'exemptions'; readonly fact: Exemption }
  | { readonly list: 'receipts'; readonly fact: Receipt }

/** A day that a paper makes a day off, or one that is worked; as it comes to a calendar, or goes. */
export interface NewDay {
  readonly list: 'off' | 'working'
  readonly day: CalendarDay
}

/** One thing a command does to a record. A plan is a list of them; nothing is written before it is whole. */
export type Change =
  | {
      readonly kind: 'create'
      readonly record: string
      readonly dispatch: Omit<Dispatch, 'at'>
      /** What is to be said of its fields for a person who opens it, by key. */
      readonly comments?: ReadonlyMap<string, string>
    }
  /** New units, all in a record of their own. */
  | { readonly kind: 'create-units'; readonly record: string; readonly units: readonly Omit<Unit, 'at'>[] }
  /** A letter known by citation only is held now: what is written of it stays, and the letter adds the rest. */
  | { readonly kind: 'fill'; readonly record: string; readonly dispatch: Omit<Dispatch, 'at'> }
  | ({ readonly kind: 'add-fact'; readonly record: string } & Fact)
  /** A clerk has looked at what was imported: at a letter, or at an answer written in it. */
  | { readonly kind: 'confirm'; readonly record: string; readonly path: At['path'] }
  | ({ readonly kind: 'add-day'; readonly record: string } & NewDay)
  | ({ readonly kind: 'remove-day'; readonly record: string } & NewDay)
  /** A year that had no record. */
  | ({ readonly kind: 'create-year'; readonly record: string; readonly year: number } & NewDay)
  /** A text that a person made of the one there was. */
  | { readonly kind: 'rewrite'; readonly record: string; readonly before: string; readonly after: string }
  | { readonly kind: 'remove'; readonly record: string }
  /** Takes back what a command did, as the journal tells it. */
  | { readonly kind: 'take-back'; readonly record: string; readonly edit: Edit }

/** What was done to the text of a record: one place of it, or all where `before` or `after` is no text at all. */
export interface Edit {
  readonly record: string
  /** What the text was and became, by its hash; null where there was or is no such record. */
  readonly before: string | null
  readonly after: string | null
  readonly at: number
  readonly removed: string
  readonly inserted: string
}

/** A command that wrote, as the journal keeps it. */
export interface Entry {
  /** Sorts by time. */
  readonly id: string
  /** When, as an instant of the machine's clock. */
  readonly at: string
  readonly by: string
  readonly host: string
  /** The words of the command. */
  readonly command: string
  /** The dispatches it was about, by id. */
  readonly dispatches: readonly string[]
  readonly edits: readonly Edit[]
  /** The entries that it took back. */
  readonly undoes: readonly string[] | null
}
