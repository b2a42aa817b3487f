import { dayStart } from '@triagebook/calendar'
import { instant } from '@triagebook/record'
import { fixRecord } from '@triagebook/record/fix'
import type { Settings } from '@triagebook/record/formats'
import type { Problem } from '@triagebook/record/problem'
import { markerOfBook } from '../../book/marker-of-book.ts'
import type { Effect } from '../../stage/plan.ts'
import { errorsOf, warningsOf } from '../../stage/stage-report.ts'
import { commentText, fixedText } from './comment-text.ts'
import type { PullFacts } from './pull-facts.ts'
import { suggestionsFor } from './suggestions.ts'

/** What is said in the pull request: its one comment, and changes that people can take with one click. */
export function pullEffects(
  { request, prefix, fixable }: PullFacts,
  problems: readonly Problem[],
  settings: Settings,
): readonly Effect[] {
  const errors = errorsOf({ problems })
  const worstFirst = [...errors, ...warningsOf({ problems })]
  const { number: pull, run, head } = request
  const firstMoment = (day: string) => instant(dayStart(day, settings.time_zone))
  const isBroken = errors.length > 0
  const suggestions = suggestionsFor(isBroken ? fixable : [], {
    problems,
    prefix,
    fixed: (path, text) => fixRecord(path, text, settings, firstMoment).text,
  })
  const facts = { problems: worstFirst, prefix, summary: run.url, suggestions: suggestions.length }
  const comment: Effect = {
    kind: 'comment',
    key: `comment ${pull}`,
    words: isBroken
      ? `A comment in pull request #${pull} lists them.`
      : `The comment in pull request #${pull} says that all is fixed.`,
    pull,
    marker: markerOfBook('validate', prefix),
    text: isBroken ? commentText(facts) : fixedText(facts),
    onlyIfThere: !isBroken,
    run: run.number,
  }
  if (suggestions.length === 0) return [comment]
  const words = suggestions.length === 1 ? 'A fix is suggested' : `${suggestions.length} fixes are suggested`
  const review: Effect = {
    kind: 'suggestions',
    key: `suggestions ${pull}`,
    words: `${words} beside the lines.`,
    pull,
    commit: head,
    marker: markerOfBook(`suggestions:${head}`, prefix),
    text: `${words} by \`triagebook validate\`.`,
    suggestions,
  }
  return [comment, review]
}
