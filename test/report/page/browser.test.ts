import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath } from '../../support/browser.ts'
import { runProgram } from '../../support/program.ts'

const root = join(import.meta.dirname, '../../..')

/** A workspace whose names would all be markup, were they not text. */
const hostile = `<script>alert(1)</script><img src=x onerror=alert(2)>"'&lt;{{x}}</style></svg>`
const hostileFiles = {
  'data/office.yaml': 'own: own\n',
  'data/units/units.yaml': JSON.stringify({
    units: [
      { id: 'own', name: `own ${hostile}` },
      { id: 'u', name: `u ${hostile}` },
    ],
    groups: [{ id: 'g', name: `g ${hostile}`, members: [{ unit: 'u' }] }],
  }),
  'data/campaigns/c.yaml': JSON.stringify({ id: 'c', name: `c ${hostile}`, due: '2024-07-31' }),
  'data/dispatches/1.yaml': JSON.stringify({
    symbol: '1-CV/OWN',
    date: '2024-07-01',
    issuer: 'own',
    campaign: 'c',
    subject: `subject ${hostile}`,
    recipients: [{ group: 'g' }],
    extensions: [{ unit: 'u', to: '2024-08-01', date: '2024-07-02', reason: hostile, by: hostile }],
  }),
}

describe.skipIf(!chromiumPath)('in a browser', () => {
  let folder: string
  let browser: Browser
  const pages: Page[] = []
  /** What goes wrong in a page, or goes out of it. */
  const heard: string[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'congvan-page-'))
    for (const [name, content] of Object.entries(hostileFiles)) {
      mkdirSync(join(folder, 'hostile', name, '..'), { recursive: true })
      writeFileSync(join(folder, 'hostile', name), content)
    }
    const asOf = ['--as-of', '2024-08-05', '--lang', 'vi']
    await runProgram(['report', 'ttdn-10', ...asOf, '--out', join(folder, 'page.html')], { cwd: root })
    await runProgram(['report', ...asOf, '--out', join(folder, 'hostile.html')], { cwd: join(folder, 'hostile') })
    browser = await chromium.launch({
      ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
      args: ['--no-sandbox', '--disable-gpu'],
    })
  }, 60_000)

  afterEach(async () => {
    await Promise.all(pages.splice(0).map(page => page.close()))
  })

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true })
  })

  async function open(name = 'page.html', options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
    const page = await browser.newPage(options)
    pages.push(page)
    heard.length = 0
    page.on('console', message => heard.push(`${message.type()}: ${message.text()}`))
    page.on('pageerror', error => heard.push(String(error)))
    page.on('dialog', dialog => {
      heard.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    const address = pathToFileURL(join(folder, name)).href
    page.on('request', request => {
      if (!request.url().startsWith(address)) heard.push(`request: ${request.url()}`)
    })
    await page.goto(address)
    return page
  }

  const visibleRows = (page: Page, section: string) =>
    page.locator(`section:has(#${section}) tbody tr:visible th`).allInnerTexts()

  test('its figures are those of status', async () => {
    const { out } = await runProgram(['status', 'ttdn-10', '--as-of', '2024-08-05', '--format', 'json'], { cwd: root })
    const { summary } = JSON.parse(out) as { summary: Record<string, number> }
    const page = await open()
    const figure = async (state: string) => Number(await page.locator(`[data-state=${state}] strong`).innerText())
    expect({
      recipients: await figure('recipients'),
      answered: await figure('answered'),
      late: await figure('late'),
      exempt: await figure('exempt'),
      dueToday: await figure('due-today'),
      overdue: await figure('overdue'),
      pending: await figure('pending'),
      noDeadline: await figure('no-deadline'),
    }).toEqual(summary)
    expect(await visibleRows(page, 'overdue')).toHaveLength(summary['overdue'] ?? 0)
    expect(heard).toEqual([])
  })

  test('the filter takes words without accents, and Escape shows all again', async () => {
    const page = await open()
    const all = await visibleRows(page, 'overdue')
    await page.keyboard.press('/')
    await page.keyboard.type('ha giang')
    await page.waitForFunction(() => document.getElementById('shown')?.textContent !== '')
    expect(await visibleRows(page, 'overdue')).toEqual(['Tỉnh ủy Hà Giang'])
    await page.keyboard.press('Escape')
    expect(await visibleRows(page, 'overdue')).toEqual(all)
    expect(heard).toEqual([])
  })

  test('a column is sorted from the keyboard, in Vietnamese order, and back', async () => {
    const page = await open()
    const button = page.locator('section:has(#overdue) thead button').first()
    await button.focus()
    await page.keyboard.press('Enter')
    const names = await visibleRows(page, 'overdue')
    expect(names).toEqual([...names].sort(new Intl.Collator('vi', { numeric: true }).compare))
    expect(await page.locator('section:has(#overdue) thead th').first().getAttribute('aria-sort')).toBe('ascending')
    await page.keyboard.press('Enter')
    expect(await visibleRows(page, 'overdue')).toEqual(names.toReversed())
    expect(heard).toEqual([])
  })

  test('a box of the chain leads to its dispatch', async () => {
    const page = await open()
    await page.locator('.chain svg a').first().click()
    const target = await page.locator('tr th:target').innerText()
    expect(await page.locator('.chain svg a').first().textContent()).toContain(target.split(' ')[0])
    expect(heard).toEqual([])
  })

  test('it reads whole without scripts', async () => {
    const page = await open('page.html', { javaScriptEnabled: false })
    expect(await visibleRows(page, 'overdue')).toHaveLength(80)
    expect(await page.locator('.tool').isVisible()).toBe(false)
  })

  test('it prints on A4', async () => {
    const page = await open()
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.startsWith('%PDF-')).toBe(true)
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842])
  })

  test('on a phone nothing but its tables and pictures is wider than the screen', async () => {
    const page = await open('page.html', { viewport: { width: 360, height: 740 } })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })

  test('names that look like markup stay text, and nothing of them runs', async () => {
    const page = await open('hostile.html')
    expect(await page.locator('script').count()).toBe(1)
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.locator('section:has(#overdue) tbody th').innerText()).toBe(`u ${hostile}`)
    expect(await page.locator('.chain svg text').allTextContents()).toContain('1-CV/OWN')
    expect(heard).toEqual([])
  })
})
