import { randomUUID } from 'node:crypto'
import { TriagebookError } from '@triagebook/record/problem'
import { duplicateText } from '../port/duplicate-text.ts'
import type { Issue, Issues, NewIssue } from '../port/issues.ts'
import { isMarkedBy, markerOf, withMarker } from '../port/marker.ts'
import { twinsOf } from '../port/twins-of.ts'
import type { Session } from './session.ts'

/** A list of GitHub's may lag; so often it is read again, after 1, 2, 4 ... seconds. */
const LISTS = 6

/** No other run makes the same issue so much earlier. */
const RECENT = 24 * 3_600_000

/**
 * GitHub cannot make an issue “unless there is one”, so each run looks after creating. Lists lag behind, but show no issue
 * without all older ones: the run that finds its own has seen every older twin, and its twin sees it in turn.
 */
export function onlyIssue(
  { account, clock }: Pick<Session, 'account' | 'clock'>,
  { list, create, update }: Pick<Issues, 'list' | 'create' | 'update'>,
): Issues['createOnly'] {
  const recentTwins = async ({ marker }: NewIssue) => {
    const { login: author } = await account()
    const since = new Date(clock.now().getTime() - RECENT)
    const found = await list({ state: 'all', author, since })
    return found.filter((issue) => isMarkedBy(issue, marker, author))
  }

  return async (issue) => {
    // Where GitHub does not confirm the issue, the shared marker would find a twin of another run for our own.
    const own = markerOf(`made:${randomUUID()}`)
    const made = await created(() => create({ ...issue, body: withMarker(issue.body, own), marker: own }))
    const isOwn = ({ number, body }: Issue) =>
      (made instanceof TriagebookError ? undefined : made.number) === number || body.includes(own)

    let twins = await recentTwins(issue)
    for (let attempt = 1; attempt < LISTS && !twins.some(isOwn); attempt += 1) {
      await clock.sleep(1000 * 2 ** (attempt - 1))
      twins = await recentTwins(issue)
    }
    const { oldest, younger } = twinsOf(twins)
    if (oldest === undefined) {
      if (made instanceof TriagebookError) throw made
      return { issue: made, isOwn: true }
    }
    for (const { number, body } of younger)
      await update(number, { state: 'duplicate', body: duplicateText(body, oldest.number) })
    return { issue: oldest, isOwn: isOwn(oldest) }
  }
}

/** The issue, or that nobody knows whether there is one. */
async function created(create: () => Promise<Issue>): Promise<Issue | TriagebookError> {
  try {
    return await create()
  } catch (error) {
    const isUnknown =
      error instanceof TriagebookError && error.problems.some(({ code }) => code === 'forge/unknown-outcome')
    if (isUnknown) return error
    throw error
  }
}
