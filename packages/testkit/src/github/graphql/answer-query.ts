import { readFileSync } from 'node:fs'
import { buildSchema, execute, GraphQLError, getOperationAST, parse, validate } from 'graphql'
import { covers } from '../contract/permissions.ts'
import type { Caller } from '../state/caller.ts'
import type { World } from '../state/world.ts'
import type { GraphQLDocument } from './document.ts'
import { mutationsOf } from './mutations.ts'
import { queriesOf } from './queries.ts'
import { GraphQLRefusal } from './refusal.ts'

export interface GraphQLRequest {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

interface QueryContext {
  readonly world: World
  readonly caller: Caller
  /** What callers may send. */
  readonly documents: readonly GraphQLDocument[]
  /** Takes what differs from GitHub's schema. */
  readonly drift: (problem: string) => void
}

const schema = buildSchema(
  readFileSync(new URL('../../../schema/github/schema.graphql', import.meta.url), 'utf8'),
)

/** Answers a document that is one of the caller's constants, is valid in GitHub's schema, and has its permissions. */
export async function answerQuery(
  { query, variables }: GraphQLRequest,
  context: QueryContext,
): Promise<object> {
  const { world, caller, documents, drift } = context
  const known = documents.find(({ document }) => squeezed(document) === squeezed(query))
  if (known === undefined)
    drift(`GraphQL: this document is none that was handed in with its permissions: ${squeezed(query)}`)
  const document = parse(query)
  const problems = validate(schema, document)
  for (const { message } of problems)
    drift(
      `GraphQL: ${message} If GitHub’s whole schema has it, run packages/testkit/scripts/subset-github-api.ts with the document.`,
    )
  if (problems.length > 0)
    return { errors: problems.map(({ message, locations }) => ({ message, locations })) }
  if (known !== undefined && caller.kind !== 'person' && !covers(caller.permissions, known.permissions))
    return { data: null, errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }] }
  const isMutation = getOperationAST(document)?.operation === 'mutation'
  const { data, errors } = await execute({
    schema,
    document,
    rootValue: isMutation ? mutationsOf(world, caller) : queriesOf(world, caller),
    variableValues: variables,
  })
  if (data === undefined) for (const { message } of errors ?? []) drift(`GraphQL: ${message}`)
  return errors === undefined ? { data } : { data, errors: errors.map(errorView) }
}

/** As GitHub gives it; what neither GitHub nor graphql refuses is a mistake of the double. */
function errorView({ message, path, locations, originalError }: GraphQLError): object {
  const view = { path, locations, message }
  if (originalError === undefined || originalError instanceof GraphQLError) return view
  if (originalError instanceof GraphQLRefusal) return { type: originalError.type, ...view }
  throw originalError
}

/** White space says nothing in a document. */
function squeezed(document: string): string {
  return document.replace(/\s+/g, ' ').trim()
}
