import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { TriagebookError } from '../../packages/record/src/index.ts'
import {
  type IncomingTicket,
  mappedPages,
  mappedSource,
  readMapping,
} from '../../packages/sources/src/index.ts'

const SHARED = new URL('../../../shared/fixtures/', import.meta.url)
if (!existsSync(SHARED)) console.info('The public tables are not here (../shared): not read.')

async function ticketsOf(mappingName: string, table: string): Promise<readonly IncomingTicket[]> {
  const path = `mappings/${mappingName}.yml`
  const mapping = readMapping(path, readFileSync(new URL(path, import.meta.url)))
  if (!mapping.ok) throw new TriagebookError(mapping.problems)
  const pages = mappedPages(fileURLToPath(new URL(table, SHARED)), mapping.value)
  if (!pages.ok) throw new TriagebookError(pages.problems)
  const tickets: IncomingTicket[] = []
  for await (const page of mappedSource(mapping.value).read(pages.value, null)) {
    if (!page.ok) throw new TriagebookError(page.problems)
    for (const incoming of page.value.tickets) {
      if (incoming.kind === 'refused') throw new TriagebookError([incoming.problem])
      tickets.push(incoming.ticket)
    }
  }
  return tickets
}

const countBy = (tickets: readonly IncomingTicket[], of: (ticket: IncomingTicket) => string | null) =>
  Object.fromEntries([...Map.groupBy(tickets, of)].map(([word, own]) => [String(word), own.length]))

describe.runIf(existsSync(SHARED))('public tables', () => {
  it('the labelled issues of Hadoop come in: each row a ticket, counted by another reading', async () => {
    const table = 'bulk/av9ash__gitbugs/hadoop/hadoop_bugs.csv'
    const tickets = await ticketsOf('hadoop-issues', table)
    const text = readFileSync(new URL(table, SHARED), 'utf8')
    // No description of the file looks like the beginning of a row: an id, a status and a priority side by side.
    const rows = [
      ...text.matchAll(
        /,(\d{8}),([A-Z][A-Za-z ]+),([A-Z][a-z]+),[^,\n]*,(\d\d\/[A-Z][a-z]{2}\/\d\d \d\d:\d\d),/g,
      ),
    ]
    expect(tickets).toHaveLength(2503)
    expect(
      tickets.map(({ nativeId, nativeStatus, nativePriority }) => [nativeId, nativeStatus, nativePriority]),
    ).toEqual(rows.map(([, id, status, priority]) => [id, status, priority]))
    expect(countBy(tickets, ({ status }) => status)).toEqual({ solved: 1733, open: 729, pending: 41 })
    const created = rows.map(([, , , , at = '']) => new Date(`${at.replaceAll('/', ' ')} UTC`).toISOString())
    expect(tickets.map(({ createdAt }) => createdAt.replace('Z', '.000Z'))).toEqual(created)
  })

  it('Zendesk’s table of tickets, as Fivetran writes it, comes in', async () => {
    const table = 'zendesk/fivetran__dbt_zendesk/integration_tests/seeds/ticket_data.csv'
    const tickets = await ticketsOf('fivetran-tickets', table)
    const [, ...rows] = readFileSync(new URL(table, SHARED), 'utf8').trim().split(/\r?\n/)
    // In this order the first cells hold neither quotes nor commas.
    expect(tickets.map(({ nativeId, createdAt }) => [nativeId, createdAt])).toEqual(
      rows.map((row) => [row.split(',')[0], `${row.split(',')[5]?.replace(' ', 'T')}Z`]),
    )
    expect(countBy(tickets, ({ status }) => status)).toEqual({ closed: 7, deleted: 2, solved: 1 })
    expect(countBy(tickets, ({ priority }) => priority)).toEqual({ null: 9, urgent: 1 })
  })
})
