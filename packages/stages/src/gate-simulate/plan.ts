import { type DroppedApproval, inOneLine, judge, type PullFacts, sameLogin } from '@triagebook/approval'
import { droppedLine } from '../gate/text/dropped-words.ts'
import { lineOfRule } from '../gate/text/line-of-rule.ts'
import { type ConcernedRule, concernedRules } from '../gate/text/rule-row.ts'
import { STATE_WORDS } from '../gate/text/state-words.ts'
import type { Run } from '../stage/define-stage.ts'
import type { Plan } from '../stage/plan.ts'
import { textForReader } from '../words/text-for-reader.ts'
import type { ForSimulation } from './read.ts'

/** What the gate decides now, and what it would decide if that person approved the last commit. */
export function planSimulation({ case: found, login }: ForSimulation, { now }: Run): Plan {
  const { policy, facts } = found
  const before = judge(policy, facts)
  const after = judge(policy, withApproval(facts, login, now))
  const rules = concernedRules(after).map((rule) => ({
    rule,
    before: concernedRules(before).find(({ name }) => name === rule.name)?.state ?? rule.state,
    counts: rule.approvals.some((one) => sameLogin(one.login, login)),
    dropped: rule.dropped.find((one) => sameLogin(one.login, login)),
    line: lineOfRule(after, rule),
  }))
  const lines = [
    `#${facts.number} of ${facts.author.login} for ${facts.base.branch}: ${facts.title}`,
    `Now: ${inOneLine(before)}`,
    `If @${login} approved it: ${inOneLine(after)}`,
    ...ownWork(login, rules),
    ...rules.flatMap(({ rule, line, ...one }) => [
      '',
      `${rule.name}: ${rule.about}`,
      `  ${change(one.before, rule.state)}`,
      `  ${voice(login, facts.head.commit, one)}`,
      ...(rule.state === 'approved' ? [] : [`  ${line}`]),
    ]),
  ]
  return {
    changes: [],
    effects: [],
    report: {
      decision: after.state,
      reason: '',
      problems: after.problems,
      onlyWarns: true,
      counts: { rules: rules.length },
      output: textForReader(`${lines.join('\n')}\n`),
      data: {
        pull: facts.number,
        as: login,
        before: { state: before.state, line: inOneLine(before) },
        after: { state: after.state, line: inOneLine(after) },
        rules: rules.map(({ rule, before, counts, dropped, line }) => ({
          name: rule.name,
          before,
          after: rule.state,
          counts,
          ...(dropped !== undefined && { because: dropped.why }),
          line,
        })),
      },
    },
  }
}

/** As the latest word of that person, whatever the run takes for now. */
function withApproval(facts: PullFacts, login: string, now: Date): PullFacts {
  const at = new Date(Math.max(now.getTime(), ...facts.reviews.map((review) => review.at.getTime() + 1)))
  const author = { login, isBot: login.endsWith('[bot]') }
  const approval = { author, state: 'approved' as const, commit: facts.head.commit, at }
  return { ...facts, reviews: [...facts.reviews, approval] }
}

const OWN_WORK: readonly DroppedApproval['why'][] = ['author', 'contributor']

interface Voice {
  readonly counts: boolean
  readonly dropped: DroppedApproval | undefined
}

/** Said once, before the rules that each say it too. */
function ownWork(login: string, rules: readonly Voice[]): readonly string[] {
  const why = rules.flatMap(({ dropped }) => dropped?.why ?? []).find((one) => OWN_WORK.includes(one))
  if (why === undefined) return []
  const did = why === 'author' ? 'opened the pull request' : 'wrote a part of it'
  return [`The approval does not count: ${login} ${did}, and nobody approves their own work.`]
}

function change(before: ConcernedRule['state'], after: ConcernedRule['state']): string {
  return before === after
    ? `Stays: ${STATE_WORDS[after]}.`
    : `Changes: ${STATE_WORDS[before]} now, then ${STATE_WORDS[after]}.`
}

function voice(login: string, head: string, { counts, dropped }: Voice): string {
  if (counts) return `The approval of ${login} counts.`
  return `The approval does not count: ${dropped === undefined ? 'the rule asks nobody.' : droppedLine(dropped, head)}`
}
