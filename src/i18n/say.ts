import type { Language } from '../domain/records.ts'
import type { say as vietnamese } from './vi/say.ts'

/** Every word on the screen. The Vietnamese catalogue is the shape of all; the compiler asks for what another lacks. */
export type Say = typeof vietnamese

export async function sayIn(language: Language): Promise<Say> {
  return language === 'vi' ? (await import('./vi/say.ts')).say : (await import('./en/say.ts')).say
}
