import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { TriagebookError } from '../../packages/record/src/problem/index.ts'
import type { IncomingTicket } from '../../packages/sources/src/index.ts'
import { mappedPages, mappedSource, readMapping } from '../../packages/sources/src/mapped-file.ts'
import { orThrow } from '../../packages/stages/src/book/open-book.ts'
import { readTickets } from '../read-tickets.ts'

const SHARED = new URL('../../../shared/fixtures/', import.meta.url)
if (!existsSync(SHARED)) console.info('The public tables are missing (../shared): their tests are skipped.')

async function ticketsOf(table: URL, mappingName: string): Promise<readonly IncomingTicket[]> {
  const path = `mappings/${mappingName}.yml`
  const mapping = orThrow(readMapping(path, readFileSync(new URL(path, import.meta.url))))
  const pages = orThrow(mappedPages(fileURLToPath(table), mapping))
  const incoming = await readTickets(mappedSource(mapping), pages)
  return incoming.map((entry) => {
    if (entry.kind === 'refused') throw new TriagebookError([entry.problem])
    return entry.ticket
  })
}

const countBy = (tickets: readonly IncomingTicket[], of: (ticket: IncomingTicket) => string | null) =>
  Object.fromEntries([...Map.groupBy(tickets, of)].map(([word, own]) => [String(word), own.length]))

describe.runIf(existsSync(SHARED))('public tables', () => {
  it('gives a ticket for each row of the Hadoop issues, with the values that a regular expression finds', async () => {
    const table = new URL('bulk/av9ash__gitbugs/hadoop/hadoop_bugs.csv', SHARED)
    const tickets = await ticketsOf(table, 'hadoop-issues')
    // No description in the file looks like the start of a row: an id, a status and a priority side by side.
    const rows = [
      ...readFileSync(table, 'utf8').matchAll(
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

  it('gives a ticket for each row of Zendesk tickets as Fivetran writes them', async () => {
    const table = new URL('zendesk/fivetran__dbt_zendesk/integration_tests/seeds/ticket_data.csv', SHARED)
    const tickets = await ticketsOf(table, 'fivetran-tickets')
    const [, ...rows] = readFileSync(table, 'utf8').trim().split(/\r?\n/)
    // The first six cells contain no quotes and no commas.
    expect(tickets.map(({ nativeId, createdAt }) => [nativeId, createdAt])).toEqual(
      rows.map((row) => [row.split(',')[0], `${row.split(',')[5]?.replace(' ', 'T')}Z`]),
    )
    expect(countBy(tickets, ({ status }) => status)).toEqual({ closed: 7, deleted: 2, solved: 1 })
    expect(countBy(tickets, ({ priority }) => priority)).toEqual({ null: 9, urgent: 1 })
  })
})
