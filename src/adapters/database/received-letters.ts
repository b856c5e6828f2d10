import { decode } from '../../codec/decode.ts'
import type { Dispatch, Records } from '../../domain/records.ts'
import { isSentBy, receivedName } from '../../domain/sent.ts'
import type { Asking } from './connection.ts'

const toOffice = 'addressed.office <> $1 AND unit IN (SELECT unit FROM congvan.office_unit WHERE office = $1)'
/** `receivedName` in the tongue of the server. */
const arrivedName = `'received/' || addressed.office || '/' || addressed.name`

/** A letter from another office, and as what it stands here: other where it, or who sent it, has changed. */
export interface Arrival {
  readonly record: string
  /** Null where it is not sent to this office any more. */
  readonly hash: string | null
}

const arrived = `
  SELECT ${arrivedName} AS record,
         string_agg(unit || ' ' || sent.hash || addressed.hash, ' ' ORDER BY unit) ||
         coalesce((SELECT string_agg(from_unit.unit, ' ' ORDER BY from_unit.unit)
                   FROM congvan.office_unit AS from_unit WHERE from_unit.office = addressed.office), '') AS hash
  FROM congvan.addressed JOIN congvan.sent USING (office, name)
  WHERE ${toOffice} GROUP BY addressed.office, addressed.name`

/** All that stands here from other offices. */
export function arrivals(asking: Asking, office: string): Promise<readonly Arrival[]> {
  return asking.query(arrived, [office])
}

/** What arrived, changed or was taken back since it was last noted. */
export function freshArrivals(asking: Asking, office: string): Promise<readonly Arrival[]> {
  return asking.query(
    `SELECT record, here.hash FROM (${arrived}) AS here
       FULL JOIN (SELECT record, hash FROM congvan.received WHERE office = $1) AS known USING (record)
     WHERE here.hash IS DISTINCT FROM known.hash`,
    [office],
  )
}

/** The ledger of the office tells of these letters now, as what they are here. */
export async function noteReceived(some: readonly Arrival[], asking: Asking, office: string): Promise<void> {
  await asking.query('DELETE FROM congvan.received WHERE office = $1 AND record = ANY ($2)', [
    office,
    some.map(({ record }) => record),
  ])
  const here = some.filter(({ hash }) => hash !== null)
  await asking.query(
    'INSERT INTO congvan.received (office, record, hash) SELECT $1, * FROM unnest($2::text[], $3::text[])',
    [office, here.map(({ record }) => record), here.map(({ hash }) => hash)],
  )
}

interface Arrived {
  readonly office: string
  readonly name: string
  readonly letter: Buffer
  readonly campaign: Buffer | null
  readonly addressing: Buffer
  readonly facts: Buffer
  /** Who the office is that it comes from. */
  readonly units: readonly string[]
}

export interface Received extends Pick<Records, 'dispatches' | 'campaigns'> {
  readonly contents: ReadonlyMap<string, Buffer>
}

/** The letters that other offices of the database have sent to this one, all or some, and the campaigns they serve. */
export async function receivedBy(asking: Asking, office: string, names?: readonly string[]): Promise<Received> {
  const rows = await asking.query<Arrived>(
    `SELECT sent.office, sent.name, letter, campaign, addressing, facts,
            ARRAY(SELECT unit FROM congvan.office_unit WHERE office_unit.office = sent.office) AS units
     FROM congvan.addressed JOIN congvan.sent USING (office, name)
     WHERE ${toOffice} AND ($2::text[] IS NULL OR ${arrivedName} = ANY ($2))
     ORDER BY office, name, unit`,
    [office, names ?? null],
  )
  const letters = new Map<string, Dispatch>()
  const contents = new Map<string, Buffer>()
  const campaigns = new Map<string, Records['campaigns'][number]>()
  for (const row of rows) {
    const record = receivedName(row.office, row.name)
    const content = Buffer.concat([row.letter, row.addressing, row.facts])
    // What another office wrote is believed as far as it can be read, and is really from who it says.
    const { records, diagnostics } = decode(row.name, content)
    const [letter] = records.dispatches
    if (!letter || diagnostics.length > 0 || !isSentBy(row.units, letter)) continue
    const known = letters.get(record)
    letters.set(record, known ? together(known, letter) : { ...letter, at: { record, path: [] } })
    if (!known) contents.set(record, content)
    const [campaign] = row.campaign ? decode('data/campaigns/one.yaml', row.campaign).records.campaigns : []
    if (campaign)
      campaigns.set(campaign.id, { ...campaign, at: { record: receivedName(row.office, 'campaign'), path: [] } })
  }
  return { dispatches: [...letters.values()], campaigns: [...campaigns.values()], contents }
}

/** Of an office that is several units a letter may address more than one. */
function together(one: Dispatch, other: Dispatch): Dispatch {
  return {
    ...one,
    recipients: [...one.recipients, ...other.recipients],
    copies: [...one.copies, ...other.copies],
    responses: [...one.responses, ...other.responses],
    extensions: [...one.extensions, ...other.extensions],
    exemptions: [...one.exemptions, ...other.exemptions],
    receipts: [...one.receipts, ...other.receipts],
  }
}

/** The own records first: who keeps one of a letter itself goes by that one. */
export function withReceived(records: Records, received: Pick<Records, 'dispatches' | 'campaigns'>): Records {
  const own = new Set(records.campaigns.map(({ id }) => id))
  return {
    ...records,
    dispatches: [...records.dispatches, ...received.dispatches],
    campaigns: [...records.campaigns, ...received.campaigns.filter(({ id }) => !own.has(id))],
  }
}
