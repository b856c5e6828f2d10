import { decode } from '../../codec/decode.ts'
import { joined } from '../../codec/decoded.ts'
import type { Rewritten } from '../../codec/edit.ts'
import { told } from '../../codec/ground.ts'
import { kindOf } from '../../codec/kinds.ts'
import { writeAddressing, writeCampaign, writeDispatch, writeFacts } from '../../codec/write-dispatch.ts'
import type { Dispatch, Records } from '../../domain/records.ts'
import { buildRegister, type Register } from '../../domain/register.ts'
import { factsAbout, factUnits, isSentBy, receivedName, sentAs, withoutOthers } from '../../domain/sent.ts'
import type { Asking } from './connection.ts'
import { holdOffice } from './ledger-lock.ts'

type Texts = ReadonlyMap<string, Rewritten>

/** The units that the owner of the tables says an office is. */
export async function unitsOf(asking: Asking, office: string): Promise<readonly string[]> {
  const words = 'SELECT unit FROM congvan.office_unit WHERE office = $1 ORDER BY unit'
  return (await asking.query<{ unit: string }>(words, [office])).map(({ unit }) => unit)
}

/** Keeps what went out in step with the records that a command has just written. */
export async function keepSent(asking: Asking, office: string, texts: Texts): Promise<void> {
  const units = await unitsOf(asking, office)
  if (units.length === 0) return
  if (![...texts.keys()].every(isLetter)) return sendAll(asking, office)
  const anew: Dispatch[] = []
  for (const [name, { before, after }] of texts) {
    const [was, is] = [letterIn(name, before), letterIn(name, after)]
    if (was && is && letterOf(was) === letterOf(is)) await keepFacts(asking, office, was, is)
    else if (was || is) {
      await asking.query('DELETE FROM congvan.sent WHERE office = $1 AND name = $2', [office, name])
      if (is && isSentBy(units, is)) anew.push(is)
    }
  }
  if (anew.length === 0) return
  const { records } = await recordsOf(asking, office, "AND name NOT LIKE 'data/dispatches/%'")
  await send(asking, office, anew, buildRegister({ ...records, dispatches: anew }).register)
}

/** All that an office has sent, worked out anew. Meanwhile nobody else writes for it. */
export async function sendAll(asking: Asking, office: string): Promise<void> {
  await holdOffice(asking, office, true)
  const units = await unitsOf(asking, office)
  await asking.query('DELETE FROM congvan.sent WHERE office = $1', [office])
  const { records } = await recordsOf(asking, office, '')
  const letters = records.dispatches.filter(dispatch => isSentBy(units, dispatch))
  await send(asking, office, letters, buildRegister(records).register)
}

async function send(asking: Asking, office: string, letters: readonly Dispatch[], register: Register): Promise<void> {
  const { sent, addressed } = sentRows(letters, register)
  await asking.query(
    `INSERT INTO congvan.sent (office, name, letter, campaign)
     SELECT $1, * FROM unnest($2::text[], $3::bytea[], $4::bytea[])`,
    [office, sent.map(({ name }) => name), sent.map(({ letter }) => letter), sent.map(({ campaign }) => campaign)],
  )
  await asking.query(
    `INSERT INTO congvan.addressed (office, name, unit, addressing, facts)
     SELECT $1, * FROM unnest($2::text[], $3::text[], $4::bytea[], $5::bytea[])`,
    [
      office,
      addressed.map(({ name }) => name),
      addressed.map(({ unit }) => unit),
      addressed.map(({ addressing }) => addressing),
      addressed.map(({ facts }) => facts),
    ],
  )
}

export interface SentRow {
  readonly name: string
  readonly letter: Buffer
  readonly campaign: Buffer | null
}

export interface AddressedRow {
  readonly name: string
  readonly unit: string
  readonly addressing: Buffer
  readonly facts: Buffer
}

/** What letters come to as they go out, column for column as the tables have it. */
export function sentRows(letters: readonly Dispatch[], register: Register) {
  const sent: SentRow[] = []
  const addressed: AddressedRow[] = []
  for (const dispatch of letters) {
    const { letter, campaign, to } = sentAs(dispatch, register)
    const name = dispatch.at.record
    sent.push({
      name,
      letter: Buffer.from(writeDispatch(letter)),
      campaign: campaign && Buffer.from(writeCampaign(campaign)),
    })
    for (const [unit, one] of to)
      addressed.push({ name, unit, addressing: Buffer.from(writeAddressing(one)), facts: factsFor(unit, dispatch) })
  }
  return { sent, addressed }
}

/** A fact about one unit is told to that unit alone. */
async function keepFacts(asking: Asking, office: string, was: Dispatch, is: Dispatch): Promise<void> {
  for (const unit of new Set([...factUnits(was), ...factUnits(is)])) {
    if (told(factsAbout(unit, was)) === told(factsAbout(unit, is))) continue
    await asking.query('UPDATE congvan.addressed SET facts = $4 WHERE office = $1 AND name = $2 AND unit = $3', [
      office,
      is.at.record,
      unit,
      factsFor(unit, is),
    ])
  }
}

function factsFor(unit: string, dispatch: Dispatch): Buffer {
  return Buffer.from(writeFacts(factsAbout(unit, dispatch)))
}

function isLetter(name: string): boolean {
  return kindOf(name) === 'dispatch'
}

function letterIn(name: string, text: string | null): Dispatch | undefined {
  return text === null ? undefined : decode(name, text).records.dispatches[0]
}

/** All of a letter but what came of it. */
function letterOf(dispatch: Dispatch): string {
  const { recipients, copies } = dispatch
  return told({ ...withoutOthers(dispatch), recipients, copies })
}

async function recordsOf(asking: Asking, office: string, which: string) {
  const words = `SELECT name, content FROM congvan.record WHERE office = $1 ${which} ORDER BY name`
  const rows = await asking.query<{ name: string; content: Buffer }>(words, [office])
  return joined(rows.map(({ name, content }) => decode(name, content)))
}

const toOffice = 'addressed.office <> $1 AND unit IN (SELECT unit FROM congvan.office_unit WHERE office = $1)'

export async function hasReceived(asking: Asking, office: string): Promise<boolean> {
  return (await asking.query(`SELECT 1 FROM congvan.addressed WHERE ${toOffice} LIMIT 1`, [office])).length > 0
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

/** The letters that other offices of the database have sent to this one, and the campaigns they serve. */
export async function receivedBy(
  asking: Asking,
  office: string,
): Promise<Pick<Records, 'dispatches' | 'campaigns'> & { readonly contents: ReadonlyMap<string, Buffer> }> {
  const rows = await asking.query<Arrived>(
    `SELECT sent.office, sent.name, letter, campaign, addressing, facts,
            ARRAY(SELECT unit FROM congvan.office_unit WHERE office_unit.office = sent.office) AS units
     FROM congvan.addressed JOIN congvan.sent USING (office, name)
     WHERE ${toOffice}
     ORDER BY office, name, unit`,
    [office],
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
