import type { Command } from 'commander'
import type { Database } from '../../ports.ts'
import type { Context } from '../context.ts'
import { jsonText } from '../json.ts'
import { andAlso, withFormatOption } from '../options.ts'
import { exitCodes, Refusal } from '../refusal.ts'
import { addressMeant } from '../store-meant.ts'

/** Looks after the database that `--store` or `CONGVAN_STORE` names. */
export function addStore(command: Command, context: Context): void {
  const { stores, options } = context.say
  command.helpCommand(false)
  const part = (name: string, means: string) =>
    command.command(name).description(means).helpOption('-h, --help', options.help)
  part('init', stores.init).action(() => runMigrate(context, false))
  part('migrate', stores.migrate)
    .option('--anew', stores.anew)
    .action(({ anew = false }: { anew?: boolean }) => runMigrate(context, anew))
  withFormatOption(part('status', stores.status), ['table', 'json'], context.say).action(
    ({ format }: { format?: string }) => runState(context, format === 'json'),
  )
  part('verify', stores.verify).action(() => runVerify(context))
  part('admit', stores.admit)
    .argument('<role>', stores.role)
    .option('--unit <unit>', stores.unit, andAlso)
    .action((role: string, { unit = [] }: { unit?: readonly string[] }) => runAdmit(context, role, unit))
}

async function runMigrate(context: Context, anew: boolean): Promise<void> {
  const { screen, say } = context
  const database = await databaseOf(context)
  const done = await database.migrate()
  for (const name of done) screen.line(say.stores.migrated({ name }))
  const offices = await database.settle(anew)
  for (const office of offices) screen.line(say.stores.settled({ office }))
  if (done.length + offices.length === 0) screen.line(say.stores.upToDate)
}

async function runState(context: Context, asJson: boolean): Promise<void> {
  const { screen, say } = context
  const address = await addressOf(context)
  const state = await (await context.world.openDatabase(address)).state()
  if (asJson) screen.raw(jsonText({ store: address.shown, ...state }))
  else screen.line(say.stores.state(state))
  if (state.form !== state.knownForm) context.exitCode = exitCodes.faults
}

/** What is kept beside the records is compared with what they come to. */
async function runVerify(context: Context): Promise<void> {
  const { screen, say } = context
  const faults = await (await databaseOf(context)).verify()
  if (faults?.length === 0) return screen.line(say.stores.verified)
  screen.line(faults === null ? say.stores.notSettled : say.stores.ledgerFaults({ faults }))
  context.exitCode = exitCodes.faults
}

async function runAdmit(context: Context, role: string, units: readonly string[]): Promise<void> {
  const { screen, say } = context
  const address = await addressOf(context)
  await (await context.world.openDatabase(address)).admit(role, units)
  screen.line(say.stores.admitted({ role, office: address.office }))
  if (units.length > 0) screen.line(say.stores.isUnits({ office: address.office, units }))
}

async function databaseOf(context: Context): Promise<Database> {
  return context.world.openDatabase(await addressOf(context))
}

async function addressOf({ world, say, options }: Context) {
  const named = options.store ?? world.env['CONGVAN_STORE']
  if (!named) throw new Refusal(exitCodes.usage, say.stores.noneNamed, say.stores.addressHint)
  return addressMeant(named, world, say)
}
