import { GraphQLRefusal } from './refusal.ts'

export interface Page {
  readonly first?: number
  readonly after?: string | null
}

/** A page of a list; GitHub wants to be told how many items, from 1 to 100. */
export function connection<Node>(name: string, all: readonly Node[], { first, after }: Page) {
  if (first === undefined)
    throw new GraphQLRefusal(
      'UNPROCESSABLE',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    )
  if (first > 100)
    throw new GraphQLRefusal(
      'UNPROCESSABLE',
      `Requesting ${first} records on the \`${name}\` connection exceeds the \`first\` limit of 100 records.`,
    )
  const start = after ? Number(Buffer.from(after, 'base64').toString()) : 0
  const end = Math.min(start + first, all.length)
  return {
    nodes: all.slice(start, end),
    totalCount: all.length,
    pageInfo: {
      hasNextPage: end < all.length,
      endCursor: end > start ? Buffer.from(String(end)).toString('base64') : null,
    },
  }
}
