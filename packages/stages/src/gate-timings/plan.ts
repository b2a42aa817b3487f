import { changeOf } from '@triagebook/book'
import { addEvents, type RecordFile, type TicketRecord } from '@triagebook/record'
import { printMarkdown } from '@triagebook/text/markdown'
import { heading, paragraph } from '@triagebook/text/page'
import { contentWith } from '../judge/judge-file.ts'
import type { BookChange, Plan } from '../stage/plan.ts'
import { countOf } from '../words/count-of.ts'
import { eventsOf } from './events-of.ts'
import { isTimed } from './is-timed.ts'
import type { MergedCases } from './read.ts'

/** The timings of merged pull requests as events in the records of their tickets. */
export function planTimings(found: MergedCases): Plan {
  const changed = new Map<string, TicketRecord>()
  let pulls = 0
  for (const one of found.cases) {
    const timings = eventsOf(one)
    const file = timings === null ? undefined : found.records.get(timings.path)
    if (timings === null || file === undefined) continue
    const record = changed.get(timings.path) ?? file.record
    if (isTimed(record, one.reference)) continue
    changed.set(timings.path, { ...record, history: addEvents(record.history, timings.events) })
    pulls += 1
  }
  const changes = [...found.records.values()].flatMap((file) => changeTo(file, changed.get(file.path)))
  const reason = reasonOf(pulls, changes.length, found)
  return {
    changes,
    effects: [],
    report: {
      decision: pulls > 0 ? 'timed' : 'nothing',
      reason,
      problems: [],
      counts: { timed: pulls, unread: found.unread, later: found.more },
      markdown: printMarkdown({
        type: 'root',
        children: [heading(3, 'Timings of merged pull requests'), paragraph(reason)],
      }),
    },
  }
}

function changeTo(file: RecordFile, record: TicketRecord | undefined): readonly BookChange[] {
  if (record === undefined) return []
  const change = changeOf(file.path, file.text, contentWith(file, record))
  return [{ root: 'book', ...change, record: { from: file.record, to: record } }]
}

function reasonOf(pulls: number, tickets: number, { unread, more, complete }: MergedCases): string {
  const sentences = [
    ...(pulls > 0
      ? [`Timings of ${countOf(pulls, 'merged pull request')} for ${countOf(tickets, 'ticket')}.`]
      : ['No merged pull request has timings to keep.']),
    ...(unread > 0 ? [`${countOf(unread, 'merged pull request')} could not be read.`] : []),
    ...(more > 0
      ? [`${countOf(more, 'merged pull request')} ${more === 1 ? 'waits' : 'wait'} for the next run.`]
      : []),
    ...(complete ? [] : ['Only the 100 closed pull requests that changed last were looked at.']),
  ]
  return sentences.join(' ')
}
