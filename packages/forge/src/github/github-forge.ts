import type { Forge } from '../port/forge.ts'
import { readAccount } from './account.ts'
import { gitHubBranches } from './branches.ts'
import { gitHubChecks } from './checks.ts'
import { gitHubComments } from './comments.ts'
import { gitHubIssues } from './issues.ts'
import { gitHubLabels } from './labels.ts'
import { OPERATIONS } from './operations.ts'
import { gitHubPulls } from './pulls.ts'
import { REPOSITORY } from './repository.ts'
import { gitHubReviews } from './reviews.ts'
import type { Session } from './session.ts'
import { gitHubTeams } from './teams.ts'
import { type Connection, openClient } from './transport/client.ts'
import type { Clock } from './transport/clock.ts'
import { exchangeOver } from './transport/exchange.ts'
import { PATIENCE, type Patience } from './transport/patience.ts'

export interface GitHubOptions extends Connection {
  readonly owner: string
  readonly name: string
  readonly clock: Clock
  readonly patience?: Patience
}

/** GitHub, or a GitHub Enterprise Server. It loads its client and connects only when something is asked or written. */
export function gitHubForge({
  owner,
  name,
  clock,
  patience = PATIENCE,
  ...connection
}: GitHubOptions): Forge {
  const exchange = exchangeOver({
    host: connection.apiUrl.host,
    open: () => openClient(connection, patience.timeoutSeconds),
    clock,
    patience,
  })
  const here: Session['here'] = (operation, parameters = {}) => ({
    operation,
    parameters: { owner, repo: name, ...parameters },
  })
  const session: Session = {
    exchange,
    clock,
    owner,
    here,
    account: once(() => readAccount(exchange)),
    repository: once(() => exchange.read(here(OPERATIONS.readRepository), REPOSITORY)),
  }
  return {
    account: session.account,
    repository: session.repository,
    issues: gitHubIssues(session),
    comments: gitHubComments(session),
    labels: gitHubLabels(session),
    pulls: gitHubPulls(session),
    reviews: gitHubReviews(session),
    checks: gitHubChecks(session),
    branches: gitHubBranches(session),
    teams: gitHubTeams(session),
  }
}

/** Keeps the first answer; a failure is not kept. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined
  return () => {
    answer ??= ask().catch((cause: unknown) => {
      answer = undefined
      throw cause
    })
    return answer
  }
}
