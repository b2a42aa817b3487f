import { brokenOff } from '../run/outcome.ts'
import type { StageReport } from '../stage/stage-report.ts'
import type { Place } from './branch/choose-place.ts'
import { conflictProblems } from './conflict-problems.ts'
import type { Job } from './job.ts'
import { planConflict } from './steps/plan-landing.ts'
import { takeSteps } from './steps/take-steps.ts'
import type { Target } from './target.ts'
import type { Prepared } from './tree/prepare.ts'

/** Says in the pull request and in the report what people have to choose. Until then nothing of the branch changes. */
export async function showConflict(
  { stage, landing, hold }: Job,
  { base }: Target,
  place: Place,
  { conflicts, tree }: Prepared,
): Promise<StageReport> {
  const names = { branch: place.branch, base: base.branch }
  const steps = planConflict({ stage: stage.name, place, files: conflicts, names })
  if (hold === null) await takeSteps(steps, landing.forge)
  const [first, ...more] = conflictProblems(conflicts, { ...names, prefix: tree.prefix })
  if (first === undefined) throw new Error('A conflict without a file is none.')
  return brokenOff(stage.name, [first, ...more])
}
