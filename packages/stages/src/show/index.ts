import type { RecordFile } from '@triagebook/record'
import { asWarning, type Problem } from '@triagebook/record/problem'
import type { Readiness } from '@triagebook/rules'
import { judgeReadiness } from '@triagebook/rules/judge-readiness'
import { ticketNamed, ticketsOf } from '../book/tickets.ts'
import { readinessOf } from '../readiness/readiness-of.ts'
import { defineStage } from '../stage/define-stage.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Plan } from '../stage/plan.ts'
import { textForReader } from '../words/text-for-reader.ts'
import { SHOW } from './about.ts'
import { commandLines, wordsOf } from './words.ts'

/** One ticket, and what can be decided about it. */
export const showTicket = defineStage({ ...SHOW, ports: ['book'], read, plan })

interface ToShow {
  readonly file: RecordFile
  /** Null in a book without criteria, and where these cannot be read. */
  readonly readiness: Readiness | null
  readonly problems: readonly Problem[]
}

function read({ id }: { readonly id: string }, { book, now }: PortsOf<'book'>): ToShow {
  const file = ticketNamed(id, ticketsOf(book))
  const rules = readinessOf(book)
  return {
    file,
    readiness: rules?.ok ? judgeReadiness(file, rules.value, now) : null,
    problems: rules?.problems.map(asWarning) ?? [],
  }
}

function plan({ file, readiness, problems }: ToShow): Plan {
  const { path, record } = file
  return {
    changes: [],
    effects: [],
    report: {
      decision: 'shown',
      reason: '',
      problems,
      counts: {},
      output: textForReader(wordsOf(file, readiness)),
      data: { id: record.id, path, record, readiness, next: commandLines(record, readiness) },
    },
  }
}
