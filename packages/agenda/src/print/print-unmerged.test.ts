import { printMarkdown } from '@triagebook/text/markdown'
import { expect, it } from 'vitest'
import type { Unmerged, UnmergedTicket } from '../model/agenda.ts'
import { unmergedNodes } from './print-unmerged.ts'

const PULL = { number: 5, url: 'https://github.com/acme/desk/pull/5' }
const ticket = (change: Partial<UnmergedTicket>): UnmergedTicket => ({
  id: 'zendesk-eu-1',
  title: 'Nobody can sign in',
  severity: 'critical',
  priority: 'P1',
  isEscalated: false,
  reasons: [],
  ...change,
})
const printed = (unmerged: Unmerged | null, rows = 10) =>
  printMarkdown({ type: 'root', children: unmergedNodes(unmerged, rows) }).trimEnd()
const line = (change: Partial<UnmergedTicket>) =>
  printed({ pull: PULL, tickets: 1, urgent: [ticket(change)] })
    .split('\n')
    .at(-1)

it('says how many tickets wait, and links their pull request without telling it so', () => {
  expect(printed({ pull: PULL, tickets: 12, urgent: [] })).toBe(
    '**Not merged yet: 12 new tickets** in [pull request 5](https://redirect.github.com/acme/desk/pull/5), none of them urgent.',
  )
})

it('does not link a pull request of another server, which could be told', () => {
  const url = 'https://git.acme.example/acme/desk/pull/5'
  expect(printed({ pull: { number: 5, url }, tickets: 1, urgent: [] })).toBe(
    '**Not merged yet: 1 new ticket** in pull request 5, none of them urgent.',
  )
})

it.each([
  {
    name: 'an escalated one',
    change: { isEscalated: true },
    says: '- zendesk-eu-1 Nobody can sign in (P1, critical; escalated)',
  },
  {
    name: 'a proposed one',
    change: { priority: null, severity: null, reasons: [{ kind: 'proposed' }] },
    says: '- zendesk-eu-1 Nobody can sign in (proposed by the desk)',
  },
  {
    name: 'P1, once',
    change: { reasons: [{ kind: 'first-priority' }] },
    says: '- zendesk-eu-1 Nobody can sign in (P1, critical)',
  },
  {
    name: 'a security report',
    change: { title: null, priority: null, severity: null },
    says: '- zendesk-eu-1 Security report: its text stays on the desk.',
  },
] satisfies readonly {
  readonly name: string
  readonly change: Partial<UnmergedTicket>
  readonly says: string
}[])('says why a ticket is urgent: $name', ({ change, says }) => expect(line(change)).toBe(says))

it('counts what there is no room for', () => {
  const urgent = [ticket({}), ticket({ id: 'zendesk-eu-2' }), ticket({ id: 'zendesk-eu-3' })]
  const text = printed({ pull: PULL, tickets: 3, urgent }, 1)
  expect(text).toContain('Merge it to have them discussed; urgent are:')
  expect(text).toMatch(/zendesk-eu-1.*\n\n… and 2 more\.$/)
})

it('is nothing where nothing waits', () => expect(printed(null)).toBe(''))
