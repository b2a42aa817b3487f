import { aBook, aHost, bookFolder, recordText, writeFiles } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { runStage } from '../run/run-stage.ts'
import { prioritize } from './index.ts'

const CLASSIFY = `version: 1
rules:
  - { name: leaks, set: { type: security }, score: 2, when: { text: [title], contains: leaks } }
  - { name: exports, set: { type: bug }, when: { text: [title], contains: export } }
`
const TITLE = 'CSV export stops after 65536 rows'

/** A book in which ticket 1 is there already, and these come in, a minute after each other. */
function bookWith(titles: readonly string[]): string {
  const tickets = titles.map((title, index) => {
    const minute = String(index).padStart(2, '0')
    const text = recordText(`zendesk-eu-${index + 2}`, title).replaceAll('10:56:07', `11:${minute}:00`)
    return [`tickets/2026/03/zendesk-eu-${index + 2}.md`, text]
  })
  const first = recordText('zendesk-eu-1', TITLE)
  return bookFolder(
    aBook({
      'rules/classify.yml': CLASSIFY,
      'tickets/2026/03/zendesk-eu-1.md': first,
      ...Object.fromEntries(tickets),
    }),
  )
}

const run = (folder: string, inputs: { ids?: readonly string[]; only?: readonly string[] } = {}) =>
  runStage(prioritize, inputs, aHost(folder))

it('names the tickets that it decides for the first time and that are like an earlier one', async () => {
  const folder = bookWith([`${TITLE} again`, 'Invoice total is off by a cent'])
  const report = await run(folder)
  expect(report.output).toBe(`### New tickets that are like earlier ones

- zendesk-eu-2 is like zendesk-eu-1 (85 %: 65536, after, csv)

A person decides whether they are duplicates; triagebook duplicates shows more.
`)
  expect(await report.summary()).toContain('zendesk-eu-2 is like zendesk-eu-1')
})

it('says it once, and not where other rules decide a known ticket anew', async () => {
  const folder = bookWith([TITLE])
  expect((await run(folder)).output).toContain('zendesk-eu-2')
  const severity =
    '  - { name: exports-stop, set: { severity: major }, when: { text: [title], contains: export } }\n'
  writeFiles(folder, { 'rules/classify.yml': CLASSIFY + severity })
  const report = await run(folder)
  expect(report).toMatchObject({ counts: { changed: 2 } })
  expect(report).not.toHaveProperty('output')
})

it('leaves it to `duplicates` where somebody names tickets', async () => {
  expect(await run(bookWith([TITLE]), { ids: ['zendesk-eu-2'] })).not.toHaveProperty('output')
  expect(await run(bookWith([TITLE]), { only: ['zendesk-eu-2'] })).not.toHaveProperty('output')
})

it('names no security report, not even one of which the file does not say so yet', async () => {
  const leak = `${TITLE} and leaks`
  const folder = bookWith([leak, leak, TITLE])
  const { output } = await runStage(prioritize, {}, aHost(folder, { dryRun: true }))
  expect(output?.match(/^- .*$/gm)).toEqual([
    '- zendesk-eu-4 is like zendesk-eu-1 (100 %: 65536, after, csv)',
  ])
})

it('names 20 tickets, and says how many more there are', async () => {
  const { output = '' } = await run(bookWith(Array.from({ length: 22 }, () => TITLE)))
  expect(output.match(/^- /gm)).toHaveLength(20)
  expect(output).toContain('2 more are not shown.')
})
