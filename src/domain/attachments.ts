import { error, fieldOf, warning, type Diagnostic } from './diagnostic.ts'
import type { At } from './records.ts'
import type { Register } from './register.ts'

/** A file that an answer on record says it is. */
export interface Attachment {
  /** By its path in the workspace. */
  readonly file: string
  /** The sum of its bytes when it was put on record. */
  readonly sha256: string | null
  readonly at: At
}

/** What has become of a file: the sum of its bytes today, or why there is none. */
export type Found = { readonly sha256: string } | 'outside' | 'missing'

/** Of a larger one no sum is kept: it would have to be read whole by every check. */
export const largestSummed = 64 * 1024 * 1024

export function attachmentsIn({ dispatches }: Register): readonly Attachment[] {
  return dispatches.flatMap(dispatch =>
    dispatch.responses.flatMap(({ file, sha256 }, index) =>
      file === null ? [] : [{ file, sha256, at: fieldOf(dispatch, 'responses', index, 'file') }],
    ),
  )
}

/** Null where the file is what it was. */
export function attachmentFault({ file, sha256, at }: Attachment, found: Found): Diagnostic | null {
  if (found === 'outside') return error('attachment-outside', at, { file })
  if (found === 'missing') return warning('attachment-missing', at, { file })
  return sha256 === null || sha256.toLowerCase() === found.sha256 ? null : error('attachment-altered', at, { file })
}
