// oxlint-disable typescript/no-unsafe-assignment, typescript/no-unsafe-call, typescript/no-unsafe-member-access, typescript/no-unsafe-return, typescript/no-unsafe-argument, typescript/restrict-template-expressions, no-console -- plain JavaScript, which tells what it measured
// Letters a second, and memory, of the built program; beside it what other tools make of the same letters, where they
// are installed. `npm run bench`; `npm run bench -- 100` takes so many letters instead of 500.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { argv, env, execPath, version } from 'node:process'

const root = join(import.meta.dirname, '../..')
const count = Number(argv[2] ?? 500)
const rounds = 3
const sizes = [100, 500, 2000]
const work = mkdtempSync(join(tmpdir(), 'congvan-bench-'))
const { NODE_EXTRA_CA_CERTS: _, ...plainEnv } = env // a start with it takes three times as long

/** An office to which so many units owe an answer to one letter, as many of them as are needed. */
function workspace(units) {
  const folder = join(work, `office-${units}`)
  mkdirSync(join(folder, 'data/dispatches/2024'), { recursive: true })
  mkdirSync(join(folder, 'data/units'), { recursive: true })
  const ids = Array.from({ length: units }, (_, index) => `xa-${String(index + 1).padStart(4, '0')}`)
  writeFileSync(
    join(folder, 'data/office.yaml'),
    `own: btg
place: Hưng Yên
letterhead: { superior: TỈNH ỦY HƯNG YÊN, issuer: BAN TUYÊN GIÁO }
signatory: { capacity: K/T TRƯỞNG BAN, position: PHÓ TRƯỞNG BAN, name: Nguyễn Văn A }
ladder: [{ level: 1, daysLate: 0, reminders: 0, template: don-doc, due: 2024-08-12 }]
`,
  )
  writeFileSync(
    join(folder, 'data/units/units.yaml'),
    [
      'units:',
      '  - { id: btg, name: Ban Tuyên giáo Tỉnh ủy, codes: [BTGTU] }',
      ...ids.map(id => `  - { id: ${id}, name: Đảng ủy ${id.replace('xa-', 'xã số ')} }`),
      `groups: [{ id: cac-xa, name: Các đảng ủy xã, members: [${ids.map(id => `{ unit: ${id} }`).join(', ')}] }]`,
    ].join('\n'),
  )
  writeFileSync(
    join(folder, 'data/dispatches/2024/1-CV-BTGTU.yaml'),
    `symbol: 1469-CV/BTGTU
date: 2024-07-15
issuer: btg
subject: tăng cường thông tin, tuyên truyền và tham gia Giải thưởng toàn quốc về thông tin đối ngoại lần thứ X
due: 2024-07-31
references: [{ implements: 2929-CV/VPTU, date: 2024-07-12 }]
recipients: [{ group: cac-xa }]
copies: [{ text: Như trên }, { text: Lưu VT }]
`,
  )
  return folder
}

const tellMemory = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\nmaxRSS='+process.resourceUsage().maxRSS+'\\n'))`

/** Seconds and megabytes of one run of the program. */
function run(folder, args) {
  rmSync(join(folder, 'ra'), { recursive: true, force: true })
  return runProgram(folder, ['notice', '1469', '--each', ...args])
}

function runProgram(folder, args) {
  const begun = performance.now()
  const { status, stderr } = spawnSync(
    execPath,
    ['--import', tellMemory, join(root, 'dist/main.js'), ...args, '--as-of', '2024-08-05'],
    { cwd: folder, env: plainEnv, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
  )
  if (status !== 0) throw new Error(stderr)
  return { seconds: (performance.now() - begun) / 1000, megabytes: Number(/maxRSS=(\d+)/.exec(stderr)?.[1]) / 1024 }
}

const median = numbers => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)]
const medianOf = make => median(Array.from({ length: rounds }, make))

