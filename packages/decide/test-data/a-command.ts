import fc from 'fast-check'
import type { Command } from '../src/table/command.ts'
import type { CommandName } from '../src/table/commands.ts'
import { CONTEXT } from './a-ticket.ts'

const IDS = [...CONTEXT.ids]
const ids = fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1 })
/** Words of a text in quotes: of a single one nobody could tell whether it is a ticket. */
const text = fc
  .tuple(
    fc.string({ minLength: 1, maxLength: 8 }),
    fc.constantFrom('by friday', 'who kei', '"quoted"', '$HOME `x` \\', ', 1359 void', '42 customers'),
  )
  .map(([start, end]) => `It ${start} ${end}`.replace(/\s+/g, ' '))
const login = fc.constantFrom('lena', 'abel', 'Kei', 'pat')
const link = fc.constantFrom('https://docs.acme.example/a?b=c&d=(e)', 'http://x.example/~me')

type ValuesByName = {
  readonly [Name in CommandName]: fc.Arbitrary<Extract<Command, { readonly name: Name }>['values']>
}

const blocked = fc.record({ on: fc.constantFrom('customer', 'engineering', 'third-party'), why: text })
const value = <const T extends string>(...values: T[]) => fc.record({ value: fc.constantFrom(...values) })

const VALUES: ValuesByName = {
  confirm: value('bug', 'feature-request', 'neither'),
  type: value('bug', 'question', 'outage'),
  severity: value('critical', 'major', 'minor'),
  impact: value('user-facing', 'backend', 'infrastructure'),
  'business-impact': value('high', 'medium', 'low'),
  priority: value('P1', 'P2', 'P3'),
  team: value('java', 'backend'),
  component: value('export', 'sign-in'),
  debt: fc.record({ no: fc.constant('no' as const) }, { requiredKeys: [] }),
  assign: fc.record({ login, side: fc.constantFrom('support', 'engineering') }),
  status: fc.oneof(
    fc.record(
      { value: fc.constantFrom('open', 'in-progress', 'resolved'), why: text },
      { requiredKeys: ['value'] },
    ),
    blocked,
  ),
  blocked,
  next: fc.record(
    { text, due: fc.constantFrom('2026-04-01', '2027-02-28'), who: login },
    { requiredKeys: ['text'] },
  ),
  done: fc.constant({}),
  escalate: fc.record({ reason: text }),
  waive: fc.record({ why: text }),
  'de-escalate': fc.record({ reason: text }),
  outcome: fc.record(
    { value: fc.constantFrom('undecided', 'roadmap', 'declined'), link },
    { requiredKeys: ['value'] },
  ),
  close: fc.oneof(
    fc.constant({}),
    fc.record(
      { code: fc.constantFrom('code-fix', 'docs-updated', 'workaround'), docs: link },
      { requiredKeys: ['code'] },
    ),
    fc.record({ void: fc.constantFrom('duplicate', 'spam', 'not-reproducible', 'wont-fix') }),
  ),
  reopen: fc.record({ why: text }),
  note: fc.record({ text }),
  link: fc.record({
    target: fc.oneof(
      fc.record({ ticket: fc.constant('zendesk-eu-1359') }),
      fc.record({
        reference: fc.constantFrom('acme/java#1', 'WEB-12', 'https://acme.zendesk.example/agent/tickets/9'),
      }),
    ),
  }),
  'duplicate-of': fc.record({ original: fc.constant('zendesk-eu-1359') }),
}

const NAMES = Object.keys(VALUES) as readonly CommandName[]

/** Any command on tickets of the book that its own words can say. */
export const aCommand: fc.Arbitrary<Command> = fc.constantFrom(...NAMES).chain((name) =>
  fc.record({ ids, values: VALUES[name] as fc.Arbitrary<Command['values']> }).map(({ ids: all, values }) => {
    const others = all.filter((id) => id !== 'zendesk-eu-1359')
    const hasTarget = name === 'link' || name === 'duplicate-of'
    return {
      name,
      ids: hasTarget ? [...others, ...(others.length > 0 ? [] : ['zendesk-eu-1'])] : all,
      values,
    } as Command
  }),
)
