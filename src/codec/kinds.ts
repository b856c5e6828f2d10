export const recordKinds = ['dispatch', 'units', 'campaign', 'calendar', 'office'] as const
export type Kind = (typeof recordKinds)[number]

/** Folders of records, by the kind of record that lies in them, at any depth. */
export const recordFolders = {
  dispatch: 'data/dispatches',
  units: 'data/units',
  campaign: 'data/campaigns',
  calendar: 'data/calendar',
} as const satisfies { [kind in Exclude<Kind, 'office'>]: string }

/** A workspace is known by it. */
export const officeRecord = 'data/office.yaml'

const yamlName = /^(?:[^/.][^/]*\/)+[^/.][^/]*\.ya?ml$/i

/** The kind of record that a file holds, by its name from the workspace on; undefined for a file that is no record. */
export function kindOf(name: string): Kind | undefined {
  if (name === officeRecord) return 'office'
  if (!yamlName.test(name)) return undefined
  return recordKinds.find(kind => kind !== 'office' && name.startsWith(`${recordFolders[kind]}/`))
}
