import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath } from '../../support/browser.ts'
import { contrast } from '../../support/contrast.ts'
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

const manyFiles = {
  'data/office.yaml': 'own: own\n',
  'data/units/units.yaml': JSON.stringify({
    units: [
      { id: 'own', name: 'own' },
      ...Array.from({ length: 2000 }, (_, index) => ({ id: `u${index}`, name: `xã ${index}`, kind: 'xa' })),
    ],
    groups: [{ id: 'cac-xa', name: 'các xã', members: [{ kind: 'xa' }] }],
  }),
  'data/dispatches/1.yaml': JSON.stringify({
    symbol: '1-CV/OWN',
    date: '2024-07-01',
    issuer: 'own',
    due: '2024-07-31',
    recipients: [{ group: 'cac-xa' }],
  }),
}

/** Each pair of colours in which something is written, with some words written so. Runs in the page. */
function wordsAndGrounds() {
  const found = new Map<string, { words: string; ink: string; ground: string }>()
  const isClear = (colour: string) => colour === 'none' || colour === 'rgba(0, 0, 0, 0)'
  const groundOf = (element: Element): string => {
    const box = element.closest('.node')?.querySelector('polygon')
    const fill = box && getComputedStyle(box).fill
    if (fill && !isClear(fill)) return fill
    for (let one: Element | null = element; one; one = one.parentElement) {
      const { backgroundColor } = getComputedStyle(one)
      if (!isClear(backgroundColor)) return backgroundColor
    }
    return 'rgb(255, 255, 255)'
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text
    if (!parentElement?.checkVisibility() || data.trim() === '') continue
    const { color, fill } = getComputedStyle(parentElement)
    const ink = parentElement instanceof SVGElement ? fill : color
    const ground = groundOf(parentElement)
    found.set(`${ink} ${ground}`, { words: data.trim(), ink, ground })
  }
  return [...found.values()]
}

describe.skipIf(!chromiumPath)('in a browser', () => {
  let folder: string
  let browser: Browser
  const pages: Page[] = []
  /** What goes wrong in a page, or goes out of it. */
  const heard: string[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'congvan-page-'))
    for (const [workspace, files] of Object.entries({ hostile: hostileFiles, many: manyFiles })) {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(join(folder, workspace, name, '..'), { recursive: true })
        writeFileSync(join(folder, workspace, name), content)
      }
    }
    const asOf = ['--as-of', '2024-08-05', '--lang', 'vi']
    await runProgram(['report', 'ttdn-10', ...asOf, '--out', join(folder, 'page.html')], { cwd: root })
    await runProgram(['report', ...asOf, '--out', join(folder, 'hostile.html')], { cwd: join(folder, 'hostile') })
    await runProgram(['report', ...asOf, '--out', join(folder, 'many.html')], { cwd: join(folder, 'many') })
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
    await expect.poll(() => visibleRows(page, 'overdue'), { timeout: 30_000 }).toEqual(['Tỉnh ủy Hà Giang'])
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

  test.each(['light', 'dark'] as const)('every word on it can be read, in the %s too', async colorScheme => {
    const page = await open('page.html', { colorScheme })
    const written = await page.evaluate(wordsAndGrounds)
    expect(written.length).toBeGreaterThan(10)
    expect(written.filter(({ ink, ground }) => contrast(ink, ground) < 4.5)).toEqual([])
  })

  test('from the keyboard one skips to the content, and opens a reason', async () => {
    const page = await open()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
    await page.keyboard.press('Enter')
    expect(page.url()).toMatch(/#main$/)
    const reason = page.locator('section:has(#overdue) details').first()
    await reason.locator('summary').focus()
    await page.keyboard.press('Enter')
    expect(await reason.locator('li').first().isVisible()).toBe(true)
  })

  test('two thousand recipients are filtered and sorted', async () => {
    const page = await open('many.html')
    const shown = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLTableRowElement>('section:has(#overdue) tbody tr')]
          .filter(row => !row.hidden)
          .map(row => row.cells[0]?.textContent),
      )
    expect(await shown()).toHaveLength(2000)
    await page.keyboard.press('/')
    await page.keyboard.type('xa 1999')
    // the page waits for the next key, and a slow one has it show what the words so far find
    await expect.poll(shown, { timeout: 30_000 }).toEqual(['xã 1999'])
    await page.keyboard.press('Escape')
    const name = page.locator('section:has(#overdue) thead button').first()
    await name.press('Enter')
    await name.press('Enter')
    expect((await shown())[0]).toBe('xã 1999')
    expect(heard).toEqual([])
  }, 60_000)

  test('names that look like markup stay text, and nothing of them runs', async () => {
    const page = await open('hostile.html')
    expect(await page.locator('script').count()).toBe(1)
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.locator('section:has(#overdue) tbody th').innerText()).toBe(`u ${hostile}`)
    expect(await page.locator('.chain svg text').allTextContents()).toContain('1-CV/OWN')
    expect(heard).toEqual([])
  })
})
