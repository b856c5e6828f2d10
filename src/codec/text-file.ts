import { error, type Diagnostic } from '../domain/diagnostic.ts'

/** In bytes. A record of hundreds of recipients takes fifty thousand. */
export const largest = 1024 * 1024

export function tooLarge(record: string, bytes: number): Diagnostic {
  return error('file-too-large', startOf(record), { bytes, limit: largest })
}

export function unreadable(record: string, reason: string): Diagnostic {
  return error('file-unreadable', startOf(record), { reason })
}

/** For faults that are of the file and not of anything in it. */
export function startOf(record: string) {
  return { record, line: 1, column: 1 }
}

/** Bytes as they lie on the disk, or text that is known to be such; or why a store could not get at them. */
export type Content = string | Uint8Array
export type Got = Content | Diagnostic

export function isContent(got: Got): got is Content {
  return typeof got === 'string' || got instanceof Uint8Array
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The text of a file, without the mark that Windows puts before it; undefined where it is no text. */
export function textOf(content: Content): string | undefined {
  const text = typeof content === 'string' ? content.replace(/^\uFEFF/, '') : decoded(content)
  return text?.includes('\0') ? undefined : text
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

export function sizeOf(content: Content): number {
  return typeof content === 'string' ? new TextEncoder().encode(content).byteLength : content.byteLength
}
