import type { Context, Desk } from '../context.ts'

/**
 * The names that a new record of a folder cannot have: of the records that the plan is made on, and of what lies there
 * besides. A record that another wrote since is none of them: its name stands in the way when the plan is carried out,
 * and the plan is made anew.
 */
export async function namesTaken(folder: string, desk: Desk, { world }: Context): Promise<readonly string[]> {
  const { dispatches, units, groups, organs } = desk.loaded.records
  const places = [...[...dispatches, ...units, ...groups, ...organs].map(({ at }) => at), ...faulty(desk)]
  const records = places.flatMap(({ record }) =>
    record.startsWith(`${folder}/`) ? [record.slice(folder.length + 1)] : [],
  )
  const others = (await world.files.list(world.resolve(desk.folder, folder))).filter(name => !/\.ya?ml$/.test(name))
  return [...new Set([...records, ...others])]
}

function faulty({ loaded }: Desk) {
  return loaded.diagnostics.map(({ place }) => place)
}
