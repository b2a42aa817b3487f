import type { Issues } from '../port/issues.ts'
import { OPERATIONS } from './operations.ts'
import type { Session } from './session.ts'
import { list, mapped, object, text, whole } from './transport/form.ts'

const MOST_PINNED = 3
const TOO_MANY = /maximum \d+ pinned/i

const PINNED = mapped(
  object({
    repository: object({
      pinnedIssues: object({ nodes: list(object({ issue: object({ number: whole }) })) }),
    }),
  }),
  ({ repository }) => repository.pinnedIssues.nodes.map(({ issue }) => issue.number),
)
const CHANGED = object({ issue: object({ number: whole }) })
const NODE = mapped(object({ node_id: text }), ({ node_id: node }) => node)

/** Pinned issues, which only GraphQL has. */
export function pinsOf({ exchange, here }: Session): Pick<Issues, 'pinned' | 'pin' | 'unpin'> {
  const pinned = () => exchange.read(here(OPERATIONS.listPinned), PINNED)
  const nodeOf = (number: number) => exchange.read(here(OPERATIONS.readIssue, { issue_number: number }), NODE)

  return {
    pinned,

    async pin(number) {
      const issueId = await nodeOf(number)
      const before = await pinned()
      if (before.includes(number)) return 'pinned'
      if (before.length >= MOST_PINNED) return 'full'
      return exchange.write<'pinned' | 'full'>(
        { operation: OPERATIONS.pinIssue, parameters: { issueId } },
        {
          form: mapped(object({ pinIssue: CHANGED }), () => 'pinned'),
          look: async () => ((await pinned()).includes(number) ? 'pinned' : undefined),
          // Somebody else has pinned one meanwhile.
          expected: ({ words }) => (TOO_MANY.test(words) ? 'full' : undefined),
        },
      )
    },

    async unpin(number) {
      if (!(await pinned()).includes(number)) return
      await exchange.write<unknown>(
        { operation: OPERATIONS.unpinIssue, parameters: { issueId: await nodeOf(number) } },
        {
          form: object({ unpinIssue: CHANGED }),
          look: async () => ((await pinned()).includes(number) ? undefined : true),
        },
      )
    },
  }
}
