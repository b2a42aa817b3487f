import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PLATFORM } from '@triagebook/record'
import { describe, expect, it } from 'vitest'
import type { Source } from '../kit/source.ts'
import { missingIn } from './missing-in.ts'
import { readPages, ticketsIn } from './read-pages.ts'
import type { SampleDesk } from './sample-desk.ts'
import { testPromises } from './test-promises.ts'

/** Tests everything that a source needs: its folder, its facts, its golden cases and every promise. */
export async function testSource(
  name: string,
  folder: URL,
  load: () => Promise<{ readonly source: Source }>,
): Promise<void> {
  const missing = missingIn(folder)
  it(`${name} has all files of a source`, () => expect(missing).toEqual([]))
  if (missing.length > 0) return
  const { source } = await load()
  const { desk }: { desk: SampleDesk } = await import(new URL('sample-desk.ts', folder).href)
  describe(name, () => {
    it('describes itself', () => {
      expect(source.displayName, 'displayName is empty').not.toBe('')
      expect(URL.canParse(source.docsUrl), 'docsUrl is not a URL').toBe(true)
      // A folder that is not named after a platform can be of any.
      const platform = PLATFORM.find((one) => one === name) ?? source.platform
      expect(source.platform, `the folder ${name} is of the platform ${name}`).toBe(platform)
    })
    testGoldens(source, new URL('golden/', folder))
    testPromises(source, desk)
  })
}

// A new case is a new folder with a page.json. `vitest -u` writes its incoming.json: read it before you commit it.
function testGoldens(source: Source, golden: URL): void {
  const cases = readdirSync(golden)
  it.each(cases)('translates the golden case %s', async (name) => {
    const [page] = await pagesOf(source, new URL(`${name}/page.json`, golden))
    const shown = JSON.stringify(page, (key, value: unknown) => (key === 'raw' ? undefined : value), 2)
    await expect(`${shown}\n`).toMatchFileSnapshot(fileURLToPath(new URL(`${name}/incoming.json`, golden)))
  })
  it('reads a ticket with a conversation in a golden case', async () => {
    const pages = await Promise.all(
      cases.map((name) => pagesOf(source, new URL(`${name}/page.json`, golden))),
    )
    expect(ticketsIn(pages.flat()).some(({ comments }) => comments.length > 0)).toBe(true)
  })
}

function pagesOf(source: Source, file: URL) {
  return readPages(source, [JSON.parse(readFileSync(file, 'utf8'))])
}
