import type { Language } from '../domain/records.ts'

/** A workspace with a fault in it, and what a clerk is told of the fault. */
export interface Example {
  /** Paths with forward slashes. None where such a file cannot lie in a repository. */
  readonly files: readonly { readonly path: string; readonly text: string }[]
  readonly told: Readonly<Record<Language, string>>
}

/** Examples by code. */
export type Gallery = Readonly<Record<string, Example>>
