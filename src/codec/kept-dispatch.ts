import type { At, Dispatch, Reference } from '../domain/records.ts'
import { dispatchId } from '../domain/references.ts'

/** Where the rest of letters lies; each has its place there. */
export interface Shelf {
  referencesAt(place: number): readonly Reference[]
  dispatchAt(place: number): Dispatch
}

type Head = Pick<Dispatch, 'symbol' | 'date' | 'issuer' | 'held' | 'campaign' | 'separately' | 'unmatched'>

const nowhere: At['path'] = []

/** A letter of which only the head is at hand: the rest of it is read when it is first asked for. */
export class KeptDispatch implements Dispatch {
  readonly at: At
  readonly id: string
  readonly symbol: Dispatch['symbol']
  readonly date: Dispatch['date']
  readonly issuer: Dispatch['issuer']
  readonly held: boolean
  readonly campaign: Dispatch['campaign']
  readonly separately: boolean
  readonly unmatched: Dispatch['unmatched']
  readonly #shelf: Shelf
  readonly #place: number
  #body: Dispatch | undefined

  constructor(record: string, head: Head, shelf: Shelf, place: number) {
    this.at = { record, path: nowhere }
    this.id = dispatchId(head.symbol, head.date, head.issuer)
    this.symbol = head.symbol
    this.date = head.date
    this.issuer = head.issuer
    this.held = head.held
    this.campaign = head.campaign
    this.separately = head.separately
    this.unmatched = head.unmatched
    this.#shelf = shelf
    this.#place = place
  }

  /** The same as a plain value, for what is written out. */
  toJSON(): Dispatch {
    return (this.#body ??= this.#shelf.dispatchAt(this.#place))
  }

  get references() {
    return this.#shelf.referencesAt(this.#place)
  }
  get type() {
    return this.toJSON().type
  }
  get place() {
    return this.toJSON().place
  }
  get subject() {
    return this.toJSON().subject
  }
  get onBehalfOf() {
    return this.toJSON().onBehalfOf
  }
  get signatory() {
    return this.toJSON().signatory
  }
  get recipients() {
    return this.toJSON().recipients
  }
  get copies() {
    return this.toJSON().copies
  }
  get due() {
    return this.toJSON().due
  }
  get duties() {
    return this.toJSON().duties
  }
  get answer() {
    return this.toJSON().answer
  }
  get confirmed() {
    return this.toJSON().confirmed
  }
  get responses() {
    return this.toJSON().responses
  }
  get extensions() {
    return this.toJSON().extensions
  }
  get exemptions() {
    return this.toJSON().exemptions
  }
  get receipts() {
    return this.toJSON().receipts
  }
  get notes() {
    return this.toJSON().notes
  }
  get source() {
    return this.toJSON().source
  }
}
