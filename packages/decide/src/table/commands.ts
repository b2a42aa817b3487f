import type { Form } from './argument.ts'
import { ESCALATING, EVERYBODY, PRODUCT, type Role, TRIAGE } from './role.ts'

/** All that there is to say of one command. */
export interface CommandEntry {
  /** What it does, in one line. */
  readonly help: string
  /** What may stand after the tickets; more than one form where a literal word tells them apart. */
  readonly forms: readonly [Form, ...Form[]]
  /** The roles that may use it. */
  readonly roles: readonly Role[]
  /** The parts of the record that it writes, besides `triage.decided` and `history`. */
  readonly writes: readonly string[]
  readonly examples: readonly [string, ...string[]]
}

const why = { kind: 'text', name: 'why', what: 'the reason' } as const
const blocked = [
  { kind: 'word', list: 'blocked-on', name: 'on', what: 'a party to wait for' },
  { ...why, what: 'the reason for the block' },
] as const
const value = <const List extends string>(list: List, what: string) =>
  ({ kind: 'word', list, name: 'value', what }) as const

/** What people decide, by the name of the command. Parser, effects, completion, help and the reference are made from it. */
export const COMMANDS = {
  confirm: {
    help: 'Decide what a ticket is. Its type stays; the rules choose the lane.',
    forms: [[value('confirmed', 'a result of triage')]],
    roles: TRIAGE,
    writes: ['triage.confirmed'],
    examples: ['confirm 1359 bug', 'confirm 1359,1360 feature-request'],
  },
  type: {
    help: 'Set the type.',
    forms: [[value('type', 'a type')]],
    roles: TRIAGE,
    writes: ['triage.type'],
    examples: ['type 1359 performance'],
  },
  severity: {
    help: 'Set the severity.',
    forms: [[value('severity', 'a severity')]],
    roles: TRIAGE,
    writes: ['triage.severity'],
    examples: ['severity 1359 critical'],
  },
  impact: {
    help: 'Set what the ticket affects.',
    forms: [[value('impact', 'an impact')]],
    roles: TRIAGE,
    writes: ['triage.impact'],
    examples: ['impact 1359 user-facing'],
  },
  'business-impact': {
    help: 'Set the impact on the customer’s business.',
    forms: [[value('business-impact', 'a business impact')]],
    roles: EVERYBODY,
    writes: ['triage.business_impact'],
    examples: ['business-impact 1359 high'],
  },
  priority: {
    help: 'Set the priority.',
    forms: [[value('priority', 'a priority')]],
    roles: TRIAGE,
    writes: ['triage.priority'],
    examples: ['priority 1359 P1'],
  },
  team: {
    help: 'Set the team that works on the ticket.',
    forms: [[value('team', 'a team')]],
    roles: TRIAGE,
    writes: ['triage.team'],
    examples: ['team 1359 java'],
  },
  component: {
    help: 'Set the component.',
    forms: [[value('component', 'a component')]],
    roles: TRIAGE,
    writes: ['triage.component'],
    examples: ['component 1359 export'],
  },
  debt: {
    help: 'Say that the cause is technical debt, or with `no` that it is not.',
    forms: [[{ kind: 'word', list: 'no', name: 'no', what: 'the word `no`', optional: true }]],
    roles: TRIAGE,
    writes: ['triage.tech_debt'],
    examples: ['debt 1359', 'debt 1359 no'],
  },
  assign: {
    help: 'Set the owner. Without `support` or `engineering`, the role of the person in triagebook.yml decides which.',
    forms: [
      [
        { kind: 'login', name: 'login', what: 'a login' },
        {
          kind: 'word',
          list: 'side',
          name: 'side',
          what: '`support` or `engineering`',
          optional: 'derived',
        },
      ],
    ],
    roles: TRIAGE,
    writes: ['triage.support_owner', 'triage.engineering_owner'],
    examples: ['assign 1359 lena', 'assign 1359 kei engineering'],
  },
  status: {
    help: 'Set the status. `resolved` also removes the next step; `open` reopens a resolved ticket.',
    forms: [
      [value('status', 'a status'), { ...why, optional: true }],
      [{ kind: 'literal', word: 'blocked' }, ...blocked],
    ],
    roles: TRIAGE,
    writes: ['triage.status', 'triage.blocked', 'triage.next_step', 'resolution'],
    examples: [
      'status 1359 in-progress',
      'status 1359 open "not reproduced after all"',
      'status 1359 blocked customer "HAR file"',
    ],
  },
  blocked: {
    help: 'Say what a ticket waits for, and set its status to `blocked`.',
    forms: [blocked],
    roles: TRIAGE,
    writes: ['triage.status', 'triage.blocked'],
    examples: ['blocked 1359 customer "HAR file of the failed export"'],
  },
  next: {
    help: 'Set the next step, with its due day and the person who takes it.',
    forms: [
      [
        { kind: 'text', name: 'text', what: 'the next step' },
        { kind: 'day', name: 'due', what: 'a day', after: 'by', optional: true },
        { kind: 'login', name: 'who', what: 'a login', after: 'who', optional: true },
      ],
    ],
    roles: EVERYBODY,
    writes: ['triage.next_step'],
    examples: ['next 1359 "Reproduce on staging" by friday who kei'],
  },
  done: {
    help: 'Remove the next step, because it is done.',
    forms: [[]],
    roles: EVERYBODY,
    writes: ['triage.next_step'],
    examples: ['done 1359'],
  },
  escalate: {
    help: 'Put a ticket on the agenda. It needs a customer, a link, a severity, a support owner, an engineering owner or a team, and what rules/readiness.yml asks for.',
    forms: [[{ kind: 'text', name: 'reason', what: 'the reason' }]],
    roles: ESCALATING,
    writes: ['triage.escalated_at', 'triage.escalation_reason', 'triage.review'],
    examples: ['escalate 1359 "SLA at risk"'],
  },
  waive: {
    help: 'Say why a ticket is escalated although it is not ready. The reason stays in the record.',
    forms: [[why]],
    roles: ESCALATING,
    writes: ['triage.readiness'],
    examples: ['waive 1359 "Production is down; the log follows"'],
  },
  'de-escalate': {
    help: 'Take a ticket off the agenda. A note keeps the reason. What was waived is asked for again.',
    forms: [[{ kind: 'text', name: 'reason', what: 'the reason' }]],
    roles: TRIAGE,
    writes: ['triage.escalated_at', 'triage.escalation_reason', 'triage.readiness', '## Notes'],
    examples: ['de-escalate 1359 "the workaround is enough"'],
  },
  outcome: {
    help: 'Say what product decided about a confirmed feature request, with a link if there is one.',
    forms: [
      [value('outcome', 'an outcome'), { kind: 'link', name: 'link', what: 'a web address', optional: true }],
    ],
    roles: PRODUCT,
    writes: ['product.outcome', 'product.link'],
    examples: ['outcome 1359 declined', 'outcome 1359 roadmap https://roadmap.acme.example/items/7'],
  },
  close: {
    help: 'Resolve a ticket with a closure code, or as void. `docs-updated` needs a link; only a ticket that was never escalated needs no code.',
    forms: [
      [
        { kind: 'word', list: 'code', name: 'code', what: 'a closure code', optional: true },
        { kind: 'link', name: 'docs', what: 'the web address of a page', optional: true },
      ],
      [
        { kind: 'literal', word: 'void' },
        { kind: 'word', list: 'void', name: 'void', what: 'a void reason' },
      ],
    ],
    roles: TRIAGE,
    writes: ['triage.status', 'triage.blocked', 'triage.next_step', 'resolution'],
    examples: [
      'close 1359 code-fix',
      'close 1359 docs-updated https://docs.acme.example/export',
      'close 1359 void spam',
    ],
  },
  reopen: {
    help: 'Open a resolved ticket again. Its resolution is removed; the history keeps it.',
    forms: [[why]],
    roles: TRIAGE,
    writes: ['triage.status', 'resolution'],
    examples: ['reopen 1359 "it happens again in v8.9.2"'],
  },
  note: {
    help: 'Add a dated and signed line under `## Notes`.',
    forms: [[{ kind: 'text', name: 'text', what: 'the text of the note' }]],
    roles: EVERYBODY,
    writes: ['## Notes'],
    examples: ['note 1359 "The customer sends the logs on Monday"'],
  },
  link: {
    help: 'Link an issue or a pull request. A `manual-` ticket can also be linked to its ticket on the desk.',
    forms: [[{ kind: 'target', name: 'target', what: 'an issue, a pull request or a ticket' }]],
    roles: TRIAGE,
    writes: ['engineering.issues', 'engineering.pull_requests', 'source.url'],
    examples: ['link 1359 acme/java#9038', 'link manual-20260326-1 1359'],
  },
  'duplicate-of': {
    help: 'Close a ticket as a duplicate of another one. A note links to that one.',
    forms: [[{ kind: 'ticket', name: 'original', what: 'the ticket that stays open' }]],
    roles: TRIAGE,
    writes: ['triage.status', 'triage.blocked', 'triage.next_step', 'resolution', '## Notes'],
    examples: ['duplicate-of 1360 1359'],
  },
} as const satisfies Readonly<Record<string, CommandEntry>>

export type CommandName = keyof typeof COMMANDS

export const COMMAND_NAMES = Object.keys(COMMANDS).filter(isCommandName)

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name)
}

/** An example of the command, with the literal word of the form where that has one. */
export function exampleOf(name: CommandName, form?: Form): string {
  const { examples }: CommandEntry = COMMANDS[name]
  const [first] = form ?? []
  const word = first?.kind === 'literal' ? ` ${first.word} ` : ''
  return examples.find((example) => example.includes(word)) ?? examples[0]
}
