import { mergeBase } from '@triagebook/book/branch'
import type { Problem, Result } from '@triagebook/record/problem'
import { orThrow } from '../../book/open-book.ts'
import type { PortsOf } from '../../stage/host.ts'
import type { PullRequest } from '../../stage/pull-request.ts'
import { sideAt } from '../../what-if/rule-side.ts'
import { type RuleSides, rulesSince } from '../../what-if/rule-sides.ts'
import { type WhatIf, weigh } from '../../what-if/weigh.ts'

/** What a pull request does to the rules. */
type PullOutcome =
  | { readonly kind: 'unchanged' }
  /** The rules of its base cannot be read. */
  | { readonly kind: 'unreadable'; readonly problems: readonly Problem[] }
  | { readonly kind: 'compared'; readonly difference: WhatIf; readonly problems: readonly Problem[] }

export interface RulesOfPull {
  readonly request: PullRequest
  /** The book's folder from the root of the repository, with `/` at its end. */
  readonly prefix: string
  readonly outcome: PullOutcome
}

/**
 * The rules of a pull request against those of its base. Both are read as data from the objects of the repository, and by
 * this version of Triagebook: nothing of the pull request runs. The tickets are those that are checked out.
 */
export async function readRulesOfPull(
  request: PullRequest,
  { book, environment, now, worker, progress }: PortsOf<'book' | 'environment' | 'worker'>,
): Promise<RulesOfPull> {
  const { revision, prefix } = await book.pullStart(request)
  const at = { folder: book.folder, environment }
  const base = (await mergeBase(at, revision, 'HEAD')) ?? revision
  const after = orThrow(await sideAt(at, 'HEAD'))
  const sides = await rulesSince({ at, revision: base, called: 'the base of this pull request' }, after)
  return { request, prefix, outcome: await outcomeOf(sides, { book, now, worker, progress }) }
}

async function outcomeOf(
  sides: Result<RuleSides>,
  { book, ...run }: Pick<PortsOf<'book' | 'worker'>, 'book' | 'now' | 'worker' | 'progress'>,
): Promise<PullOutcome> {
  if (!sides.ok) return { kind: 'unreadable', problems: sides.problems }
  const { problems, isSame } = sides.value
  if (isSame) return { kind: 'unchanged' }
  return { kind: 'compared', difference: await weigh(book, sides.value, run), problems }
}
