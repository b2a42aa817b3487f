import { type Problem, TriagebookError } from '@triagebook/record'
import { errorsOf } from '../stage.ts'
import { planPage } from './plan.ts'
import type { ImportRun, PageContext } from './run.ts'

/** How many problems are shown. Fix them and run the import again to see more. */
const MOST_SHOWN = 100

/** Reads and plans everything without writing, and throws where any ticket would be refused. */
export async function refuseIncomplete(run: Pick<ImportRun, keyof PageContext | 'pages'>): Promise<void> {
  const problems: Problem[] = []
  let refused = 0
  for await (const page of run.pages()) {
    if (!page.ok) throw new TriagebookError([...page.problems, ...problems])
    const found = errorsOf(planPage(page.value, run))
    refused += found.length
    problems.push(...found.slice(0, MOST_SHOWN - problems.length))
  }
  if (refused === 0) return
  throw new TriagebookError([
    {
      code: 'import/incomplete',
      severity: 'error',
      message: `${refused === 1 ? 'One ticket or row' : `${refused} tickets or rows`} cannot be read, so nothing was written: --strict asks for all or nothing.`,
      hint: 'Mend what the problems below say, or import without --strict: then the others come in.',
    },
    ...problems,
  ])
}
