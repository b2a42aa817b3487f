import type { Case } from './case.ts'
import { GROUPS, isAgent } from './cast.ts'
import { instant } from './clock.ts'
import { commentBody } from './comment-body.ts'
import { metricSet } from './metric-set.ts'
import type { DeskStatus, Moment } from './moment.ts'
import { hashOf } from './random.ts'

/** A comment as `GET /tickets/{id}/comments` gives it, as far as an export needs it. */
interface ZendeskComment {
  readonly id: number
  readonly type: 'Comment'
  readonly author_id: number
  readonly public: boolean
  readonly created_at: string
  readonly html_body: string
  readonly plain_body: string
}

/** A ticket as the desk's API gives it, with its comments and its metric set embedded. */
export interface ZendeskTicket {
  readonly id: number
  readonly subject: string
  readonly status: DeskStatus | 'deleted'
  readonly created_at: string
  readonly updated_at: string
  readonly requester_id: number
  readonly organization_id: number | null
  readonly tags: readonly string[]
  readonly comments: readonly ZendeskComment[]
  readonly [field: string]: unknown
}

const URGENCY = { critical: 'urgent', major: 'high', minor: 'normal' } as const
const TYPES = {
  question: 'question',
  'feature-request': 'task',
  bug: 'incident',
  crash: 'problem',
  performance: 'incident',
  ui: 'incident',
  security: 'incident',
} as const
const AFFECTED = { critical: 'affects_everybody', major: 'affects_a_team', minor: 'affects_me' } as const

/** The desk's ticket as it stands at the end of its moments, which are in time order. */
export function zendeskTicket(it: Case, moments: readonly Moment[]): ZendeskTicket {
  const { id, story, title, organization, requester, agent, at } = it
  const comments = moments
    .filter((moment) => moment.what === 'comment')
    .map((comment, place) => zendeskComment(id, place, comment))
  const onDesk = moments.filter(({ what }) => what !== 'act')
  const touched = onDesk.at(-1)?.at ?? at
  const answered = moments.some((moment) => moment.what === 'comment' && isAgent(moment.author))
  return {
    url: `https://acme.zendesk.example/api/v2/tickets/${id}.json`,
    id,
    external_id: null,
    via: {
      channel: dice(it, 'channel', 100) < 70 ? 'email' : 'web',
      source: { from: {}, to: {}, rel: null },
    },
    created_at: instant(at),
    updated_at: instant(touched),
    generated_timestamp: touched,
    type: dice(it, 'type', 100) < 45 ? TYPES[story.kind] : null,
    subject: title,
    priority: priorityOf(it),
    status: moments.filter((moment) => moment.what === 'status').at(-1)?.to ?? 'new',
    requester_id: requester.id,
    submitter_id: requester.id,
    assignee_id: answered ? agent.id : null,
    organization_id: organization.id,
    group_id: moments.some((moment) => moment.what === 'status' && moment.to === 'hold')
      ? GROUPS.escalations.id
      : GROUPS.firstLine.id,
    problem_id: null,
    has_incidents: false,
    is_public: true,
    tags: tagsOf(it, moments),
    custom_fields: [
      { id: 360011000001, value: story.kind === 'question' ? null : AFFECTED[story.severity] },
      { id: 360011000002, value: dice(it, 'version', 100) < 50 ? it.fill('{version}') : null },
    ],
    satisfaction_rating: satisfaction(it, moments),
    metric_set: metricSet(it, moments),
    comments,
  }
}

function zendeskComment(
  ticketId: number,
  place: number,
  comment: Extract<Moment, { readonly what: 'comment' }>,
): ZendeskComment {
  const { author, at, text } = comment
  return {
    id: 5_600_000_000 + ticketId * 100 + place,
    type: 'Comment',
    author_id: author,
    public: comment.public,
    created_at: instant(at),
    ...commentBody(text),
  }
}

/** People tag the part of the product for about two tickets in three. */
function tagsOf(it: Case, moments: readonly Moment[]): readonly string[] {
  const { story } = it
  const topic = story.component !== 'general' && dice(it, 'tags', 100) < 65 ? [story.component] : []
  const later = moments.flatMap((moment) => (moment.what === 'tag' ? moment.tag : []))
  return [...new Set([...topic, ...(story.tags ?? []), ...later])].toSorted()
}

function priorityOf(it: Case): string | null {
  const { story } = it
  const roll = dice(it, 'priority', 100)
  if (roll < 12) return null
  if (roll < 22) return 'normal'
  return story.kind === 'feature-request' ? 'low' : URGENCY[story.severity]
}

function satisfaction({ id }: Case, moments: readonly Moment[]): Readonly<Record<string, unknown>> | null {
  const offered = moments.find(({ what }) => what === 'offered')
  const rated = moments.find((moment) => moment.what === 'rated')
  if (offered === undefined) return { score: 'unoffered' }
  const when = { created_at: instant(offered.at), updated_at: instant(rated?.at ?? offered.at) }
  return rated === undefined
    ? { id: 7_235_000_000 + id, score: 'offered', ...when }
    : { id: 7_235_000_000 + id, score: rated.score, comment: rated.comment, ...when }
}

/** A number below the limit that depends on the ticket's title alone. */
function dice({ title, story }: Case, of: string, limit: number): number {
  return Math.abs(hashOf(`${of} ${story.key} ${title}`)) % limit
}
