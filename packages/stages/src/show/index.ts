import type { RecordFile } from '@triagebook/record'
import { ticketNamed, ticketsOf } from '../book/tickets.ts'
import { defineStage } from '../stage/define-stage.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Plan } from '../stage/plan.ts'
import { SHOW } from './about.ts'
import { commandLines, wordsOf } from './words.ts'

/** One ticket, and what can be decided about it. */
export const showTicket = defineStage({ ...SHOW, ports: ['book'], read, plan })

function read({ id }: { readonly id: string }, { book }: PortsOf<'book'>): RecordFile {
  return ticketNamed(id, ticketsOf(book))
}

function plan(file: RecordFile): Plan {
  const { path, record } = file
  return {
    changes: [],
    effects: [],
    report: {
      decision: 'shown',
      reason: '',
      problems: [],
      counts: {},
      output: wordsOf(file),
      data: { id: record.id, path, record, next: commandLines(record) },
    },
  }
}
