import type { Joined } from './domain/around.ts'
import type { Change, Entry } from './domain/change.ts'
import type { Day } from './domain/day.ts'
import type { Diagnostic, Place } from './domain/diagnostic.ts'
import type { Ledger } from './domain/ledger.ts'
import type { Dispatch, Records } from './domain/records.ts'
import type { Standing } from './domain/standing.ts'
import type { StoreAddress } from './domain/store-address.ts'

/** What the program asks of the world. */

/** Keeps the records. Reading never throws for a fault in the data: it is told among the diagnostics. */
export interface Store {
  load(): Promise<Loaded>
  /**
   * What a letter hangs together with, by a person's words for it: what its line, or its chain, is told from. Null where
   * that cannot be had without all the records.
   */
  around?(text: string, joined: Joined): Promise<Around | null>
  /** Carries out a plan, all of it or nothing. Refused where a record it touches is not any more what it was made on. */
  apply(plan: Plan, madeOn: Loaded): Promise<Applied>
  /** The commands that wrote, the oldest first. */
  journal(): Promise<readonly Entry[]>
  /** The text of a record as it stands now; undefined where there is none. */
  text(record: string): Promise<string | undefined>
  /** Lends what is kept beside the records, as it stands at one moment; null where they must be read to be answered from. */
  consult?<T>(work: (ledger: Ledger) => Promise<T>): Promise<{ readonly value: T } | null>
}

