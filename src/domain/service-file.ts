/** What a service says of a connection, by the names that PostgreSQL has for it. */
export type Service = ReadonlyMap<string, string>

/** A service in the text of a service file (`pg_service.conf`): the first of its name; undefined where there is none. */
export function serviceIn(text: string, name: string): Service | undefined {
  let found: Map<string, string> | undefined
  for (const line of text.split(/\r?\n/).map(one => one.trim())) {
    const heading = /^\[(.*)\]$/.exec(line)?.[1]
    if (heading !== undefined && found) return found
    if (heading === name) found = new Map()
    const [, key, value = ''] = /^([^#=]+)=(.*)$/.exec(line) ?? []
    if (key !== undefined && heading === undefined && !found?.has(key)) found?.set(key, value)
  }
  return found
}
