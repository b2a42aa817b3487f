import type { PlanReport } from '../stage/plan.ts'

/** Words that mean nothing to Markdown and to GitHub: no list, commit, emoji or address. */
const PLAIN = /^(?!\d+\.)(?!.*(?:[0-9a-f]{7}|:\S|www\.))[a-z0-9][a-z0-9 ,.:]*[.]$/i

/** The summary of a report that has nothing to make safe; undefined for any other. The printer of Markdown is large. */
export function plainSummary(
  title: string,
  { markdown, output, tables, reason, problems }: PlanReport,
): string | undefined {
  const isPlain =
    markdown === undefined &&
    output === undefined &&
    tables === undefined &&
    problems.length === 0 &&
    PLAIN.test(reason) &&
    !/ {2}/.test(reason)
  return isPlain ? `## ${title}\n\n${reason}\n` : undefined
}
