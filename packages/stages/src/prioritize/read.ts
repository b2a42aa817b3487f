import type { Book } from '@triagebook/book'
import type { TicketTargets } from '@triagebook/calendar'
import { err, type Problem, throwIfAny } from '@triagebook/record/problem'
import type { RuleBook } from '@triagebook/rules'
import type { Loads } from '@triagebook/rules/loads'
import { observing } from '@triagebook/rules/observing'
import { authorsIn, isUnsigned } from '../book/authors.ts'
import { orThrow } from '../book/open-book.ts'
import { pathById } from '../book/path-by-id.ts'
import { readableRecords } from '../book/readable-records.ts'
import { rulesOf } from '../book/rules-of.ts'
import { targetsOf } from '../book/targets-of.ts'
import { isJudged, type ToDecide } from '../judge/judge-file.ts'
import { countOpenTickets } from '../judge/open-tickets.ts'
import { problem } from '../problems.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Inputs } from '../stage/input-table.ts'
import type { PRIORITIZE } from './about.ts'

export interface ToPrioritize {
  readonly rules: RuleBook
  /** Of the whole book, before the run; undefined where no rule asks for them. */
  readonly loads: Loads | undefined
  /** Null where nothing is timed. */
  readonly targets: TicketTargets | null
  readonly timeZone: string
  /** Each is read when it is asked for; only one is held. */
  readonly tickets: () => AsyncIterable<ToDecide>
  /** Of the rules, and of the records that were read so far. */
  readonly problems: readonly Problem[]
}

export async function readToPrioritize(
  { ids, all }: Pick<Inputs<typeof PRIORITIZE.inputs>, 'ids' | 'all'>,
  { book, environment, now, progress, obeysRuleModes }: PortsOf<'book' | 'environment' | 'obeysRuleModes'>,
): Promise<ToPrioritize> {
  const problems: Problem[] = []
  const written = orThrow(rulesOf(book), problems)
  const rules = obeysRuleModes ? observing(written) : written
  const timed = await targetsOf(book)
  const targets = timed === null ? null : orThrow(timed)
  const named = pathsOf(book, ids)
  const open = rules.needsLoads ? await countOpenTickets(book) : undefined
  const paths = open?.oldestFirst(named) ?? named
  const authorOf = authorsIn(book, environment, now)
  const tickets = async function* () {
    for await (const file of readableRecords(book, { problems, progress, paths }))
      yield {
        file,
        author: isUnsigned(file.record) ? authorOf(file.path) : null,
        isClosed: !all && isJudged(file.record),
      }
  }
  return { rules, loads: open?.loads, targets, timeZone: book.settings.time_zone, tickets, problems }
}

function pathsOf(book: Book, ids: readonly string[]): readonly string[] {
  const paths = book.recordPaths()
  if (ids.length === 0) return paths
  const { pathOf } = pathById(paths)
  const found = ids.map((id) => pathOf(id) ?? err(problem('prioritize/unknown-ticket', { id })))
  throwIfAny(found.flatMap(({ problems }) => problems))
  return found.flatMap((path) => (path.ok ? path.value : []))
}
