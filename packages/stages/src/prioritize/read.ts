import type { Book } from '@triagebook/book'
import type { TicketTargets } from '@triagebook/calendar'
import { err, type Problem, throwIfAny } from '@triagebook/record/problem'
import type { RuleBook } from '@triagebook/rules'
import type { Loads } from '@triagebook/rules/loads'
import { observing } from '@triagebook/rules/observing'
import { idOf } from '../book/id-of.ts'
import { orThrow } from '../book/open-book.ts'
import { pathById } from '../book/path-by-id.ts'
import { authorsIn, isUnsigned } from '../book/people/authors.ts'
import { readableRecords } from '../book/readable-records.ts'
import { rulesOf } from '../book/rules/rules-of.ts'
import { targetsOf } from '../book/rules/targets-of.ts'
import { isJudged, type ToDecide } from '../judge/judge-file.ts'
import { countOpenTickets } from '../judge/open-tickets.ts'
import { problem as ofAnyStage } from '../problems.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Inputs } from '../stage/input-table.ts'
import type { PRIORITIZE } from './about.ts'
import { problem } from './problems.ts'

export interface ToPrioritize {
  readonly rules: RuleBook
  /** Of the whole book, before the run; undefined where no rule asks for them. */
  readonly loads: Loads | undefined
  /** Null where nothing is timed. */
  readonly targets: TicketTargets | null
  readonly timeZone: string
  /** Each is read when it is asked for; only one is held. By id, or the oldest first where owners are chosen by load. */
  readonly tickets: () => AsyncIterable<ToDecide>
  /** Of the rules, and of the records that were read so far. */
  readonly problems: readonly Problem[]
  /** The most records that may change. */
  readonly limit: number
}

export async function readToPrioritize(
  { ids, only, limit: most, all }: Pick<Inputs<typeof PRIORITIZE.inputs>, 'ids' | 'only' | 'limit' | 'all'>,
  { book, environment, now, progress, obeysRuleModes }: PortsOf<'book' | 'environment' | 'obeysRuleModes'>,
): Promise<ToPrioritize> {
  const problems: Problem[] = []
  const limit = limitIn(most)
  const written = orThrow(rulesOf(book), problems)
  const rules = obeysRuleModes ? observing(written) : written
  const timed = await targetsOf(book)
  const targets = timed === null ? null : orThrow(timed)
  const named = pathsOf(book, namedIds({ ids, only }))
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
  return { rules, loads: open?.loads, targets, timeZone: book.settings.time_zone, tickets, problems, limit }
}

/** The tickets that somebody named, in either way; none where the run is about all. */
export function namedIds({
  ids,
  only,
}: Pick<Inputs<typeof PRIORITIZE.inputs>, 'ids' | 'only'>): readonly string[] {
  return [...ids, ...only.flatMap((list) => list.split(/[\s,]+/).filter(Boolean))]
}

function pathsOf(book: Book, ids: readonly string[]): readonly string[] {
  const paths = book.recordPaths()
  if (ids.length === 0) return byId(paths)
  const { pathOf } = pathById(paths)
  const found = ids.map((id) => pathOf(id) ?? err(ofAnyStage('prioritize/unknown-ticket', { id })))
  throwIfAny(found.flatMap(({ problems }) => problems))
  return byId([...new Set(found.flatMap((path) => (path.ok ? path.value : [])))])
}

function byId(paths: readonly string[]): readonly string[] {
  return paths
    .map((path) => ({ path, id: idOf(path) }))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map(({ path }) => path)
}

function limitIn(given: string | undefined): number {
  if (given === undefined) return Number.POSITIVE_INFINITY
  if (!/^[1-9]\d{0,8}$/.test(given)) throwIfAny([problem('prioritize/not-a-limit', { value: given })])
  return Number(given)
}
