/** What is drawn from a value that never changes, such as a register, is drawn once and forgotten with it. */
export function drawnOnce<From extends object, To>(draw: (from: From) => To): (from: From) => To {
  const drawn = new WeakMap<From, { readonly to: To }>()
  return from => {
    const known = drawn.get(from) ?? { to: draw(from) }
    drawn.set(from, known)
    return known.to
  }
}
