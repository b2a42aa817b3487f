import { omitUndefined } from '../schema/omit-undefined.ts'
import type { Analysis, Engineering, Resolution, TicketRecord } from '../schema/types.generated.ts'
import { canonical } from './canonical.ts'
import type { Part } from './conflict.ts'
import { mergeSet } from './merge-set.ts'
import { mergeValue } from './merge-value.ts'
import type { Contents } from './sides.ts'
import { greater, partOf, rightSide, type Sides } from './sides.ts'

/** Sync's block: lists as sets, other fields one by one; where both changed one, the side with the newer event wins. */
export function mergeEngineering(contents: Contents): Engineering | undefined {
  const whole = partOf(contents, (side) => side?.record.engineering)
  const right = rightSide(whole)
  if (right) return whole[right]
  const newer = greater(...marks(contents, newsOf))
  const one = <K extends keyof Engineering>(key: K) => {
    const sides = partOf(whole, (engineering) => engineering?.[key])
    return sides[rightSide(sides) ?? newer]
  }
  const merged = omitUndefined<Engineering>({
    issues: mergeSet(partOf(whole, (engineering) => engineering?.issues)),
    pull_requests: mergeSet(partOf(whole, (engineering) => engineering?.pull_requests)),
    milestone: one('milestone'),
    released_in: one('released_in'),
    released_at: one('released_at'),
    deployed_at: one('deployed_at'),
    state: one('state'),
  })
  return Object.keys(merged).length > 0 ? merged : undefined
}

/** Improve's block: the newer analysis as a whole. */
export function mergeAnalysis(contents: Contents): Analysis | undefined {
  const whole = partOf(contents, (side) => side?.record.analysis)
  const newer = greater(
    ...marks(contents, ({ analysis }) => [analysis?.at, canonical(analysis, ['analysis'])].join('\n')),
  )
  return whole[rightSide(whole) ?? newer]
}

/** People's block, but for what sync proposes: of two proposals the newer wins. */
export function mergeResolution(contents: Contents): Part<Resolution | undefined> {
  const whole = partOf(contents, (side) => side?.record.resolution)
  const right = rightSide(whole)
  if (right) return { value: whole[right], conflicts: [] }
  const proposals = partOf(whole, (resolution) => resolution?.proposed)
  const newer = greater(...marks(contents, ({ resolution }) => proposalMark(resolution)))
  const proposed = proposals[rightSide(proposals) ?? newer]
  const people = mergeValue(['resolution'], withoutProposal(whole))
  const merged = omitUndefined<Resolution>({ ...people.value, proposed })
  return { value: Object.keys(merged).length > 0 ? merged : undefined, conflicts: people.conflicts }
}

function proposalMark(resolution: Resolution | undefined): string {
  const proposed = resolution?.proposed
  return [proposed?.at, canonical(proposed, ['resolution', 'proposed'])].join('\n')
}

function withoutProposal(whole: Sides<Resolution | undefined>): Sides<Resolution | undefined> {
  return partOf(whole, (resolution) => {
    const { proposed: _proposed, ...people } = resolution ?? {}
    return Object.keys(people).length > 0 ? people : undefined
  })
}

/** A sort key: the time of the newest event of engineering. */
function newsOf({ engineering, history = [] }: TicketRecord): string {
  const events = history.filter(({ field }) => field?.startsWith('engineering.')).map(({ at }) => at)
  const times = [engineering?.released_at ?? '', engineering?.deployed_at ?? '', ...events]
  return [times.sort().at(-1), canonical(engineering, ['engineering'])].join('\n')
}

function marks(
  { ours, theirs }: Contents,
  mark: (record: TicketRecord) => string,
): readonly [ours: string, theirs: string] {
  return [mark(ours.record), mark(theirs.record)]
}
