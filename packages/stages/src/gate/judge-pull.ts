import { inOneLine, judge, type State, type Verdict } from '@triagebook/approval'
import { markerOf, type NewCheck } from '@triagebook/forge'
import type { Problem } from '@triagebook/record/problem'
import type { Escalation, OfGate } from '../stage/plan.ts'
import { type ReviewDeadline, reviewDeadlines } from './clock/review-deadlines.ts'
import type { ReviewStep } from './clock/review-step.ts'
import { waitingForEngineer } from './clock/waiting-for-engineer.ts'
import { escalations, labelToRemove } from './escalations.ts'
import type { Case, PullToJudge, TrialFacts } from './pull-to-judge.ts'
import { suggestedReviewers } from './suggested-reviewers.ts'
import { type CheckFacts, type CheckText, checkText } from './text/check-text.ts'
import type { Trial } from './text/trial.ts'

/** What was decided on a pull request, and what that does. */
export interface JudgedPull {
  readonly number: number
  readonly state: State
  readonly text: CheckText
  readonly effects: readonly OfGate[]
  /** What a sweep does besides: a comment for each step that is overdue. */
  readonly escalations: readonly Escalation[]
  readonly problems: readonly Problem[]
}

/** Judges a pull request. What could not be read whole is an error, so that no earlier check that passed stays as it is. */
export function judgePull(pull: PullToJudge): JudgedPull {
  const { number, found } = pull
  const verdict = found.kind === 'whole' ? verdictOn(found.case) : undecided(found.problems)
  const suggested = suggestedReviewers(verdict, pull)
  const deadlines = deadlinesOf(verdict, pull)
  const text = checkText({
    verdict,
    line: inOneLine(verdict),
    suggested,
    ...knownOf(pull),
    deadlines,
    unowned: unownedOf(pull),
  })
  return {
    number,
    state: verdict.state,
    text,
    effects: [
      checkEffect(pull, verdict.state, text),
      ...requestsOf(
        pull,
        suggested.map(({ login }) => login),
      ),
      ...removedLabel(pull, deadlines),
    ],
    escalations: escalations(number, deadlines, escalatedOf(found)),
    problems: [
      ...verdict.problems,
      ...verdict.rules.flatMap((rule) => ('problems' in rule ? rule.problems : [])),
    ],
  }
}

function verdictOn({ policy, facts }: Case): Verdict {
  return judge(policy, facts)
}

function undecided(problems: readonly Problem[]): Verdict {
  return { state: 'error', rules: [], problems, ask: [], askIsFewest: true, waitsFor: [] }
}

function knownOf({
  commit,
  found,
}: PullToJudge): Pick<CheckFacts, 'head' | 'tickets' | 'unknownTickets' | 'trial'> {
  if (found.kind === 'incomplete') return { head: commit, tickets: [], unknownTickets: [], trial: null }
  const { case: own, tickets, unknownTickets, trial } = found
  return { head: own.facts.head.commit, tickets, unknownTickets, trial: trial === null ? null : tried(trial) }
}

/** Nobody can review on the commit of a queue. */
function deadlinesOf(verdict: Verdict, { found, isQueued }: PullToJudge): readonly ReviewDeadline[] {
  if (isQueued || found.kind === 'incomplete' || found.times === null) return []
  return reviewDeadlines(verdict, { ...found.case, times: found.times })
}

function unownedOf({ found, isQueued }: PullToJudge): string | null {
  if (isQueued || found.kind === 'incomplete' || found.times === null) return null
  return waitingForEngineer(found.case.facts, found.times)
}

function escalatedOf(found: PullToJudge['found']): ReadonlySet<ReviewStep> {
  return found.kind === 'whole' && found.times !== null ? found.times.escalated : new Set()
}

function removedLabel({ number, found }: PullToJudge, deadlines: readonly ReviewDeadline[]) {
  if (found.kind === 'incomplete' || found.times === null) return []
  return labelToRemove(number, found.case.facts.labels, deadlines, found.times.escalated)
}

function tried(trial: TrialFacts): Trial {
  if (trial.kind === 'unreadable') return trial
  const pulls = trial.cases.map((one) => ({
    number: one.facts.number,
    before: verdictOn(one).state,
    after: verdictOn({ ...one, policy: trial.policy }).state,
  }))
  return { kind: 'tried', pulls, more: trial.more }
}

/** A queue waits for a check that is in progress, and takes the pull request out where it fails. */
export function checkEffect(
  { number, commit, check, isQueued }: Pick<PullToJudge, 'number' | 'commit' | 'check' | 'isQueued'>,
  state: State,
  text: CheckText,
): OfGate {
  const shown: NewCheck['state'] =
    state === 'approved' ? 'success' : state === 'pending' && !isQueued ? 'in-progress' : 'failure'
  return {
    kind: 'check',
    key: `check ${number}`,
    words: `The check \`${check}\` of #${number} says so.`,
    check: { commit, name: check, state: shown, ...text, marker: markerOf('gate') },
  }
}

function requestsOf({ number, asks }: PullToJudge, people: readonly string[]): readonly OfGate[] {
  if (!asks || people.length === 0) return []
  return [
    {
      kind: 'request-reviews',
      key: `request-reviews ${number}`,
      words: `Asked for a review of #${number}: ${people.join(', ')}.`,
      pull: number,
      people,
    },
  ]
}
