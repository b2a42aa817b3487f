import { pathToFileURL } from 'node:url'

/** Opens the page in the browser; without a browser nothing happens. */
export async function openPage(page: string): Promise<void> {
  const { default: open } = await import('open')
  const browser = await open(pathToFileURL(page).href)
  browser.on('error', () => undefined)
}
