import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execPath } from 'node:process'

/** Another program that is asked which obligations are overdue. */
export interface Peer {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
}

interface Row {
  readonly dispatch: string
  readonly unit: string
  readonly unitName: string
  readonly due: string
  readonly isOpen: boolean
}

/** Those that are installed, each given the same obligations in its own form; the others are named and left out. */
export function peersOver(workspace: string, program: string, asOf: string): readonly Peer[] {
  const rows = obligationsIn(workspace, program, asOf)
  const made = [
    recutils(rows, workspace, asOf),
    taskwarrior(rows, workspace, asOf),
    sqlite(rows, workspace, asOf),
    ripgrep(),
  ]
  return made.filter(({ command, name }) => {
    const isThere = spawnSync(command, ['--version']).status === 0
    if (!isThere) console.error(`${name}: not installed, left out`)
    return isThere
  })
}

function obligationsIn(workspace: string, program: string, asOf: string): readonly Row[] {
  const file = join(workspace, 'obligations.csv')
  const args = [program, 'status', '--all', '--as-of', asOf, '--lang', 'en', '--out', file]
  spawnSync(execPath, args, { cwd: workspace })
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split('\r\n')
  const titles = head.split(',')
  const places = ['Symbol', 'Unit id', 'Unit', 'Due', 'State'].map(title => titles.indexOf(title))
  return lines.map(line => {
    const cells = line.split(',') // nothing made up here holds a comma
    const [dispatch = '', unit = '', unitName = '', due = '', state = ''] = places.map(place => cells[place] ?? '')
    return { dispatch, unit, unitName, due, isOpen: state === 'overdue' }
  })
}

/** The first line in which each tells its version. */
export function versionsOfPeers(): readonly string[] {
  return ['recsel', 'task', 'sqlite3', 'rg'].flatMap(command => {
    const { status, stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' })
    return status === 0 ? [`${command} ${/\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? ''}`] : []
  })
}

function recutils(rows: readonly Row[], workspace: string, asOf: string): Peer {
  const file = join(workspace, 'obligations.rec')
  const records = rows.map(
    ({ dispatch, unit, unitName, due, isOpen }) =>
      `Dispatch: ${dispatch}\nUnit: ${unit}\nName: ${unitName}\nDue: ${due}\nState: ${isOpen ? 'open' : 'done'}\n`,
  )
  writeFileSync(file, `%rec: Obligation\n%type: Due date\n\n${records.join('\n')}`)
  const question = `State = 'open' && Due << '${asOf}'`
  return {
    name: 'recsel',
    command: 'recsel',
    args: ['-t', 'Obligation', '-e', question, '-p', 'Dispatch,Name,Due', file],
  }
}

function taskwarrior(rows: readonly Row[], workspace: string, asOf: string): Peer {
  const folder = join(workspace, 'tasks')
  mkdirSync(folder, { recursive: true })
  const config = join(workspace, 'taskrc')
  writeFileSync(config, `data.location=${folder}\nconfirmation=off\nverbose=nothing\ngc=off\nhooks=off\n`)
  const at = (day: string) => String(Date.parse(`${day}T00:00:00Z`) / 1000)
  const task = ({ dispatch, unitName, due }: Row, index: number) => {
    const uuid = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
    return `[description:"${unitName} ${dispatch}" due:"${at(due)}" entry:"${at(due)}" status:"pending" uuid:"${uuid}"]\n`
  }
  const [open, done] = [rows.filter(({ isOpen }) => isOpen), rows.filter(({ isOpen }) => !isOpen)]
  writeFileSync(join(folder, 'pending.data'), open.map(task).join(''))
  writeFileSync(
    join(folder, 'completed.data'),
    done.map((row, index) => task(row, open.length + index).replace('pending', 'completed')).join(''),
  )
  const args = [`rc:${config}`, 'rc.defaultwidth=120', `due.before:${asOf}`, 'status:pending', 'list']
  return { name: 'taskwarrior', command: 'task', args }
}

function sqlite(rows: readonly Row[], workspace: string, asOf: string): Peer {
  const file = join(workspace, 'obligations.sqlite')
  const values = rows.map(
    ({ dispatch, unit, unitName, due, isOpen }) => `('${dispatch}','${unit}','${unitName}','${due}',${isOpen ? 1 : 0})`,
  )
  const inserts: string[] = []
  for (let from = 0; from < values.length; from += 500)
    inserts.push(`INSERT INTO o VALUES ${values.slice(from, from + 500).join(',')};`)
  const input = `CREATE TABLE o (dispatch, unit, name, due, open);\nBEGIN;\n${inserts.join('\n')}\nCOMMIT;\nCREATE INDEX open_due ON o (open, due);\n`
  spawnSync('sqlite3', [file], { input })
  const question = `SELECT dispatch, name, due FROM o WHERE open = 1 AND due < '${asOf}' ORDER BY due`
  return { name: 'sqlite3, indexed', command: 'sqlite3', args: [file, question] }
}

/** Reads every file, and finds next to nothing: what reading alone takes. */
function ripgrep(): Peer {
  return { name: 'ripgrep over the files', command: 'rg', args: ['--count', 'symbol: 500-CV/', 'data'] }
}
