import type { Joined } from '../domain/around.ts'
import type { Day } from '../domain/day.ts'
import type { Diagnostic } from '../domain/diagnostic.ts'
import type { Ledger, Owed } from '../domain/ledger.ts'
import type { Register, Surroundings } from '../domain/register.ts'
import type { Say } from '../i18n/say.ts'
import type { Language } from '../domain/records.ts'
import type { Loaded, Store, World } from '../ports.ts'
import { tellComplaints } from './complaints.ts'
import { exitCodes, Refusal } from './refusal.ts'
import { addressMeant } from './store-meant.ts'
import type { ColorChoice, Screen } from './screen.ts'

/** The options that every command takes. */
export interface CommonOptions {
  readonly workspace?: string
  readonly store?: string
  readonly asOf?: Day
  readonly lang?: Language
  readonly color: ColorChoice
  readonly quiet: boolean
}

/** All records of the workspace, joined, and the day that is asked about. */
export interface Desk {
  /** The folder of the workspace. */
  readonly folder: string
  readonly store: Store
  readonly register: Register
  readonly loaded: Loaded
  /** What could not be joined; what could not be read stands in `loaded`. */
  readonly unjoined: readonly Diagnostic[]
  readonly asOf: Day
  /** All that was asked by that day, as it stands on it. */
  readonly owed: Owed
}

/** The letter that is asked about, and whether its line or its chain. */
export interface Near {
  readonly ref: string
  readonly joined: Joined
}

/** What a command is handed. */
export interface Context {
  readonly world: World
  readonly screen: Screen
  readonly say: Say
  readonly options: CommonOptions
  /**
   * Lends what answers are taken from, and the day they are for: the store's own ledger, so that not all records need be
   * read, or one made of them; where it is asked about one letter, of those alone that are near it, if they can be had so.
   */
  consult<T>(work: (ledger: Ledger, asOf: Day) => Promise<T>, near?: Near): Promise<T>
  /** Reads the records, once. What had to be left out is told, and the program will end with 3. */
  desk(): Promise<Desk>
  /** As `desk`, but telling nothing: for `check`, whose answer the faults are. */
  silentDesk(): Promise<Desk>
  /**
   * As `desk`, for one letter by a person's words for it: of the letters those alone that it hangs together with, if they
   * can be had so.
   */
  deskAround(ref: string, joined?: Joined): Promise<Desk>
  /** The folder of the workspace. */
  folder(): Promise<string>
  /**
   * Reads the records again, or what is around a letter, for a plan whose ground changed under it. Faults were told
   * before.
   */
  deskAnew(ref?: string): Promise<Desk>
  /** What the program ends with, unless something worse comes. */
  exitCode: number
}

export function contextOf(world: World, screen: Screen, say: Say, options: CommonOptions): Context {
  let found: ReturnType<typeof openStore> | undefined
  let opened: Promise<Desk> | undefined
  let areFaultsTold = false
  const openedStore = () => (found ??= openStore(world, say, options))
  const dayOf = ({ office }: Surroundings) => options.asOf ?? world.clock.today(office.timeZone)
  const silentDesk = () => (opened ??= openedStore().then(at => open(at, dayOf)))
  const nearTo = async (near: Near) => (opened ? undefined : openAround(near, await openedStore(), dayOf))
  const context: Context = {
    world,
    screen,
    say,
    options,
    silentDesk,
    async deskAnew(ref) {
      const near = ref === undefined ? undefined : await nearTo({ ref, joined: 'line' })
      return near ?? (opened = openedStore().then(at => open(at, dayOf)))
    },
    async consult(work, near) {
      const { store } = await openedStore()
      const kept = opened ? null : await store.consult?.(ledger => work(ledger, dayOf(ledger.around)))
      if (kept) return kept.value
      const { register, asOf, owed } = await (near ? context.deskAround(near.ref, near.joined) : context.desk())
      const { ledgerOf } = await import('../domain/ledger.ts')
      return work(ledgerOf(register, asOf, owed), asOf)
    },
    desk: async () => told(await silentDesk()),
    async deskAround(ref, joined = 'line') {
      const near = await nearTo({ ref, joined })
      return near ? told(near) : context.desk()
    },
    folder: async () => (await openedStore()).folder,
    exitCode: exitCodes.done,
  }
  async function told(desk: Desk): Promise<Desk> {
    if (areFaultsTold) return desk
    areFaultsTold = true
    const faults = [...desk.loaded.diagnostics, ...desk.unjoined].filter(({ severity }) => severity === 'error')
    await tellComplaints(faults, desk.loaded, screen, say)
    if (faults.length > 0) context.exitCode = exitCodes.partial
    return desk
  }
  return context
}

interface Place {
  readonly folder: string
  readonly store: Store
}

async function openStore(world: World, say: Say, options: CommonOptions): Promise<Place> {
  const { folder, place } = await recordsOf(world, say, options)
  return { folder, store: await world.openStore(place, world.progress(options.quiet ? null : say.notes.reading)) }
}

type DayOf = (around: Surroundings) => Day

async function open(place: Place, dayOf: DayOf): Promise<Desk> {
  const loaded = await place.store.load()
  const { owedOn, registerOf } = await import('./worked-out.ts')
  const { register, diagnostics } = registerOf(loaded)
  const unjoined = diagnostics.filter(diagnostic => !isEcho(diagnostic, loaded))
  const asOf = dayOf(register)
  return { ...place, register, loaded, unjoined, asOf, owed: owedOn(asOf, register, loaded) }
}

/** Undefined where that cannot be had, or no letter is called so: of that only all the records can tell. */
async function openAround({ ref, joined }: Near, place: Place, dayOf: DayOf): Promise<Desk | undefined> {
  const loaded = await place.store.around?.(ref, joined)
  if (!loaded) return undefined
  const { owedOn, registerAround } = await import('./worked-out.ts')
  const register = registerAround(ref, loaded)
  if (!register) return undefined
  const asOf = dayOf(register)
  return { ...place, register, loaded, unjoined: loaded.unjoined, asOf, owed: owedOn(asOf, register, loaded) }
}

/** That the office is missing goes without saying where its own record could not be read. */
function isEcho({ code, place }: Diagnostic, { diagnostics }: Loaded): boolean {
  return code === 'office-missing' && diagnostics.some(other => other.place.record === place.record)
}

/** Where the records are, and the folder of what belongs to them: templates, letters, answers that came as files. */
async function recordsOf(world: World, say: Say, options: CommonOptions) {
  const { workspace, store } = options
  const named = workspace ?? world.env['CONGVAN_WORKSPACE']
  const from = named === undefined ? world.folder : world.resolve(world.folder, named)
  const folder = await world.findWorkspace(from)
  const ofEnvironment = workspace === undefined ? world.env['CONGVAN_STORE'] : undefined
  const address = store ?? (ofEnvironment || (await storeOf(folder, world)))
  if (address !== undefined) return { folder: folder ?? from, place: await addressMeant(address, world, say) }
  if (folder !== undefined) return { folder, place: folder }
  throw new Refusal(exitCodes.notFound, say.refusals.noWorkspace({ folder: from }), say.refusals.noWorkspaceHint)
}

/** The database that the office's own record names. No YAML is parsed for it. */
async function storeOf(folder: string | undefined, world: World): Promise<string | undefined> {
  if (folder === undefined) return undefined
  const text = await world.files.read(world.resolve(folder, 'data', 'office.yaml'))
  return /^store:[ \t]+["']?([^\s"']+)/m.exec(text ?? '')?.[1]
}
