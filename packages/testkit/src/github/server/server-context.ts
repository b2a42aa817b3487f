import type { Answer } from '../call/answer.ts'
import type { Drift } from '../contract/drift.ts'
import type { GraphQLDocument } from '../graphql/document.ts'
import type { World } from '../state/world.ts'
import type { Fault, Faults } from './faults.ts'
import type { RateLimit } from './rate-limit.ts'
import type { Tokens } from './tokens.ts'

/** One request that came in, as a test may look at it. */
export interface LoggedRequest {
  /** As faults name it. */
  readonly operation: string
  readonly isWrite: boolean
  /** 0 where the connection was dropped. */
  readonly status: number
}

export interface ServerContext {
  readonly world: World
  readonly tokens: Tokens
  readonly faults: Faults
  readonly drift: Drift
  readonly limit: RateLimit
  readonly documents: readonly GraphQLDocument[]
  readonly requests: LoggedRequest[]
}

/** A request that is read, and knows how it is answered. */
export interface Prepared {
  readonly operation: string
  readonly isWrite: boolean
  /** Does what the request asks; more than once where it is delivered twice. */
  readonly answer: (faults: readonly Fault[]) => Answer | Promise<Answer>
}