/** How a tool calls its version; undefined where it is not installed. */
function versionOf(tool) {
  try {
    return execFileSync(tool, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\n')[0]
  } catch {
    return undefined
  }
}

const rows = []
const row = (what, letters, seconds) => rows.push([what, letters, seconds.toFixed(2), (letters / seconds).toFixed(1)])

const office = workspace(count)
for (const format of ['txt', 'docx', 'pdf']) {
  row(`congvan, ${format}`, count, medianOf(() => run(office, ['--format', format, '--out', 'ra']).seconds))
}
runProgram(office, ['template', 'new', 'nhac', '--docx'])
const ofWord = () => run(office, ['--template', 'nhac', '--out', 'ra']).seconds
row("congvan, docx from an office's own Word template", count, medianOf(ofWord))

/** The letter of one unit, its name made a place to be filled, is the like template. */
async function docxtemplater() {
  const name = 'Đảng ủy xã số 0001'
  run(office, ['--format', 'docx', '--out', 'ra'])
  const [first] = readdirSync(join(office, 'ra')).filter(file => file.endsWith('.docx'))
  const { default: PizZip } = await import('pizzip')
  const { default: Docxtemplater } = await import('docxtemplater')
  const zip = new PizZip(readFileSync(join(office, 'ra', first)))
  const text = zip.file('word/document.xml').asText()
  zip.file('word/document.xml', text.replaceAll(name, '{name}'))
  const template = zip.generate({ type: 'nodebuffer' })
  const out = join(work, 'docxtemplater')
  mkdirSync(out, { recursive: true })
  const seconds = medianOf(() => {
    const begun = performance.now()
    for (let index = 0; index < count; index += 1) {
      const letter = new Docxtemplater(new PizZip(template))
      letter.render({ name: `Đảng ủy xã số ${index}` })
      const content = letter.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' })
      writeFileSync(join(out, `${index}.docx`), content)
    }
    return (performance.now() - begun) / 1000
  })
  row('docxtemplater alone, docx, no start', count, seconds)
}

async function others() {
  try {
    await docxtemplater()
  } catch (failure) {
    if (failure?.code !== 'ERR_MODULE_NOT_FOUND') throw failure
    rows.push(['docxtemplater', 0, 'not installed', ''])
  }
  const few = Math.min(count, 25)
  run(office, ['--format', 'txt', '--out', 'ra'])
  const texts = readdirSync(join(office, 'ra')).filter(file => file.endsWith('.txt')).slice(0, few)
  if (versionOf('pandoc') === undefined) rows.push(['pandoc, docx', 0, 'not installed', ''])
  else {
    const seconds = medianOf(() => {
      const begun = performance.now()
      for (const file of texts) execFileSync('pandoc', ['-f', 'markdown', '-o', join(work, 'p.docx'), join(office, 'ra', file)])
      return (performance.now() - begun) / 1000
    })
    row('pandoc, docx, one process a letter', few, seconds)
  }
  if (versionOf('soffice') === undefined) {
    rows.push(['LibreOffice, pdf', 0, 'not installed', ''])
    return
  }
  run(office, ['--format', 'docx', '--out', 'ra'])
  const letters = readdirSync(join(office, 'ra')).filter(file => file.endsWith('.docx')).slice(0, few)
  const begun = performance.now()
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`
  const files = letters.map(file => join(office, 'ra', file))
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', join(work, 'pdf'), ...files], { stdio: 'ignore' })
  row('LibreOffice headless, docx to pdf, one process', few, (performance.now() - begun) / 1000)
}

await others()
const runs = [
  ['overdue, no letter', size => runProgram(workspace(size), ['overdue', '1469', '--format', 'json'])],
  ...['docx', 'pdf'].map(format => [format, size => run(workspace(size), ['--format', format, '--out', 'ra'])]),
]
const memory = runs.map(([what, made]) => [what, ...sizes.map(size => `${made(size).megabytes.toFixed(0)} MB`)])

const tools = [`Node ${version}`, versionOf('pandoc'), versionOf('soffice')].filter(Boolean)
const table = lines => lines.map(cells => `| ${cells.join(' | ')} |`).join('\n')
console.log(`${cpus().length} × ${cpus()[0]?.model}, ${(totalmem() / 2 ** 30).toFixed(0)} GB; ${tools.join('; ')}`)
console.log(`Median of ${rounds} runs, starting the program and reading the records included, unless it says otherwise.\n`)
console.log(table([['', 'letters', 'seconds', 'letters/s'], ['---', '---', '---', '---'], ...rows]))
console.log(`\nPeak memory by number of letters:\n`)
console.log(table([['', ...sizes], ['---', ...sizes.map(() => '---')], ...memory]))
rmSync(work, { recursive: true, force: true })
