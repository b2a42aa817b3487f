import type { Problem } from '@triagebook/record/problem'
import { printMarkdown } from '@triagebook/text/markdown'
import { code, heading, list, paragraph } from '@triagebook/text/page'
import type { Plan, PlanReport, PlanSequence } from '../stage/plan.ts'
import { countOf } from '../words/count-of.ts'
import { type JudgedPull, judgePull } from './judge-pull.ts'
import type { LocalCase } from './local/local-case.ts'
import { planLocal } from './local/plan-local.ts'
import { type ForQueue, planQueue } from './plan-queue.ts'
import type { PullToJudge } from './pull-to-judge.ts'

/** The pull requests of a job. */
export interface ForGate {
  /** Read one after the other. */
  readonly pulls: AsyncIterable<PullToJudge>
  /** All of them, not the one of an event. */
  readonly isSweep: boolean
  /** Open pull requests that wait for the next sweep. */
  readonly more: number
  /** Why there is none, in a sentence. */
  readonly nothing: string
  /** What the check cannot protect as the repository is set up; looked at in a sweep. */
  readonly warnings: readonly Problem[]
}

/** What is kept of a pull request once its check is written. */
type Line = Pick<JudgedPull, 'number' | 'state'> & { readonly title: string }

/** The branch of a clone, that no pull request has yet. */
export interface ForBranch {
  readonly local: LocalCase
}

export function planGate(facts: ForGate | ForBranch | ForQueue): Plan | PlanSequence {
  if ('local' in facts) return planLocal(facts.local)
  return 'queue' in facts ? planQueue(facts) : planPulls(facts)
}

/** So that a backlog does not flood people; the next sweep goes on. */
const MOST_ESCALATIONS = 10

/** A plan a pull request, so that one that fails takes no other with it. */
async function* planPulls({ pulls, isSweep, more, nothing, warnings }: ForGate): PlanSequence {
  const lines: Line[] = []
  // What people can fix is in the check; the run fails for what is wrong with the run alone.
  const problems = [...warnings]
  let last: JudgedPull | null = null
  let left = isSweep ? MOST_ESCALATIONS : 0
  for await (const pull of pulls) {
    last = judgePull(pull)
    lines.push({ number: last.number, state: last.state, title: last.text.title })
    problems.push(...last.problems.filter(({ exit }) => exit !== undefined))
    const report = isSweep ? sweepReport(lines, more, problems) : ownReport(last)
    const escalated = last.escalations.slice(0, left)
    left -= escalated.length
    yield { changes: [], effects: [...last.effects, ...escalated], report }
  }
  if (last === null) yield planOf({ decision: 'nothing', reason: nothing, problems, counts: { pulls: 0 } })
}

function planOf(report: PlanReport): Plan {
  return { changes: [], effects: [], report }
}

function ownReport({ number, state, text, problems }: JudgedPull): PlanReport {
  const { title, summary, text: details } = text
  const head = print([heading(2, 'Gate'), paragraph(code(`#${number}`), `: ${title}`)])
  return {
    decision: state,
    reason: `#${number}: ${title}`,
    problems,
    onlyWarns: true,
    counts: { pulls: 1 },
    markdown: [head, summary, details].filter((part) => part !== '').join('\n'),
    data: { pulls: [{ number, state, title }] },
  }
}

function sweepReport(lines: readonly Line[], more: number, problems: readonly Problem[]): PlanReport {
  const approved = lines.filter(({ state }) => state === 'approved').length
  const reason = `${countOf(lines.length, 'open pull request')} judged, ${approved} approved.${more > 0 ? ` ${more} more wait for the next run.` : ''}`
  return {
    decision: 'judged',
    reason,
    problems: [...problems],
    onlyWarns: true,
    counts: { pulls: lines.length, approved, more },
    markdown: print([
      heading(2, 'Gate'),
      paragraph(reason),
      list(lines.map(({ number, title }) => [code(`#${number}`), `: ${title}`])),
    ]),
    data: { pulls: lines },
  }
}

function print(children: Parameters<typeof printMarkdown>[0]['children']): string {
  return printMarkdown({ type: 'root', children })
}