/** All that is kept, byte for byte, by names from the workspace on: to be copied elsewhere. */
export interface Archive {
  /** The hash of each; and what could not be read. */
  contents(): Promise<{ readonly hashes: ReadonlyMap<string, string>; readonly left: readonly string[] }>
  read(names: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>
  /** Adds what is not there yet. */
  write(items: ReadonlyMap<string, Uint8Array>): Promise<void>
  /** Once all is there: works out what is kept beside it. */
  settle(): Promise<void>
}

/** A database as whoever looks after it sees it. */
export interface Database {
  state(): Promise<StoreState>
  /** Brings the tables to the form this program knows; gives the migrations carried out. */
  migrate(): Promise<readonly string[]>
  /** Works out what is kept beside the records and is not there yet, that of the office anew; gives the offices. */
  settle(anew: boolean): Promise<readonly string[]>
  /** Works it out anew and tells what differs; null where it is not there yet. */
  verify(): Promise<readonly LedgerFault[] | null>
  /** Lets a role work for the office, and says which units the office is. */
  admit(role: string, units: readonly string[]): Promise<void>
}

export interface StoreState {
  /** The version of the server. */
  readonly server: string
  /** Of its tables, and the one this program knows; 0 where there are none. */
  readonly form: number
  readonly knownForm: number
  readonly office: string
  readonly records: number
  readonly entries: number
}

/** A row beside the records that is not what they come to. */
export interface LedgerFault {
  readonly table: 'ledger' | 'letter' | 'citation' | 'span' | 'sent' | 'addressed' | 'numbered'
  /** Missing, there with other content, or there without a reason. */
  readonly what: 'missing' | 'other' | 'strange'
  readonly record: string | null
  /** Of an obligation: whose, and from which day on. */
  readonly unit: string | null
  readonly from: Day | null
}

/** Why a database cannot be used. */
export interface StoreFault {
  readonly kind:
    | 'no-driver'
    | 'lost'
    /** There are servers, but none takes writing: one is to take over yet. */
    | 'standby'
    | 'no-tls'
    /** The server cannot show that it is the one named. */
    | 'untrusted'
    /** The file of the authority cannot be read. */
    | 'no-authority'
    | 'no-password'
    /** The file of passwords is open to others. */
    | 'open-passwords'
    | 'denied'
    | 'no-database'
    | 'not-made'
    | 'newer'
    | 'older'
    | 'twin'
    | 'server'
  /** Its address, which holds no password. */
  readonly store: string
  /** What the server or the network says of it. */
  readonly reason: string
}

export interface Plan extends Pick<Entry, 'command' | 'dispatches' | 'undoes'> {
  readonly changes: readonly Change[]
}

/** Of the letters those that one hangs together with; all other records. */
export interface Around extends Loaded {
  /** What could not be joined, in whichever letter. */
  readonly unjoined: readonly Diagnostic[]
}

/** What became of a plan. */
export type Applied =
  | ({ readonly kind: 'done'; readonly entry: Entry } & Mended)
  | ({ readonly kind: WhyNot; readonly record: string } & Partial<Mended>)
  | { readonly kind: 'locked'; readonly owner: Owner }

/**
 * Why a plan was not carried out, by one of its records:
 * - `stale`: changed since the plan was made, which must be made anew;
 * - `existing`: already there, or one whose name differs only in case or in how its accents are put together;
 * - `unfit`: written in a way that no place for the change can be found in;
 * - `numbered`: its number was given to another of its series meanwhile;
 * - `received`: a letter of another office, which is read here and not written.
 */
export type WhyNot = 'stale' | 'existing' | 'unfit' | 'numbered' | 'received'

/** What was mended first, whatever became of the plan then. */
export interface Mended {
  readonly recovered: Recovered | null
  /** Whose lock had been left behind, and was taken away. */
  readonly leftBy: Owner | null
}

/** A command that broke off half-way, and what the next one did about it. */
export interface Recovered {
  readonly entry: Entry
  readonly outcome: 'completed' | 'rolled-back'
}

/** Who holds the records, to write. */
export interface Owner {
  readonly by: string
  readonly host: string
  readonly pid: number
  readonly since: string
}

export interface Loaded {
  readonly records: Records
  /** Why some of the data could not be read. */
  readonly diagnostics: readonly Diagnostic[]
  /** Made ready when it is first needed: places are asked for only where something is wrong. */
  locator(): Promise<Locate>
  /** Null where nothing can be kept of what is worked out. */
  readonly index: ObligationIndex | null
}

/** Keeps from one start to the next what was worked out of the records. */
export interface ObligationIndex {
  /** What there was to complain of when the records were last joined. */
  readonly unjoined: Remembered<readonly Diagnostic[]>
  /** What the checks found when they were last made. */
  readonly checked: Remembered<Checked>
  /** How all stood when it was last asked. */
  readonly standing: Remembered<Standing>
}

export interface Checked {
  readonly asOf: Day
  readonly findings: readonly Diagnostic[]
}

export interface Remembered<T> {
  /** What was kept last, if all that has come to the records since are facts; null otherwise. */
  read(): Known<T> | null
  keep(value: T): void
}

export interface Known<T> {
  readonly value: T
  /** Letters that have got other facts since. */
  readonly changed: readonly Dispatch[]
}

/** Undefined where the store keeps no text that a person could open. */
export type Locate = (place: Place) => Location | undefined

export interface Location {
  /** As a person in the workspace would name it: relative, with forward slashes. */
  readonly file: string
  /** From 1, in characters. */
  readonly line: number
  readonly column: number
  /** The text of that line, cut where it is very long; from `excerptColumn` on, `width` characters of it are meant. */
  readonly excerpt: string
  readonly excerptColumn: number
  readonly width: number
}

export interface Clock {
  /** Today in the given time zone (IANA name). */
  today(timeZone: string): Day
}

export interface Files {
  read(path: string): Promise<string | undefined>
  /** The bytes of a file; only how many there are at least, where there are more than `most`; undefined where there is none. */
  bytes(path: string, most: number): Promise<Uint8Array | number | undefined>
  /** The names in a folder, sorted by code unit; none where there is no such folder. */
  list(folder: string): Promise<readonly string[]>
  exists(path: string): Promise<boolean>
  isFolder(path: string): Promise<boolean>
  /** The way from a folder to a path, with forward slashes; undefined where that leads out of it, through links too. */
  placeIn(folder: string, path: string): Promise<string | undefined>
  /** Whole or not at all: written beside and renamed. The folder is made where it is missing. */
  write(path: string, content: string | Uint8Array): Promise<void>
  /** Nothing where there is none. */
  remove(path: string): Promise<void>
}

/** Where answers or messages go. */
export interface Sink {
  write(text: string | Uint8Array): void
  readonly isTerminal: boolean
  /** Columns of the terminal; undefined in a pipe. */
  readonly columns: number | undefined
}

/** Is told how much of something is done. */
export type Progress = (done: number, total: number) => void

/** Rejects with the code `BROKEN_OFF` where the person leaves instead of answering. */
export type Ask = (question: string) => Promise<string>

/** How an editor ended: closed; with a fault of its own, or not found; or none is named. */
export type Edited = 'closed' | 'failed' | 'none'

/** All that a command is handed of the world; a test hands it another. */
export interface World {
  readonly version: string
  readonly out: Sink
  readonly err: Sink
  readonly env: Readonly<Record<string, string | undefined>>
  /** The folder the program was started in. */
  readonly folder: string
  readonly clock: Clock
  readonly files: Files
  /** The folder of the letter templates that come with the program. */
  readonly templates: string
  /** The folder of the records that come with the program: calendars, schemas for editors. */
  readonly records: string
  /** The folder of the manual's pages, one folder a language. */
  readonly manual: string
  /** The file of examples that `explain` shows. */
  readonly gallery: string
  /** A face of the font for PDF, by its name, as it comes with the program. */
  font(face: string): Promise<Uint8Array>
  /** What reads a PDF, as it comes with the program. */
  pdfEngine(): Promise<Uint8Array>
  /** What is piped in; only how much there is at least, where it is more than `most` bytes. */
  input(most: number): Promise<Uint8Array | number>
  /** Who is at the machine, as the journal will name them. */
  user(): Promise<Pick<Owner, 'by' | 'host'>>
  /** Asks the person at the terminal; null where nobody is there to answer. */
  readonly ask: Ask | null
  /** Opens a file in the person's editor, and waits until it is closed. */
  openEditor(path: string): Promise<Edited>
  /** From a folder upwards, the first that is a workspace. */
  findWorkspace(from: string): Promise<string | undefined>
  /** The records of a folder or, by its address, of a database. */
  openStore(place: string | StoreAddress, onProgress: Progress): Promise<Store>
  openArchive(place: string | StoreAddress): Promise<Archive>
  openDatabase(address: StoreAddress): Promise<Database>
  /** What is done when the answer cannot be handed on, to a full disk say: it is told, and the program ends with the code. */
  whenBroken(tell: (failure: unknown) => number): void
  /** Shows how far something long has come: on a terminal, once it lasts, under a label; nothing without one. */
  progress(label: string | null): Progress
  /** A path as seen from the folder the program was started in. */
  resolve(...parts: readonly string[]): string
  sha256(content: string | Uint8Array): string
}
