import path from 'node:path'
import { changedFiles, fetchCommits, mergeBase } from '@triagebook/book/branch'
import { type Comment, findStickyComment } from '@triagebook/forge'
import { brokenOff } from '../run/outcome.ts'
import { runStage } from '../run/run-stage.ts'
import type { StageReport } from '../stage/stage-report.ts'
import { choosePlace, closedByPerson, type KnownBranch, type Place } from './branch/choose-place.ts'
import { conflictMarker, pullMarker } from './branch/purpose.ts'
import { readBranches } from './branch/read-branches.ts'
import { conflictProblems } from './conflict-problems.ts'
import type { Job } from './job.ts'
import { type Landed, landedReport } from './landed-report.ts'
import { ATTEMPTS, MOST } from './limits.ts'
import { type LandingPlan, planConflict, planLanding } from './plan-landing.ts'
import { problem } from './problems.ts'
import { bodyOf, fullBodyOf, titleOf } from './said/body.ts'
import { saidBy } from './said/said.ts'
import { type Taken, takeSteps } from './take-steps.ts'
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
  const { stage, landing } = job
  const target = await readTarget(job, { createsPulls: true })
  const { account, base, at } = target
  const known = await readBranches(stage.name, landing.forge)
  await fetchCommits(at, landing.remote, [base.commit, ...known.flatMap(({ head }) => head ?? [])])
  const branches: KnownBranch[] = []
  for (const one of known) {
    const isMerged = one.head !== undefined && (await mergeBase(at, one.head, base.commit)) === one.head
    branches.push({ ...one, isMerged })
  }
  const mine = { marker: pullMarker(stage.name), author: account.login }
  const place = choosePlace(branches, mine)
  const start = { base: base.commit, head: place.kind === 'new' ? null : place.head }
  const prepared = await prepare(at, start, landing.temporary)
  try {
    const facts = { target, place, prepared, closed: closedByPerson(branches, mine) }
    return prepared.conflicts.length > 0 ? await showConflict(job, facts) : await landOn(job, facts)
  } finally {
    await prepared.tree.remove()
  }
}

interface Facts {
  readonly target: Target
  readonly place: Place
  readonly prepared: Prepared
  readonly closed: ReturnType<typeof closedByPerson>
}

async function landOn(job: Job, { target, place, prepared, closed }: Facts): Promise<Attempt> {
  const { stage, given, host, landing, hold } = job
  const { account, base } = target
  const { tree, since, parents, workflowFile } = prepared
  if (workflowFile !== null && account.kind === 'workflow') {
    const values = { branch: place.branch, base: base.branch, path: workflowFile }
    return brokenOff(stage.name, [problem('pull-request/workflow-files', values)])
  }
  const before = await changedFiles(tree.at, since)
  const taken = new Map(
    before.map((file) => [file.path.slice(tree.prefix.length), Buffer.byteLength(file.content ?? '')]),
  )
  const book = path.join(tree.at.folder, tree.prefix)
  const report = await runStage(stage, given, { ...host, book, room: { ...MOST, taken } })
  if (report.exit > 1 && report.changed.length === 0) return report

  const files = await changedFiles(tree.at, since)
  const toCommit = since === parents[0] ? files : await changedFiles(tree.at, parents[0])
  const odd = toCommit.find(({ isPlain }) => !isPlain)
  if (odd !== undefined) {
    const values = { branch: place.branch, base: base.branch, path: odd.path }
    return brokenOff(stage.name, [problem('pull-request/not-text', values)])
  }
  const said = saidBy(files, tree.prefix)
  const { runPage } = landing
  const notes = account.kind === 'workflow' ? [CHECKS_WAIT] : []
  const text = { stage: stage.name, base: base.branch, said, notes, runPage }
  const plan = planLanding({
    stage: stage.name,
    place,
    base,
    parents,
    files: toCommit,
    said,
    title: titleOf(stage.name, said),
    text: bodyOf(text),
    closed,
    conflict: await conflictCommentOf(job, place),
  })
  const taking = hold === null ? await takeSteps(plan.steps, landing.forge) : null
  if (taking?.kind === 'moved') return { moved: place.branch }
  const full = said.isEmpty ? {} : { text: fullBodyOf(text) }
  return landedReport(report, { ...landedOf(plan, place, taking), ...full }, hold)
}

const CHECKS_WAIT =
  'A workflow’s token wrote this, so the checks of this pull request wait until somebody with write access approves them on this page.'

/** People choose; until then nothing of the branch changes. */
async function showConflict(job: Job, { target: { base }, place, prepared }: Facts): Promise<Attempt> {
  const { stage, landing, hold } = job
  const names = { branch: place.branch, base: base.branch }
  const steps = planConflict({ stage: stage.name, place, files: prepared.conflicts, names })
  if (hold === null) await takeSteps(steps, landing.forge)
  const [first, ...more] = conflictProblems(prepared.conflicts, names)
  if (first === undefined) throw new Error('A conflict without a file is none.')
  return brokenOff(stage.name, [first, ...more])
}

/** The comment that an earlier run wrote about conflicts. */
async function conflictCommentOf({ stage, landing }: Job, place: Place): Promise<Comment | undefined> {
  if (place.kind !== 'open') return undefined
  return findStickyComment(landing.forge, place.pull.number, conflictMarker(stage.name))
}

function landedOf({ steps, staysClosed }: LandingPlan, place: Place, taken: Taken | null): Landed {
  const pull = (taken?.kind === 'done' ? taken.pull : null) ?? (place.kind === 'open' ? place.pull : null)
  const words = [...steps.map(({ words: sentence }) => sentence), ...(pull === null ? [] : [pull.url])]
  return {
    words: taken === null && steps.length === 0 ? [] : words,
    problems:
      staysClosed === null ? [] : [problem('pull-request/stays-closed', { number: staysClosed.number })],
    ...(pull !== null && {
      data: { pull_request: { number: pull.number, url: pull.url, state: pull.state } },
    }),
  }
}
