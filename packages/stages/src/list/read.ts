import type { Book } from '@triagebook/book'
import { readLogin } from '@triagebook/decide'
import type { RecordContent } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import { type Problem, suggestion, TriagebookError, throwIfAny } from '@triagebook/record/problem'
import { orThrow } from '../book/open-book.ts'
import { readableRecords } from '../book/readable-records.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Inputs } from '../stage/input-table.ts'
import type { LIST } from './about.ts'
import { matches } from './matches.ts'
import { problem } from './problems.ts'
import { type Row, rowOf } from './row.ts'
import { type FieldCondition, readWhere } from './where.ts'

/** The tickets that were asked for, in no order. */
export interface ToList {
  readonly rows: readonly Row[]
  /** How many tickets could be read. */
  readonly tickets: number
  readonly ids: boolean
  /** The reasons for a review are wanted. */
  readonly review: boolean
  readonly problems: readonly Problem[]
}

export async function readToList(
  { ids, team, owner, where, ready, notReady, ...others }: Inputs<typeof LIST.inputs>,
  { book, progress, now }: PortsOf<'book'>,
): Promise<ToList> {
  const { settings } = book
  const problems: Problem[] = []
  const conditions = {
    ...others,
    team: team === undefined ? undefined : knownTeam(team, settings),
    where: conditionsIn(where),
    owner: owner === undefined ? undefined : orThrow(readLogin(owner, settings), problems),
  }
  const hasReadiness = await readinessWanted({ ready, notReady }, book, now)
  const rows: Row[] = []
  let tickets = 0
  for await (const file of readableRecords(book, { problems, progress })) {
    tickets++
    if (matches(file.record, conditions, settings.time_zone) && hasReadiness(file)) rows.push(rowOf(file))
  }
  return { rows, tickets, ids, review: others.review, problems }
}

/** Conditions are large, so they are loaded only when somebody asks for readiness. */
async function readinessWanted(
  { ready, notReady }: { readonly ready: boolean; readonly notReady: boolean },
  book: Book,
  now: Date,
): Promise<(content: RecordContent) => boolean> {
  if (!ready && !notReady) return () => true
  const { readinessOf } = await import('../readiness/readiness-of.ts')
  const { judgeReadiness } = await import('@triagebook/rules/judge-readiness')
  const read = readinessOf(book)
  if (read === null) throw new TriagebookError([problem('list/no-criteria', {})])
  const rules = orThrow(read)
  return (content) => {
    const isReady = judgeReadiness(content, rules, now).ready
    return (isReady || !ready) && (!isReady || !notReady)
  }
}

function conditionsIn(where: readonly string[]): readonly FieldCondition[] {
  const read = where.map(readWhere)
  throwIfAny(read.flatMap(({ problems }) => problems))
  return read.flatMap((one) => (one.ok ? one.value : []))
}

function knownTeam(team: string, { teams }: Settings): string {
  if (Object.hasOwn(teams, team)) return team
  throw new TriagebookError([
    problem('list/unknown-team', { team, suggestion: suggestion(team, Object.keys(teams)) }),
  ])
}
