import { type Problem, TriagebookError } from '@triagebook/record/problem'
import { errorsOf } from '../stage/stage-report.ts'
import { type ProblemCollector, problemCollector } from './outcome/problem-collector.ts'
import { planPage } from './plan.ts'
import { problem } from './problem/problems.ts'
import type { ImportRun, PageContext } from './run.ts'

/** How many problems are shown. Fix them and run the import again to see more. */
const MOST_SHOWN = 100

/** Reads and plans everything without writing, and throws where any ticket would be refused. */
export async function refuseIncomplete(run: Pick<ImportRun, keyof PageContext | 'pages'>): Promise<void> {
  const problems = problemCollector()
  let refused = 0
  for await (const page of run.pages()) {
    if (!page.ok) throw new TriagebookError([...page.problems, ...shown(problems)])
    const found = errorsOf(planPage(page.value, run))
    refused += found.length
    problems.add(found)
  }
  if (refused === 0) return
  const count = refused === 1 ? 'One ticket or row' : `${refused} tickets or rows`
  throw new TriagebookError([problem('import/incomplete', { count }), ...shown(problems)])
}

function shown(problems: ProblemCollector): readonly Problem[] {
  return problems.list().slice(0, MOST_SHOWN)
}
