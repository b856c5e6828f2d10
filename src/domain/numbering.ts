/** Numbers for texts, each text once, in the order in which they came; those known before come first. */
export function numbering<T extends string>(known: readonly T[] = []) {
  const numbers = new Map(known.map((text, number) => [text, number]))
  return {
    numberOf(text: T): number {
      const number = numbers.get(text) ?? numbers.size
      if (number === numbers.size) numbers.set(text, number)
      return number
    },
    all: () => [...numbers.keys()],
  }
}
