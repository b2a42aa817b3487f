import path from 'node:path'
import { changedFiles, fetchCommits } from '@triagebook/book/branch'
import { TriagebookError } from '@triagebook/record/problem'
import { brokenOff } from '../run/outcome.ts'
import { runStage } from '../run/run-stage.ts'
import type { StageReport } from '../stage/stage-report.ts'
import type { Job } from './job.ts'
import { landedReport } from './landed-report.ts'
import { ATTEMPTS } from './limits.ts'
import { type Part, partsOf } from './parts-of.ts'
import { problem } from './problems.ts'
import { titleOf } from './said/body.ts'
import { saidBy } from './said/said.ts'
import { readTarget, type Target } from './target.ts'
import { prepare } from './tree/prepare.ts'

type Attempt = StageReport | 'moved'

/** Runs a stage on the default branch as it stands, and commits to it in parts that can be reviewed afterwards. */
export async function landByCommits(job: Job): Promise<StageReport> {
  for (let attempt = 1; ; attempt++) {
    const target = await readTarget(job)
    const outcome = await tryOnce(job, target)
    if (outcome !== 'moved') return outcome
    if (attempt === ATTEMPTS)
      return brokenOff(job.stage.name, [problem('pull-request/moved', { branch: target.base.branch })])
  }
}

async function tryOnce(job: Job, target: Target): Promise<Attempt> {
  const { stage, given, host, landing, hold } = job
  const { base, at } = target
  await fetchCommits(at, landing.remote, [base.commit])
  const { tree } = await prepare(at, { base: base.commit, head: null }, landing.temporary)
  try {
    const report = await runStage(stage, given, { ...host, book: path.join(tree.at.folder, tree.prefix) })
    const files = await changedFiles(tree.at, base.commit)
    const parts = partsOf(files, saidBy(files, tree.prefix), { prefix: tree.prefix, most: landing.most }).map(
      (part) => ({
        files: part,
        title: titleOf(stage.name, saidBy(part, tree.prefix)),
      }),
    )
    if (hold === null && (await commitParts(parts, job, target)) === 'moved') return 'moved'
    const steps = parts.map(({ title }) => `A commit on ${base.branch}: ${title}.`)
    return landedReport(report, { steps, words: steps, problems: [], data: { commits: parts.length } }, hold)
  } finally {
    await tree.remove()
  }
}

async function commitParts(
  parts: readonly { readonly files: Part; readonly title: string }[],
  { stage, landing: { forge } }: Job,
  { base: { branch, commit } }: Target,
): Promise<'done' | 'moved'> {
  let head = commit
  for (const { files, title } of parts) {
    const changes = files.map(({ path: file, content }) => ({ path: file, content }))
    const committed = await forge.branches
      .commit({ branch, parents: [head], message: title, files: changes })
      .catch((error: unknown) => protectedBranch(error, branch, stage.name))
    if (committed.kind === 'moved') return 'moved'
    head = committed.commit
  }
  return 'done'
}

/** A rule of the branch refuses the commit: the way out is a setting of the book. */
function protectedBranch(error: unknown, branch: string, stage: string): never {
  const refused =
    error instanceof TriagebookError && error.problems.find(({ code }) => code === 'forge/refused')
  if (!refused) throw error
  const values = { branch, stage, words: refused.message }
  throw new TriagebookError([problem('pull-request/protected-branch', values)], { cause: error })
}
