/**
 * An array in the form in which PostgreSQL takes it without reading words: `array_recv` in its source. The driver sends
 * bytes as they are. Many rows are written in half the time that their words take.
 */

/** The kinds of elements, by the number that the server knows each by. */
const oids = { bool: 16, int4: 23, text: 25 } as const
export type Element = keyof typeof oids

export function arrayMessage(element: Element, values: readonly unknown[]): Buffer {
  const texts = element === 'text' ? values.map(storableText) : []
  const size = values.reduce<number>((sum, value, at) => sum + 4 + sizeOf(element, value, texts[at]), headSize)
  const message = Buffer.allocUnsafe(size)
  let at = message.writeInt32BE(1) // of one dimension
  at = message.writeInt32BE(1, at) // some may be null
  at = message.writeInt32BE(oids[element], at)
  at = message.writeInt32BE(values.length, at)
  at = message.writeInt32BE(1, at) // counted from one
  for (const [index, value] of values.entries()) {
    if (value === null) {
      at = message.writeInt32BE(-1, at)
      continue
    }
    const start = at + 4
    const length = put(message, element, value, texts[index] ?? '', start)
    message.writeInt32BE(length, at)
    at = start + length
  }
  return message
}

const headSize = 20

function sizeOf(element: Element, value: unknown, text: string | undefined): number {
  if (value === null) return 0
  if (element === 'text') return Buffer.byteLength(text ?? '')
  return element === 'int4' ? 4 : 1
}

function put(message: Buffer, element: Element, value: unknown, text: string, at: number): number {
  if (element === 'text') return message.write(text, at)
  if (element === 'int4') return message.writeInt32BE(Number(value), at) - at
  return message.writeUInt8(Number(value), at) - at
}

/** A database holds no text with a NUL; half a letter becomes a sign of its own when it is written. */
function storableText(value: unknown): string {
  const text = typeof value === 'string' ? value : ''
  return text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text
}
