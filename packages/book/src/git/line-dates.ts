import { type Instant, instant } from '@triagebook/record'
import { type GitFolder, gitAsync } from './git.ts'
import { withoutFilters } from './without-filters.ts'

/** How Git calls lines that are not committed. */
const NO_COMMIT = /^0+$/

/** A line of the work tree: its commit, its line there, its line here. */
const HEAD = /^([0-9a-f]{40,64}) \d+ (\d+)/

/** When each line of a file was last committed, as the work tree has it; null for one that no commit holds. Empty without Git. */
export async function lineDates(at: GitFolder, path: string): Promise<readonly (Instant | null)[]> {
  const answer = await gitAsync(withoutFilters(at), [
    ...['-c', 'blame.ignoreRevsFile='],
    ...['blame', '--porcelain', '--no-textconv', '--', path],
  ])
  return answer.kind === 'done' ? datesIn(answer.output) : []
}

/** Git tells of a commit once, at its first line. */
function datesIn(output: string): readonly (Instant | null)[] {
  const dates: (Instant | null)[] = []
  const known = new Map<string, Instant>()
  let commit = ''
  for (const line of output.split('\n')) {
    // The text of a line follows a tab, and can look like anything.
    if (line.startsWith('\t')) dates.push(NO_COMMIT.test(commit) ? null : (known.get(commit) ?? null))
    else if (HEAD.test(line)) commit = line.slice(0, line.indexOf(' '))
    else if (line.startsWith('committer-time '))
      known.set(commit, instant(new Date(Number(line.slice('committer-time '.length)) * 1000)))
  }
  return dates
}
