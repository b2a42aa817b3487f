import { checkMarked } from '../port/marked-text.ts'
import { isMarkedBy } from '../port/marker.ts'
import type { NewReviewComment, ReviewComment, Reviews } from '../port/reviews.ts'
import { OPERATIONS } from './operations.ts'
import { AUTHOR } from './people.ts'
import type { Session } from './session.ts'
import { id, mapped, nullable, object, text, whole } from './transport/form.ts'

const REVIEW = mapped(object({ user: AUTHOR, body: text }), ({ user, body }) => ({ author: user, body }))

const COMMENT = mapped(
  object({ id, user: AUTHOR, body: text, path: text, line: nullable(whole) }),
  ({ user, ...comment }): ReviewComment => ({ ...comment, author: user }),
)

export function gitHubReviews({ exchange, here, account }: Session): Reviews {
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
  }
}

function commentOf({ path, from, line, body }: NewReviewComment) {
  const side = 'RIGHT'
  return { path, line, side, body, ...(from !== undefined && { start_line: from, start_side: side }) }
}
