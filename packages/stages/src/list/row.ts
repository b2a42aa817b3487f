import { omitUndefined, PRIORITY, type RecordFile, SEVERITY, type Triage } from '@triagebook/record'
import { openFlags, reviewItems } from '@triagebook/record/review'

/** What a list says of one ticket. */
export interface Row
  extends Pick<
    Triage,
    'status' | 'priority' | 'severity' | 'team' | 'support_owner' | 'engineering_owner' | 'escalated_at'
  > {
  readonly id: string
  readonly path: string
  readonly title: string
  readonly url?: string
  readonly created_at: string
  /** What a person still has to settle, and since when. */
  readonly review?: Triage['review']
  readonly review_since?: string
}

export function rowOf({ path, record }: RecordFile): Row {
  const { id, title, source, triage } = record
  const { status, priority, severity, team, support_owner, engineering_owner, escalated_at } = triage
  const review = openFlags(record)
  const [waiting] = reviewItems(record)
  return omitUndefined<Row>({
    id,
    path,
    title,
    url: source.url,
    created_at: source.created_at,
    status,
    priority,
    severity,
    team,
    support_owner,
    engineering_owner,
    escalated_at,
    ...(review.length > 0 && { review }),
    review_since: waiting?.since,
  })
}

/** The most urgent first: by priority, then severity, then age. */
export function byUrgency(a: Row, b: Row): number {
  return (
    rank(PRIORITY, a.priority) - rank(PRIORITY, b.priority) ||
    rank(SEVERITY, a.severity) - rank(SEVERITY, b.severity) ||
    compare(a.created_at, b.created_at) ||
    compare(a.id, b.id)
  )
}

/** What nobody decided comes last. */
function rank<Word>(words: readonly Word[], word: Word | undefined): number {
  return word === undefined ? words.length : words.indexOf(word)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
