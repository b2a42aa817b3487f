import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { findBrowser, launchBrowser } from '@triagebook/testkit'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aReport, aTicketRow } from './a-report.ts'
import { renderSite } from './render-site.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']
// Words for the browser: what runs there is no part of this program.
const OPEN_DETAILS = 'for (const details of document.querySelectorAll("details")) details.open = true'
const RUN_AXE = `axe.run({ runOnly: { type: 'tag', values: ${JSON.stringify(STANDARDS)} } })`
const OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
const DESKTOP = { width: 1280, height: 900 }

const executablePath = findBrowser()

describe.runIf(executablePath !== undefined)('the page in a browser', () => {
  let folder: string
  let address: string
  let browser: Browser

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'triagebook-site-'))
    address = pathToFileURL(path.join(folder, 'index.html')).href
    const title = `${'WordWithoutEnd'.repeat(12)} <script>document.title = 'broken in'</script>`
    const report = aReport({ tickets: [...aReport().tickets, aTicketRow({ id: 'zendesk-eu-1', title })] })
    const about = { name: 'Acme', sample: true, timeZone: 'Europe/Berlin', records: '../' }
    for (const file of renderSite(report, about)) writeFileSync(path.join(folder, file.path), file.content)
    browser = await launchBrowser(executablePath ?? '')
  })

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function open<T>(options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
    const context = await browser.newContext(options)
    try {
      const page = await context.newPage()
      await page.goto(address)
      return await look(page)
    } finally {
      await context.close()
    }
  }

  it.each([
    { name: 'light', options: { viewport: DESKTOP } },
    { name: 'dark', options: { viewport: DESKTOP, colorScheme: 'dark' } },
    { name: '360 px', options: { viewport: { width: 360, height: 740 } } },
  ] as const)('$name: axe finds nothing wrong, and the page never scrolls sideways', async ({ options }) => {
    const found = await open(options, async (page) => {
      await page.evaluate(OPEN_DETAILS)
      await page.evaluate(AXE)
      const { violations } = await page.evaluate<AxeResults>(RUN_AXE)
      return {
        violations: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
        overflow: await page.evaluate<number>(OVERFLOW),
      }
    })
    expect(found).toEqual({ violations: [], overflow: 0 })
  })

  it('reads the same without scripts, breaks no rule of its policy and asks for nothing but its own files', async () => {
    const seen = await open({ viewport: DESKTOP }, async (page) => {
      const complaints: string[] = []
      const requests: string[] = []
      page.on('console', (message) => complaints.push(message.text()))
      page.on('request', (request) => requests.push(request.url().replace(/^data:.*/, 'data:')))
      await page.reload()
      return {
        complaints,
        requests,
        title: await page.title(),
        chart: await page.locator('.wide svg').first().isVisible(),
      }
    })
    expect(seen).toEqual({
      complaints: [],
      requests: [address, address.replace('index.html', 'style.css')],
      title: 'Acme: support figures',
      chart: true,
    })
  })
})

interface AxeResults {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}
