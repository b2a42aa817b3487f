import path from 'node:path'
import { changedFiles } from '@triagebook/book/branch'
import { type Comment, findStickyComment } from '@triagebook/forge'
import { brokenOff } from '../run/outcome.ts'
import { runStage } from '../run/run-stage.ts'
import type { StageReport } from '../stage/stage-report.ts'
import type { Place } from './branch/choose-place.ts'
import { conflictMarker } from './branch/purpose.ts'
import { type Found, findPlace } from './find-place.ts'
import type { Job } from './job.ts'
import { type Landed, landedReport } from './landed-report.ts'
import { ATTEMPTS } from './limits.ts'
import { problem } from './problems.ts'
import { refuseMerge } from './refuse-merge.ts'
import { bodyOf, fullBodyOf, titleOf } from './said/body.ts'
import { aroundIn } from './said/pull-text.ts'
import { saidBy } from './said/said.ts'
import { settlersOf } from './said/settlers-of.ts'
import { showConflict } from './show-conflict.ts'
import { type LandingPlan, planLanding } from './steps/plan-landing.ts'
import { type Taken, takeSteps } from './steps/take-steps.ts'
import { readTarget, type Target } from './target.ts'
import { type Prepared, prepare } from './tree/prepare.ts'

type Attempt = StageReport | { readonly moved: string }

/** Runs a stage on the branch of its pull request, and writes both. A person who pushes meanwhile is never overwritten. */
export async function landByPull(job: Job): Promise<StageReport> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await tryOnce(job)
    if (!('moved' in outcome)) return outcome
    if (attempt === ATTEMPTS)
      return brokenOff(job.stage.name, [problem('pull-request/moved', { branch: outcome.moved })])
  }
}

async function tryOnce(job: Job): Promise<Attempt> {
  const target = await readTarget(job, { createsPulls: true })
  const found = await findPlace(job, target)
  const { place } = found
  const start = { base: target.base.commit, head: place.kind === 'new' ? null : place.head }
  const prepared = await prepare(target.at, start, job.landing.temporary)
  try {
    return prepared.conflicts.length > 0
      ? await showConflict(job, target, place, prepared)
      : await landOn(job, target, found, prepared)
  } finally {
    await prepared.tree.remove()
  }
}

async function landOn(
  job: Job,
  target: Target,
  { place, closed }: Found,
  prepared: Prepared,
): Promise<Attempt> {
  const { stage, host, landing, settings, hold } = job
  const { account, base } = target
  const { tree, since, parents } = prepared
  const report = await runInTree(job, prepared)
  if (report.exit > 1 && report.changed.length === 0) return report

  const files = await changedFiles(tree.at, since)
  const toCommit = since === parents[0] ? files : await changedFiles(tree.at, parents[0])
  const refused = refuseMerge(target, place, { workflowFile: prepared.workflowFile, files: toCommit })
  if (refused !== null) return brokenOff(stage.name, [refused])

  const said = saidBy(files, tree.prefix)
  const notes = account.kind === 'workflow' ? [CHECKS_WAIT] : []
  const facts = { stage: stage.name, base: base.branch, said, notes, runPage: landing.runPage }
  const plan = planLanding({
    stage: stage.name,
    place,
    base,
    parents,
    files: toCommit,
    said,
    title: titleOf(stage.name, said),
    text: bodyOf(facts, writtenAround(place, stage.name)),
    closed,
    conflict: await conflictCommentOf(job, place),
    settlers: settlersOf(said, settings),
  })
  for (const { words } of plan.steps) host.progress(words)
  const taken = hold === null ? await takeSteps(plan.steps, landing.forge) : null
  if (taken?.kind === 'moved') return { moved: place.branch }
  const landed = landedOf(plan, place, taken)
  return landedReport(report, said.isEmpty ? landed : { ...landed, text: fullBodyOf(facts) }, hold)
}

const CHECKS_WAIT =
  'A workflow’s token wrote this, so the checks of this pull request wait until somebody with write access approves them on this page.'

/** How many characters people wrote around our part of the pull request’s text. */
function writtenAround(place: Place, stage: string): number {
  if (place.kind !== 'open') return 0
  const { above, below } = aroundIn(place.pull.body, stage)
  return above.length + below.length
}

/** What the branch holds already has its place among what people review together. */
async function runInTree({ stage, given, host, landing }: Job, prepared: Prepared): Promise<StageReport> {
  const { at, prefix } = prepared.tree
  const onBranch = prepared.isBase ? [] : await changedFiles(at, prepared.since)
  const before = onBranch.filter((file) => file.path.startsWith(prefix))
  const sizes = before.map(
    (file) => [file.path.slice(prefix.length), Buffer.byteLength(file.content ?? '')] as const,
  )
  const room = { ...landing.most, taken: new Map(sizes) }
  return runStage(stage, given, { ...host, book: path.join(at.folder, prefix), room })
}

/** The comment that an earlier run wrote about conflicts. */
async function conflictCommentOf({ stage, landing }: Job, place: Place): Promise<Comment | undefined> {
  if (place.kind !== 'open') return undefined
  return findStickyComment(landing.forge, place.pull.number, conflictMarker(stage.name))
}

function landedOf({ steps, staysClosed }: LandingPlan, place: Place, taken: Taken | null): Landed {
  const pull = (taken?.kind === 'done' ? taken.pull : null) ?? (place.kind === 'open' ? place.pull : null)
  const ofPull = steps.filter(({ kind }) => kind !== 'create-branch' && kind !== 'commit')
  const told = ofPull.length > 0 ? ofPull : steps
  return {
    steps: steps.map(({ words }) => words),
    words: [...told.map(({ words }) => words), ...(pull === null ? [] : [pull.url])],
    problems: [
      ...(staysClosed === null ? [] : [problem('pull-request/stays-closed', { number: staysClosed.number })]),
      ...(taken?.kind === 'done' ? taken.problems : []),
    ],
    ...(pull !== null && {
      data: { pull_request: { number: pull.number, url: pull.url, state: pull.state } },
    }),
  }
}
