import { asWarning } from '@triagebook/record/problem'
import { markerOfBook } from '../../book/marker-of-book.ts'
import type { Plan, PlanReport, StickyComment } from '../../stage/plan.ts'
import { whatIfData } from '../../what-if/as-data.ts'
import { whatIfReason } from '../../what-if/in-words.ts'
import type { RulesOfPull } from './read.ts'
import { commentText, summaryText } from './texts.ts'

const READ_ONLY =
  'This pull request has no comment, because its token can only read: it comes from a fork or from Dependabot.'

/** Says in one comment what the rules of a pull request change. Without a change of rules: no comment, unless there is one. */
export function planRulesOfPull(facts: RulesOfPull): Plan {
  const { request, outcome } = facts
  const report = reportOf(facts)
  const isChanged = outcome.kind !== 'unchanged'
  if (!isChanged && (request.token !== 'given' || request.comments === 0))
    return { changes: [], effects: [], report }
  const isSilent = isChanged && request.token === 'read-only'
  return {
    changes: [],
    effects: request.token === 'given' ? [comment(facts, commentText(facts))] : [],
    report: {
      ...report,
      ...(isSilent && { reason: `${report.reason} ${READ_ONLY}` }),
      ...(isChanged && { markdown: summaryText(facts, isSilent ? READ_ONLY : '') }),
    },
  }
}

function comment({ request, prefix, outcome }: RulesOfPull, text: string): StickyComment {
  const { number: pull, run } = request
  const isUndone = outcome.kind === 'unchanged'
  return {
    kind: 'comment',
    key: `comment ${pull}`,
    words: isUndone
      ? `The comment in pull request #${pull} says that it no longer changes the rules.`
      : `A comment in pull request #${pull} says so.`,
    pull,
    marker: markerOfBook('what-if:rules', prefix),
    text,
    onlyIfThere: isUndone,
    run: run.number,
  }
}

function reportOf({ outcome }: RulesOfPull): PlanReport {
  switch (outcome.kind) {
    case 'unchanged':
      return {
        decision: 'same',
        reason: 'This pull request changes no rule that decides a value of a ticket.',
        problems: [],
        counts: {},
      }
    case 'unreadable':
      return {
        decision: 'not-compared',
        reason: 'The rules before this pull request cannot be read, so nothing is compared.',
        problems: outcome.problems.map(asWarning),
        counts: {},
      }
    case 'compared': {
      const { difference, problems } = outcome
      const { tickets, moved } = difference.moves
      return {
        decision: moved > 0 ? 'moves' : 'same',
        reason: whatIfReason(difference),
        problems,
        counts: { tickets, moved },
        data: whatIfData(difference),
      }
    }
  }
}
