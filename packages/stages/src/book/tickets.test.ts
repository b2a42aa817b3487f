import { openBook } from '@triagebook/book'
import { bookFolder, recordText } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { orThrow } from './open-book.ts'
import { ticketNamed, ticketsOf } from './tickets.ts'

const native = (id: string, connection: string, number: string) =>
  recordText(id)
    .replace('connection: zendesk-eu', `connection: ${connection}`)
    .replace(/native_id: .*/, `native_id: "${number}"`)

async function tickets() {
  const folder = bookFolder({
    'tickets/2026/03/zendesk-eu-7.md': recordText('zendesk-eu-7'),
    'tickets/2026/03/zendesk-us-7.md': native('zendesk-us-7', 'zendesk-us', '7'),
    'tickets/2026/03/zendesk-eu-17.md': recordText('zendesk-eu-17'),
    'tickets/2026/03/bugs-java-12.md': native('bugs-java-12', 'bugs', 'java#12'),
    'tickets/2026/03/jira-pay-4.md': native('jira-pay-4', 'jira', 'PAY-4'),
    'tickets/2026/03/zendesk-eu-8.md': '---\nid: [\n---\n',
    'tickets/2026/03/zendesk-eu-9.md': recordText('zendesk-eu-9'),
    'tickets/2026/04/zendesk-eu-9.md': recordText('zendesk-eu-9'),
  })
  return ticketsOf(orThrow(await openBook(folder, process.env)))
}

describe('the tickets that have a number', () => {
  it.each([
    { number: '17', ids: ['zendesk-eu-17'] },
    { number: '7', ids: ['zendesk-eu-7', 'zendesk-us-7'] },
    { number: '12', ids: [] },
    { number: 'java#12', ids: ['bugs-java-12'] },
    { number: 'pay-4', ids: ['jira-pay-4'] },
    { number: '4', ids: [] },
    { number: '8', ids: ['zendesk-eu-8'] },
    { number: '#', ids: [] },
    { number: '', ids: [] },
  ])('$number: $ids', async ({ number, ids }) => {
    expect((await tickets()).idsOf(number)).toEqual(ids)
  })
})

describe('the ticket that a person names', () => {
  it.each(['zendesk-eu-17', '17', 'ZENDESK-EU-17'])('%s', async (word) => {
    expect(ticketNamed(word, await tickets()).record.id).toBe('zendesk-eu-17')
  })

  it.each([
    { word: '7', says: 'decide/ambiguous-number' },
    { word: '99', says: 'prioritize/unknown-ticket' },
    { word: '8', says: 'zendesk-eu-8.md:2' },
    {
      word: '9',
      says: 'decide/two-files: Two files have the id `zendesk-eu-9`: tickets/2026/03/zendesk-eu-9.md and tickets/2026/04/zendesk-eu-9.md.',
    },
  ])('$word: $says', async ({ word, says }) => {
    const known = await tickets()
    expect(() => ticketNamed(word, known)).toThrow(says)
  })
})
