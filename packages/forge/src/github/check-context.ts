import type { PullCheck } from '../port/pull-under-review.ts'
import { type Form, instant, mapped, nullable, object, oneOf, text, translated } from './transport/form.ts'

/** A result with the moment that tells the latest of several. */
export interface CheckContext extends PullCheck {
  /** Null where it has not begun. */
  readonly at: Date | null
}

const CONCLUSIONS = {
  SUCCESS: 'success',
  NEUTRAL: 'neutral',
  SKIPPED: 'skipped',
  CANCELLED: 'cancelled',
  FAILURE: 'failure',
  ACTION_REQUIRED: 'failure',
  STALE: 'failure',
  STARTUP_FAILURE: 'failure',
  TIMED_OUT: 'failure',
} as const

const STATES = {
  SUCCESS: 'success',
  PENDING: 'pending',
  EXPECTED: 'pending',
  FAILURE: 'failure',
  ERROR: 'failure',
} as const

const RUN = mapped(
  object({
    name: text,
    status: text,
    conclusion: nullable(translated(CONCLUSIONS)),
    startedAt: nullable(instant),
    checkSuite: object({ app: nullable(object({ slug: text })) }),
  }),
  ({ name, status, conclusion, startedAt, checkSuite }): CheckContext => ({
    name,
    app: checkSuite.app?.slug ?? null,
    result: status === 'COMPLETED' && conclusion !== null ? conclusion : 'pending',
    at: startedAt,
  }),
)

const STATUS = mapped(
  object({ context: text, state: translated(STATES), createdAt: instant }),
  ({ context, state, createdAt }): CheckContext => ({
    name: context,
    app: null,
    result: state,
    at: createdAt,
  }),
)

/** A check run, or one of the older commit statuses. */
export const CHECK_CONTEXT: Form<CheckContext> = (value, place) =>
  object({ __typename: oneOf('CheckRun', 'StatusContext') })(value, place).__typename === 'CheckRun'
    ? RUN(value, place)
    : STATUS(value, place)

/** From the best to the worst: of two results of one moment the worse counts. */
const RANKS: readonly PullCheck['result'][] = [
  'success',
  'neutral',
  'skipped',
  'cancelled',
  'pending',
  'failure',
]

/** The latest of each name and app: a workflow that runs again for the same commit leaves its earlier results there. */
export function latestChecks(contexts: readonly CheckContext[]): readonly PullCheck[] {
  const latest = new Map<string, CheckContext>()
  for (const context of contexts) {
    const key = JSON.stringify([context.name, context.app])
    const known = latest.get(key)
    if (known === undefined || isLater(context, known)) latest.set(key, context)
  }
  return [...latest.values()].map(({ at: _, ...check }) => check)
}

function isLater(one: CheckContext, other: CheckContext): boolean {
  const between = momentOf(one) - momentOf(other)
  return between === 0 ? RANKS.indexOf(one.result) > RANKS.indexOf(other.result) : between > 0
}

/** What has not begun is the latest of all. */
function momentOf({ at }: CheckContext): number {
  return at?.getTime() ?? Number.MAX_VALUE
}
