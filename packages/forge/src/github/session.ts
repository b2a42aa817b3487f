import type { Account } from '../port/account.ts'
import type { Repository } from '../port/repository.ts'
import type { Clock } from './transport/clock.ts'
import type { Exchange } from './transport/exchange.ts'
import type { Call, Operation } from './transport/operation.ts'

/** One repository, seen with one token. */
export interface Session {
  readonly exchange: Exchange
  readonly clock: Clock
  readonly owner: string
  /** A call that is about the repository. */
  here(operation: Operation, parameters?: Call['parameters']): Call
  /** Both are asked once. */
  account(): Promise<Account>
  repository(): Promise<Repository>
}
