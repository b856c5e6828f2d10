/** Most characters of a letter in the language of Word; ten pages of text and tables have 1,000,000. */
const most = 20_000_000

/** What a name costs by itself, however short: the time to look it up. */
export const costOfName = 100

/** What one letter may use. Told by an answer: an error thrown while a loop is set would be kept for each of its turns. */
export class Budget {
  #left = most

  get isSpent(): boolean {
    return this.#left < 0
  }

  /** Whether there was as much left. */
  spend(amount: number): boolean {
    this.#left -= amount
    return !this.isSpent
  }
}
