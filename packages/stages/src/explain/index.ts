import type { Book } from '@triagebook/book'
import { isKnownTicket } from '@triagebook/decide'
import type { RecordFile } from '@triagebook/record'
import type { Problem } from '@triagebook/record/problem'
import type { ReadinessRules, RuleBook } from '@triagebook/rules'
import { explain } from '@triagebook/rules/explain'
import { explanationOf } from '@triagebook/rules/explanation'
import { judgeReadiness } from '@triagebook/rules/judge-readiness'
import type { Loads } from '@triagebook/rules/loads'
import { orThrow } from '../book/open-book.ts'
import { rulesOf } from '../book/rules/rules-of.ts'
import { ticketNamed, ticketsOf } from '../book/tickets.ts'
import { countOpenTickets } from '../judge/open-tickets.ts'
import { readinessLines } from '../readiness/in-words.ts'
import { readinessOf } from '../readiness/readiness-of.ts'
import { defineStage, type Run } from '../stage/define-stage.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Plan } from '../stage/plan.ts'
import { textForReader } from '../words/text-for-reader.ts'
import { EXPLAIN } from './about.ts'
import { planRule, type RuleToExplain, readRule } from './explain-rule.ts'

interface TicketToExplain {
  readonly kind: 'ticket'
  readonly file: RecordFile
  readonly rules: RuleBook
  readonly loads: Loads | undefined
  /** Null in a book without criteria. */
  readonly criteria: ReadinessRules | null
  readonly problems: readonly Problem[]
}

/** What decided each field of one ticket, and why; or what a rule says, and what it does in the book. */
export const explainTicket = defineStage({ ...EXPLAIN, ports: ['book'], read, plan })

async function read(
  { id }: { readonly id: string },
  ports: PortsOf<'book'>,
): Promise<TicketToExplain | RuleToExplain> {
  const { book } = ports
  const tickets = ticketsOf(book)
  const rule = isKnownTicket(id, tickets) ? null : await readRule(id, ports)
  return rule ?? readTicket(ticketNamed(id, tickets), book)
}

async function readTicket(file: RecordFile, book: Book): Promise<TicketToExplain> {
  const problems: Problem[] = []
  const rules = orThrow(rulesOf(book), problems)
  const criteria = readinessOf(book)
  return {
    kind: 'ticket',
    file,
    rules,
    loads: rules.needsLoads ? (await countOpenTickets(book)).loads : undefined,
    criteria: criteria === null ? null : orThrow(criteria, problems),
    problems,
  }
}

function plan(facts: TicketToExplain | RuleToExplain, { now }: Run): Plan {
  return facts.kind === 'rule' ? planRule(facts) : planTicket(facts, now)
}

function planTicket({ file, rules, loads, criteria, problems }: TicketToExplain, now: Date): Plan {
  const { id } = file.record
  const readiness = criteria === null ? null : judgeReadiness(file, criteria, now)
  const lines = readiness === null ? [] : [...readinessLines(readiness, file.record), '']
  const words = explain(file, rules, now, loads) + lines.join('\n')
  return {
    changes: [],
    effects: [],
    report: {
      decision: 'explained',
      reason: `This is what decided ${id}.`,
      problems,
      counts: {},
      markdown: words,
      output: `${textForReader(words.trimEnd())}\n`,
      data: { id, path: file.path, ...explanationOf(file, rules, now, loads), readiness },
    },
  }
}
