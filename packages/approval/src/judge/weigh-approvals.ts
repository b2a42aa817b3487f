import type { Account } from '../facts/person.ts'
import type { ApprovalGroup } from '../needs/approval-groups.ts'
import type { Approval, DroppedApproval } from '../verdict/verdict.ts'
import { type Loss, NO_PATHS } from '../voices/loss-of.ts'
import type { ScopedPull } from './scoped-pull.ts'

/** Who has approved a rule, one entry a person, oldest first. */
export interface WeighedApprovals {
  readonly approvals: readonly Approval[]
  readonly dropped: readonly DroppedApproval[]
  /** Who counts for each group, in lower case. */
  readonly approvers: ReadonlyMap<ApprovalGroup, ReadonlySet<string>>
}

/** Somebody said yes: in a review, or in a comment that one of the groups takes for an approval. */
interface Voice {
  readonly author: Account
  readonly at: Date
  readonly by: 'review' | 'comment'
  readonly commit: string | null
  readonly isEdited: boolean
  /** The groups that it could count for, if its author were in them. */
  readonly groups: readonly ApprovalGroup[]
}

/** Of most voices nobody asks which paths changed: a later one of the person counts. */
interface Dropped {
  readonly why: DroppedApproval['why']
  readonly changed: Loss['changed']
}

export function weighApprovals(groups: readonly ApprovalGroup[], pull: ScopedPull): WeighedApprovals {
  const approvals = new Map<string, Approval>()
  const dropped = new Map<string, Dropped & { readonly login: string }>()
  const approvers = new Map(groups.map((group) => [group, new Set<string>()]))
  for (const voice of voicesOf(groups, pull)) {
    const login = voice.author.login.toLowerCase()
    const asking = voice.groups.filter(({ members }) => members.has(login))
    const reason = whyDropped(voice, asking, pull)
    if (reason !== undefined) {
      dropped.set(login, { login: voice.author.login, ...reason })
      continue
    }
    for (const group of asking) approvers.get(group)?.add(login)
    const { at, by } = voice
    if (!approvals.has(login)) approvals.set(login, { login: voice.author.login, at, by })
  }
  return {
    approvals: [...approvals.values()],
    dropped: [...dropped].flatMap(([login, { changed, ...entry }]) =>
      approvals.has(login) ? [] : [{ ...entry, changed: changed() }],
    ),
    approvers,
  }
}

/** Oldest first; at the same instant by name, so that the order of the facts does not show. */
function voicesOf(groups: readonly ApprovalGroup[], { reviews, facts }: ScopedPull): readonly Voice[] {
  const approving = reviews.filter(({ state }) => state === 'approved')
  const voices = [
    ...approving.map(
      ({ author, at, commit }): Voice => ({ author, at, by: 'review', commit, isEdited: false, groups }),
    ),
    ...facts.comments.flatMap(({ author, at, commit, isEdited, body }): readonly Voice[] => {
      const taking = groups.filter(({ comments }) => comments?.(body) ?? false)
      return taking.length === 0 ? [] : [{ author, at, by: 'comment', commit, isEdited, groups: taking }]
    }),
  ]
  return voices.sort(
    (one, other) => one.at.getTime() - other.at.getTime() || (one.author.login < other.author.login ? -1 : 1),
  )
}

function whyDropped(
  voice: Voice,
  asking: readonly ApprovalGroup[],
  { contributors, lossOf }: ScopedPull,
): Dropped | undefined {
  const login = voice.author.login.toLowerCase()
  if (voice.author.isBot) return { why: 'bot', changed: NO_PATHS }
  if (login === contributors.author) return { why: 'author', changed: NO_PATHS }
  if (contributors.all.has(login)) return { why: 'contributor', changed: NO_PATHS }
  if (asking.length === 0) return { why: 'not-asked', changed: NO_PATHS }
  if (voice.isEdited) return { why: 'edited', changed: NO_PATHS }
  return lossOf(voice)
}
