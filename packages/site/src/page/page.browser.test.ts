import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { findBrowser, launchBrowser } from '@triagebook/testkit'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aReport, aTicketRow, ticketList } from '../../test-data/a-report.ts'
import { renderSite } from '../render-site.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']
// Words for the browser: what runs there is no part of this program.
const OPEN_DETAILS = 'for (const details of document.querySelectorAll("details")) details.open = true'
const RUN_AXE = `axe.run({ runOnly: { type: 'tag', values: ${JSON.stringify(STANDARDS)} }, resultTypes: ['violations'] })`
const OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
const DESKTOP = { width: 1280, height: 900 }

const executablePath = findBrowser()

describe.runIf(executablePath !== undefined)('the page in a browser', () => {
  let folder: string
  let address: string
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'triagebook-site-'))
    address = pathToFileURL(path.join(folder, 'index.html')).href
    const title = `${'WordWithoutEnd'.repeat(12)} <script>document.title = 'broken in'</script>`
    const { newest } = aReport().tickets
    const report = aReport({ tickets: ticketList(...newest, aTicketRow({ id: 'zendesk-eu-1', title })) })
    const about = { name: 'Acme', sample: true, timeZone: 'Europe/Berlin', records: '../' }
    for (const file of renderSite(report, about)) writeFileSync(path.join(folder, file.path), file.content)
    browser = await launchBrowser(executablePath ?? '')
    page = await browser.newPage({ viewport: DESKTOP })
    await page.goto(address)
  })

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('reads the same without scripts, breaks no rule of its policy and asks for nothing but its own files', async () => {
    const complaints: string[] = []
    const requests: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('request', (request) => requests.push(request.url().replace(/^data:.*/, 'data:')))
    await page.reload()
    expect({ complaints, requests, title: await page.title() }).toEqual({
      complaints: [],
      requests: [address, address.replace('index.html', 'style.css')],
      title: 'Acme: support figures',
    })
    expect(await page.locator('.wide svg').first().isVisible()).toBe(true)
  })

  describe('looked at with axe', () => {
    beforeAll(async () => {
      await page.evaluate(OPEN_DETAILS)
      await page.evaluate(AXE)
    })

    it.each([
      { name: 'light', colorScheme: 'light', viewport: DESKTOP },
      { name: 'dark', colorScheme: 'dark', viewport: DESKTOP },
      { name: '320 px', colorScheme: 'light', viewport: { width: 320, height: 740 } },
      { name: '360 px', colorScheme: 'light', viewport: { width: 360, height: 740 } },
    ] as const)(
      '$name: nothing is wrong, the page never scrolls sideways, and a table that does says so',
      async (look) => {
        await page.emulateMedia({ colorScheme: look.colorScheme })
        await page.setViewportSize(look.viewport)
        const isPhone = look.viewport !== DESKTOP
        expect(await page.getByText('Scroll the table sideways').isVisible()).toBe(isPhone)
        const { violations } = await page.evaluate<AxeResults>(RUN_AXE)
        expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
        expect(await page.evaluate<number>(OVERFLOW)).toBe(0)
      },
    )
  })
})

interface AxeResults {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}
