import type { State } from '@triagebook/approval'
import type { Problem } from '@triagebook/record/problem'
import type { Plan } from '../stage/plan.ts'
import { checkEffect, type JudgedPull, judgePull } from './judge-pull.ts'
import type { PullToJudge } from './pull-to-judge.ts'
import { groupText } from './queue/group-text.ts'

/** The commit of a merge queue, and all that it brings. */
export interface ForQueue {
  readonly queue: {
    readonly number: number
    readonly commit: string
    readonly check: string
    readonly pulls: readonly PullToJudge[]
    /** Why nobody can say what it brings. */
    readonly problems: readonly Problem[]
  }
}

const WORST_FIRST: readonly State[] = ['error', 'disapproved', 'pending', 'approved']

/** One check for the group, which is as bad as the worst of its pull requests. Who is alone in it has its whole text. */
export function planQueue({ queue: { number, commit, check, pulls, problems } }: ForQueue): Plan {
  const judged = pulls.map(judgePull).toSorted((a, b) => rank(a) - rank(b))
  const [worst, ...others] = judged
  const state = problems.length > 0 || worst === undefined ? 'error' : worst.state
  const isAlone = worst !== undefined && others.length === 0 && problems.length === 0
  const text = isAlone
    ? worst.text
    : groupText(
        judged.map(({ number, state, text }) => ({ number, state, title: text.title })),
        problems,
      )
  return {
    changes: [],
    effects: [checkEffect({ number, commit, check, isQueued: true }, state, text)],
    report: {
      decision: state,
      reason: isAlone ? `#${worst.number}: ${text.title}` : text.title,
      problems: [...problems, ...judged.flatMap((one) => one.problems)],
      onlyWarns: true,
      counts: { pulls: judged.length },
      markdown: [text.summary, text.text].filter((part) => part !== '').join('\n'),
      data: { pulls: judged.map(({ number, state, text }) => ({ number, state, title: text.title })) },
    },
  }
}

function rank({ state }: JudgedPull): number {
  return WORST_FIRST.indexOf(state)
}
