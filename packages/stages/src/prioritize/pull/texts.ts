import { printMarkdown, untrusted } from '@triagebook/text/markdown'
import { whatIfMarkdown } from '../../what-if/markdown.ts'
import { problemWords } from '../../words/problem-words.ts'
import type { RulesOfPull } from './read.ts'

/** GitHub’s limit is 65,536; the rest is room for the last line and the markers. */
const MOST_CHARACTERS = 64_000

/** The comment of a pull request that changes the rules, or that no longer does. */
export function commentText(facts: RulesOfPull): string {
  const { run } = facts.request
  const link = { type: 'link' as const, url: run.url, children: [untrusted('Job summary')] }
  return `${body(facts)}\n${printMarkdown({ type: 'root', children: [{ type: 'paragraph', children: [link] }] })}`
}

/** The same for the job summary; `why` says why there is no comment. */
export function summaryText(facts: RulesOfPull, why: string): string {
  return `## Prioritize\n\n${body(facts)}${why === '' ? '' : `\n${problemWords([why])}`}`
}

function body({ outcome }: RulesOfPull): string {
  switch (outcome.kind) {
    case 'unchanged':
      return problemWords(['This pull request no longer changes the rules.'])
    case 'unreadable':
      return problemWords([
        'The rules before this pull request cannot be read, so nothing is compared.',
        ...outcome.problems.slice(0, 20).map(({ message }) => message),
      ])
    case 'compared':
      return whatIfMarkdown(outcome, MOST_CHARACTERS)
  }
}
