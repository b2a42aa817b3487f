import type { IncomingMessage } from 'node:http'
import { Refusal } from '../call/answer.ts'
import { settle } from '../state/settle.ts'
import { budgetHeaders } from './rate-limit.ts'
import { parseJson, readBody } from './read-body.ts'
import { callerOf } from './rest-server.ts'
import type { Prepared, ServerContext } from './server-context.ts'
import { tokenOf } from './token-of.ts'

/** Prepares the answer of a GraphQL request; its name for faults is `graphql <name of the document>`. */
export async function answerGraphQL(request: IncomingMessage, context: ServerContext): Promise<Prepared> {
  const value = Object(parseJson(String(await readBody(request)))?.value ?? {})
  const query = String(value.query ?? '')
  const [, kind, name = ''] = /\b(query|mutation)\s+(\w+)/.exec(query) ?? []
  return {
    operation: `graphql ${name}`,
    isWrite: kind === 'mutation',
    async answer() {
      const { world, documents, drift, limit } = context
      try {
        const token = tokenOf(request) ?? ''
        const caller = callerOf(token, context)
        const budget = limit.spend(token, caller.kind, 'graphql')
        const headers = budgetHeaders(limit.budget(token, caller.kind, 'graphql'), 'graphql')
        if (budget === undefined)
          return {
            status: 200,
            body: { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded.' }] },
            headers,
          }
        settle(world)
        const { answerQuery } = await import('../graphql/answer-query.ts')
        const body = await answerQuery(
          { query, variables: Object(value.variables ?? {}) },
          { world, caller, documents, drift: drift.add },
        )
        return { status: 200, body, headers }
      } catch (cause) {
        if (cause instanceof Refusal) return cause.answer
        throw cause
      }
    },
  }
}
