import { checkMarked } from '../port/marked-text.ts'
import { isMarkedBy } from '../port/marker.ts'
import type { NewReviewComment, ReviewComment, Reviews } from '../port/reviews.ts'
import { OPERATIONS } from './operations.ts'
import { AUTHOR, isSameLogin, LOGINS } from './people.ts'
import type { Session } from './session.ts'
import { id, mapped, nullable, object, text, whole } from './transport/form.ts'

const REVIEW = mapped(object({ user: AUTHOR, body: text }), ({ user, body }) => ({ author: user, body }))

const COMMENT = mapped(
  object({ id, user: AUTHOR, body: text, path: text, line: nullable(whole) }),
  ({ user, ...comment }): ReviewComment => ({ ...comment, author: user }),
)

const REQUESTED = mapped(object({ users: LOGINS }), ({ users }) => users)

export function gitHubReviews({ exchange, here, account }: Session): Reviews {
  const asked = (number: number) =>
    exchange.read(here(OPERATIONS.listRequested, { pull_number: number }), REQUESTED)

  /** Gives those who cannot be asked. GitHub refuses all for the sake of one and does not say for whose. */
  const ask = async (number: number, logins: readonly string[]): Promise<readonly string[]> => {
    if (logins.length === 0) return []
    const isDone = await exchange.write<boolean>(
      here(OPERATIONS.requestReviews, { pull_number: number, reviewers: logins }),
      {
        form: mapped(object({ number: whole }), () => true),
        look: async () => {
          const waiting = await asked(number)
          return logins.every((login) => waiting.some((one) => isSameLogin(one, login))) || undefined
        },
        expected: ({ status }) => (status === 422 ? false : undefined),
      },
    )
    if (isDone) return []
    if (logins.length === 1) return logins
    const refused = []
    for (const login of logins) refused.push(...(await ask(number, [login])))
    return refused
  }

  return {
    async create(number, review) {
      checkMarked(review)
      const { commit, body, comments, marker } = review
      const call = here(OPERATIONS.createReview, {
        pull_number: number,
        commit_id: commit,
        event: 'COMMENT',
        body,
        comments: comments.map(commentOf),
      })
      const look = async () => {
        const { login } = await account()
        const reviews = await exchange.readAll(here(OPERATIONS.listReviews, { pull_number: number }), REVIEW)
        return reviews.find((one) => isMarkedBy(one, marker, login))
      }
      await exchange.write(call, { form: REVIEW, look })
    },

    comments: (number) =>
      exchange.readAll(here(OPERATIONS.listReviewComments, { pull_number: number }), COMMENT),

    async request(number, logins) {
      const waiting = logins.length === 0 ? [] : await asked(number)
      const missing = logins.filter((login) => !waiting.some((one) => isSameLogin(one, login)))
      const refused = await ask(number, missing)
      return { asked: logins.filter((login) => !refused.includes(login)), notAsked: refused }
    },
  }
}

function commentOf({ path, from, line, body }: NewReviewComment) {
  const side = 'RIGHT'
  return { path, line, side, body, ...(from !== undefined && { start_line: from, start_side: side }) }
}
