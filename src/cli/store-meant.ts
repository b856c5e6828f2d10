import { readStoreAddress, type StoreAddress } from '../domain/store-address.ts'
import type { Say } from '../i18n/say.ts'
import { exitCodes, Refusal } from './refusal.ts'

/** The database that an address names. What was typed is not shown again where it may hold a password. */
export function addressMeant(text: string, { stores }: Say): StoreAddress {
  const read = readStoreAddress(text)
  if (typeof read !== 'string') return read
  throw new Refusal(exitCodes.usage, stores.addressFaults[read], stores.addressHint)
}
