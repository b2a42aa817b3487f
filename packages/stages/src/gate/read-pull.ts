import type { GitFolder } from '@triagebook/book'
import type { Pull } from '@triagebook/forge'
import { TriagebookError } from '@triagebook/record/problem'
import type { ReadinessRules } from '@triagebook/rules'
import type { ChosenPull } from './choose-pulls.ts'
import { escalatedSteps } from './clock/escalated-steps.ts'
import { latest } from './clock/latest.ts'
import type { CaseReader } from './facts/case-reader.ts'
import { judgedTickets } from './judged-tickets.ts'
import { openRequests } from './open-requests.ts'
import { problem } from './problems.ts'
import { checkNameOf } from './protection/check-name.ts'
import type { PullToJudge } from './pull-to-judge.ts'
import { readTrial } from './read-trial.ts'

/** What is the same for all pull requests of a run. */
export interface GateRun {
  readonly open: readonly Pull[]
  readonly defaultBranch: string
  readonly readCase: CaseReader
  readonly at: GitFolder
  /** Null where the book has none. */
  readonly readiness: ReadinessRules | null
  /** Whose token it is. */
  readonly account: string
  readonly pageOf: (path: string) => string | null
  readonly now: Date
  readonly requestReviews: 'none' | 'fewest' | 'least-loaded' | 'all'
}

/** A pull request to judge, and where its check goes. What cannot be read whole is kept, to be said in the check. */
export async function readPull(
  { pull, queued, asks, twins }: ChosenPull,
  run: GateRun,
): Promise<PullToJudge> {
  const { number, head, base } = pull
  const found = twins.length > 0 ? sameCommit(twins) : await read(pull, run)
  return {
    number,
    commit: queued ?? (found.kind === 'whole' ? found.case.facts.head.commit : head.commit),
    check: checkNameOf(base.branch, run.defaultBranch),
    isQueued: queued !== null,
    asks: asks && run.requestReviews !== 'none',
    suggests: run.requestReviews === 'none' ? 'fewest' : run.requestReviews,
    requests: openRequests(run.open, number),
    found,
  }
}

function sameCommit(twins: readonly number[]): PullToJudge['found'] {
  const others = twins.map((number) => `#${number}`).join(', ')
  return { kind: 'incomplete', problems: [problem('gate/same-commit', { others })] }
}

async function read({ number, createdAt }: Pull, run: GateRun): Promise<PullToJudge['found']> {
  try {
    const own = await run.readCase(number)
    const { now } = run
    const { targets, isDraft, readyAt, commitTimes, prefix } = own
    const escalated = escalatedSteps(own.facts, run.account)
    return {
      kind: 'whole',
      case: own,
      tickets: judgedTickets(own.records, run),
      unknownTickets: own.unknownTickets,
      trial: await readTrial(own, run),
      times:
        targets === null
          ? null
          : {
              ...{ targets, now, isDraft, escalated, prefix },
              opened: readyAt ?? createdAt,
              lastCommit: lastOf(commitTimes),
            },
    }
  } catch (error) {
    if (error instanceof TriagebookError) return { kind: 'incomplete', problems: error.problems }
    throw error
  }
}

function lastOf([first, ...others]: readonly Date[]): Date | null {
  return first === undefined ? null : latest([first, ...others])
}
