import type { Book } from '@triagebook/book'
import { err, type Problem, throwIfAny } from '@triagebook/record/problem'
import type { RuleBook } from '@triagebook/rules'
import { authorsIn, isUnsigned } from '../book/authors.ts'
import { orThrow } from '../book/open-book.ts'
import { pathById } from '../book/path-by-id.ts'
import { readableRecords } from '../book/readable-records.ts'
import { rulesOf } from '../book/rules-of.ts'
import { isJudged, type ToDecide } from '../judge/judge-file.ts'
import { problem } from '../problems.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Inputs } from '../stage/input-table.ts'
import type { PRIORITIZE } from './about.ts'

export interface ToPrioritize {
  readonly rules: RuleBook
  /** Each is read when it is asked for; only one is held. */
  readonly tickets: () => AsyncIterable<ToDecide>
  /** Of the rules, and of the records that were read so far. */
  readonly problems: readonly Problem[]
}

export function readToPrioritize(
  { ids, all }: Pick<Inputs<typeof PRIORITIZE.inputs>, 'ids' | 'all'>,
  { book, environment, now, progress }: PortsOf<'book' | 'environment'>,
): ToPrioritize {
  const problems: Problem[] = []
  const rules = orThrow(rulesOf(book), problems)
  const paths = pathsOf(book, ids)
  const authorOf = authorsIn(book, environment, now)
  const tickets = async function* () {
    for await (const file of readableRecords(book, { problems, progress, paths }))
      yield {
        file,
        author: isUnsigned(file.record) ? authorOf(file.path) : null,
        isClosed: !all && isJudged(file.record),
      }
  }
  return { rules, tickets, problems }
}

function pathsOf(book: Book, ids: readonly string[]): readonly string[] {
  const paths = book.recordPaths()
  if (ids.length === 0) return paths
  const { pathOf } = pathById(paths)
  const found = ids.map((id) => pathOf(id) ?? err(problem('prioritize/unknown-ticket', { id })))
  throwIfAny(found.flatMap(({ problems }) => problems))
  return found.flatMap((path) => (path.ok ? path.value : []))
}
