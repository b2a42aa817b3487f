import { TriagebookError } from '@triagebook/record'
import { explain } from '@triagebook/rules/explain'
import { idOf } from '../id-of.ts'
import { noSuchTicket } from '../no-such-ticket.ts'
import { bookAt, orThrow } from '../open-book.ts'
import { rulesOf } from '../rules-of.ts'
import type { StageReport } from '../stage.ts'

/** Says in words what decided each field of one ticket, and why. */
export async function explainTicket({
  book: start,
  id,
  now,
}: {
  readonly book: string
  readonly id: string
  readonly now: Date
}): Promise<StageReport> {
  const book = await bookAt(start)
  const rules = rulesOf(book)
  const path = book.recordPaths().find((candidate) => idOf(candidate) === id)
  if (path === undefined) throw new TriagebookError([noSuchTicket(id)])
  for await (const { result } of book.records([path])) {
    const words = explain(orThrow(result), orThrow(rules), now)
    return {
      command: 'explain',
      decision: 'explained',
      reason: `This is what decided ${id}.`,
      problems: rules.problems,
      counts: {},
      changed: [],
      summary: words,
      output: `${words.trimEnd()}\n`,
      data: { id, path },
    }
  }
  throw new TriagebookError([noSuchTicket(id)])
}
