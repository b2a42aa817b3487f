import type { CommitIdentity, PullCommit } from '../port/pull-under-review.ts'
import { IDENTITY } from './identity.ts'
import { flag, list, mapped, NotOfForm, nullable, object, text, whole } from './transport/form.ts'

const NOBODY: CommitIdentity = { email: '', account: null }

const SIGNATURE = mapped(
  object({
    isValid: flag,
    signer: nullable(object({ login: text })),
    keyId: nullable(text),
    keyFingerprint: nullable(text),
  }),
  ({ isValid, signer, keyId, keyFingerprint }) => ({
    valid: isValid,
    signer: signer?.login ?? null,
    key: keyId ?? keyFingerprint,
  }),
)

/** A commit of a pull request. GitHub lists its author first, then those of the `Co-authored-by` lines. */
export const COMMIT = mapped(
  object({
    commit: object({
      oid: text,
      message: text,
      authors: object({ totalCount: whole, nodes: list(IDENTITY) }),
      committer: nullable(IDENTITY),
      signature: nullable(SIGNATURE),
    }),
  }),
  ({ commit: { oid, message, authors, committer, signature } }): PullCommit => {
    if (authors.nodes.length !== authors.totalCount) throw new NotOfForm(`list of the authors of ${oid}`)
    const [author = NOBODY, ...coAuthors] = authors.nodes
    return { id: oid, message, author, committer: committer ?? NOBODY, coAuthors, signature }
  },
)
