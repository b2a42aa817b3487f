import type { Comment, Comments } from '../port/comments.ts'
import { checkMarked } from '../port/marked-text.ts'
import { isMarkedBy } from '../port/marker.ts'
import { OPERATIONS } from './operations.ts'
import { AUTHOR } from './people.ts'
import type { Session } from './session.ts'
import { id, instant, mapped, nothing, object, text } from './transport/form.ts'

const COMMENT = mapped(
  object({ id, user: AUTHOR, body: text, created_at: instant, html_url: text }),
  ({ user, created_at, html_url, ...comment }): Comment => ({
    ...comment,
    author: user,
    createdAt: created_at,
    url: html_url,
  }),
)

export function gitHubComments({ exchange, here, account }: Session): Comments {
  const list: Comments['list'] = (number) =>
    exchange.readAll(here(OPERATIONS.listComments, { issue_number: number }), COMMENT)

  return {
    list,

    async create(number, comment) {
      checkMarked(comment)
      const call = here(OPERATIONS.createComment, { issue_number: number, body: comment.body })
      const look = async () => {
        const { login } = await account()
        return (await list(number)).find((one) => isMarkedBy(one, comment.marker, login))
      }
      return exchange.write(call, { form: COMMENT, look })
    },

    update(comment, body) {
      const call = here(OPERATIONS.changeComment, { comment_id: comment, body })
      const look = async () => {
        const now = await exchange.read(here(OPERATIONS.readComment, { comment_id: comment }), COMMENT)
        return now.body === body ? now : undefined
      }
      return exchange.write(call, { form: COMMENT, look })
    },

    async remove(comment) {
      const call = here(OPERATIONS.removeComment, { comment_id: comment })
      await exchange.write(call, {
        form: nothing,
        look: async () =>
          (await exchange.readIfAny(here(OPERATIONS.readComment, { comment_id: comment }), COMMENT)) ===
          undefined
            ? true
            : undefined,
        // Somebody else has removed it meanwhile.
        expected: ({ status }) => (status === 404 ? true : undefined),
      })
    },
  }
}
