import { pathToFileURL } from 'node:url'

/** Shows the page in the person's browser; a machine without one is no reason to fail. */
export async function openPage(page: string): Promise<void> {
  const { default: open } = await import('open')
  const browser = await open(pathToFileURL(page).href)
  browser.on('error', () => undefined)
}
