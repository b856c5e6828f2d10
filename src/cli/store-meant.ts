import { serviceIn, type Service } from '../domain/service-file.ts'
import { readStoreAddress, serviceNamedIn, type StoreAddress } from '../domain/store-address.ts'
import type { Say } from '../i18n/say.ts'
import type { World } from '../ports.ts'
import { exitCodes, Refusal } from './refusal.ts'

/** The database that an address names. What was typed is not shown again where it may hold a password. */
export async function addressMeant(text: string, world: World, say: Say): Promise<StoreAddress> {
  const { stores } = say
  const named = serviceNamedIn(text) ?? (world.env['PGSERVICE'] || null)
  const service = named === null ? undefined : await serviceCalled(named, world, say)
  const read = readStoreAddress(text, service)
  if (typeof read !== 'string') return read
  throw new Refusal(exitCodes.usage, stores.addressFaults[read], stores.addressHint)
}

/** Sought where PostgreSQL's own programs seek it: in the person's file, then in that of the machine. */
async function serviceCalled(name: string, world: World, { stores }: Say): Promise<Service> {
  const files = serviceFiles(world)
  for (const file of files) {
    const service = serviceIn((await world.files.read(file)) ?? '', name)
    if (service) return service
  }
  throw new Refusal(exitCodes.usage, stores.noService({ name, files }), stores.noServiceHint)
}

function serviceFiles(world: World): readonly string[] {
  const { PGSERVICEFILE, PGSYSCONFDIR, APPDATA, HOME } = world.env
  const at = (...parts: readonly string[]) => world.resolve(world.folder, ...parts)
  const usual = APPDATA ? [APPDATA, 'postgresql', '.pg_service.conf'] : [HOME ?? '', '.pg_service.conf']
  return [
    PGSERVICEFILE ? at(PGSERVICEFILE) : at(...usual),
    ...(PGSYSCONFDIR ? [at(PGSYSCONFDIR, 'pg_service.conf')] : []),
  ]
}
