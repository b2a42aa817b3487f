import { fetchCommits, mergeBase } from '@triagebook/book/branch'
import type { Pull } from '@triagebook/forge'
import { choosePlace, closedByPerson, type KnownBranch, type Place } from './branch/choose-place.ts'
import { pullMarker } from './branch/purpose.ts'
import { readBranches } from './branch/read-branches.ts'
import type { Job } from './job.ts'
import type { Target } from './target.ts'

/** The branch that a run works on, and what people answered before. */
export interface Found {
  readonly place: Place
  /** The newest of the stage's pull requests, where a person closed it. */
  readonly closed: Pull | null
}

/** Reads the stage's branches and pull requests, and brings their commits into the checkout of the job. */
export async function findPlace(
  { stage, landing }: Pick<Job, 'stage' | 'landing'>,
  { account, base, at }: Target,
): Promise<Found> {
  const known = await readBranches(stage.name, landing.forge)
  await fetchCommits(at, landing.remote, [base.commit, ...known.flatMap(({ head }) => head ?? [])])
  const branches: KnownBranch[] = []
  for (const one of known) {
    const isMerged = one.head !== undefined && (await mergeBase(at, one.head, base.commit)) === one.head
    branches.push({ ...one, isMerged })
  }
  const mine = { marker: pullMarker(stage.name), author: account.login }
  return { place: choosePlace(branches, mine), closed: closedByPerson(branches, mine) }
}
