import { aHost, bookFolder, recordText } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { bookAt, orThrow } from '../book/open-book.ts'
import { rulesOf } from '../book/rules/rules-of.ts'
import { decideBy } from './decide-by.ts'

it.each([
  { owners: '[abel]', owner: 'abel' },
  { owners: '{ people: [abel], by: rotation, every: 1w, from: 2026-01-05 }', owner: 'abel' },
  { owners: '{ people: [abel], by: least-loaded }', owner: undefined },
])('import decides the team, and an owner unless it goes by load: $owners', async ({ owners, owner }) => {
  const route = `version: 1\nteams:\n  - { name: all, team: java, owners: ${owners} }\n`
  const folder = bookFolder({ 'rules/route.yml': route })
  const ports = { ...aHost(folder), start: folder, book: await bookAt(folder, {}) }
  const decide = decideBy(orThrow(rulesOf(ports.book)), ports)
  const text = decide('tickets/2026/03/zendesk-eu-1.md', recordText('zendesk-eu-1'))
  expect(text).toContain('  team: java\n')
  expect(/^ {2}engineering_owner: (\w+)$/m.exec(text)?.[1]).toBe(owner)
})
