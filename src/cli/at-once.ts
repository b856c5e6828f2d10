/**
 * Lets so many things be done while the next is made ready. The first that fails is told to whoever brings the next one, or
 * waits for the end.
 */
export function atOnce(most: number) {
  const open = new Set<Promise<void>>()
  const failures: unknown[] = []
  const untilOpen = async (count: number) => {
    while (open.size > count) await Promise.race(open)
    if (failures.length > 0) throw failures[0]
  }
  return {
    begin: (doing: Promise<void>): Promise<void> => {
      const one = doing.catch((failure: unknown) => void failures.push(failure)).finally(() => open.delete(one))
      open.add(one)
      return untilOpen(most)
    },
    end: () => untilOpen(0),
  }
}
