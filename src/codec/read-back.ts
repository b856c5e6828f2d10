import type { Dispatch } from '../domain/records.ts'
import { decode } from './decode.ts'

/** What a new record will be read as; a text that is not read whole must never be written. */
export function readBack(record: string, text: string): Dispatch {
  const { records, diagnostics } = decode(record, text)
  const [dispatch] = records.dispatches
  if (!dispatch || diagnostics.length > 0) throw new Error(`what was written as ${record} cannot be read back`)
  return dispatch
}
