import { decode } from '../../codec/decode.ts'
import { joined } from '../../codec/decoded.ts'
import type { Rewritten } from '../../codec/edit.ts'
import { told } from '../../codec/ground.ts'
import { kindOf } from '../../codec/kinds.ts'
import { writeAddressing, writeCampaign, writeDispatch, writeFacts } from '../../codec/write-dispatch.ts'
import type { Dispatch } from '../../domain/records.ts'
import { buildRegister, type Register } from '../../domain/register.ts'
import { factsAbout, factUnits, isSentBy, sentAs, withoutOthers } from '../../domain/sent.ts'
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
