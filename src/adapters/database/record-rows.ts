/** Two names that are one file on many disks are one name. */
export function foldedName(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
