import type { Act } from './act.ts'
import { day, FIRST_MONDAY, instant, WEEK } from './clock.ts'

const HEAD = `# Made by generate.ts, an act a line.
#
# What the people of the sample company do with their tickets, in time order. Invented.
#
# An act is { at: instant, who: login, ticket: record id, do: one of the words below, and what belongs to it }.
#
#   escalate  reason, team, severity, and where known engineering_owner and next_step: { text, who, due }.
#             Who escalates becomes the support owner. What the record says already stays as it is decided.
#   confirm   what triage decides that it is: as: bug | feature-request | neither;
#             for a feature request also product: { owner, outcome, link }
#   overrule  another value for a field, whoever has set it: field, value, why.
#             status: open after a resolution opens the ticket again
#   work      status in-progress, which ends a block; perhaps with the next_step from now on
#   block     status blocked: on, why
#   resolve   status resolved: code, docs, follow_up: { state, owner, due, done_at }.
#             Ends next_step and block; done_at is when support told the customer
#   void      status resolved, outside the closure figures: reason
#   context, steps, logs, impact   the text of that section of the record's body
version: 1
acts:
`

/** Plain words need no quotes; all else is written as JSON, which YAML reads the same. */
const PLAIN = /^[a-z][a-z]+(?:[-_][a-z0-9]+)*$/
const RESERVED = /^(?:yes|no|on|off|true|false|null)$/

/** people.yml: a line an act, a heading a week, texts as blocks. */
export function peopleFile(acts: readonly Act[]): string {
  let text = HEAD
  let week = -1
  for (const act of acts) {
    const its = Math.floor((act.at - FIRST_MONDAY) / WEEK)
    if (its !== week) text += `\n  # week of ${day(FIRST_MONDAY + its * WEEK)}\n`
    week = its
    text += entry(act)
  }
  return text
}

function entry({ at, who, ticket, deed }: Act): string {
  const head = { at: instant(at), who, ticket, ...deed }
  if (!('text' in deed)) return `  - ${flow(head)}\n`
  const block = deed.text
    .split('\n')
    .map((line) => `        ${line}`.trimEnd())
    .join('\n')
  return `  - at: ${scalar(head.at)}\n    who: ${who}\n    ticket: ${ticket}\n    do: ${deed.do}\n    text: |-\n${block}\n`
}

function flow(value: object): string {
  return `{ ${Object.entries(value)
    .map(([key, content]) => `${key}: ${node(content)}`)
    .join(', ')} }`
}

function node(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(node).join(', ')}]`
  return typeof value === 'object' && value !== null ? flow(value) : scalar(value)
}

function scalar(value: unknown): string {
  return typeof value === 'string' && PLAIN.test(value) && !RESERVED.test(value)
    ? value
    : JSON.stringify(value)
}
