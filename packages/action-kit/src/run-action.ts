import path from 'node:path'
import { TriagebookError } from '@triagebook/record/problem'
import {
  type Host,
  type InputTable,
  kebabCase,
  type RawInputs,
  readInputs,
  type Stage,
  type StageReport,
} from '@triagebook/stages'
import { brokenOff, runStage } from '@triagebook/stages/run'
import { COMMON_INPUTS } from './common-inputs.ts'
import { failureOf } from './failure.ts'
import { openForge, remoteOf, runnerRepository } from './forge.ts'
import { log, publish } from './publish.ts'
import { pullRequestOf } from './pull-request.ts'
import { inputOf } from './runner.ts'
import { triggerOf } from './trigger.ts'

/** A document of more would be too large to be of use. */
const PLANNED_FILES = 1000

/**
 * Runs a stage on an Actions runner: inputs in; outputs, annotations, job summary and result file out. The exit code is
 * the class of its problems. It throws nothing.
 */
export async function runAction(
  name: string,
  load: () => Promise<Stage>,
  run: (stage: Stage, given: RawInputs, host: Host) => Promise<StageReport> = runStage,
): Promise<void> {
  const now = new Date()
  const workspace = process.env.GITHUB_WORKSPACE ?? process.cwd()
  const finish = async (report: StageReport, book = workspace) => {
    await publish(report, path.relative(workspace, book).split(path.sep).join('/'))
    process.exitCode = report.exit
  }
  try {
    const stage = await load()
    const table = { ...ownInputs(stage), ...COMMON_INPUTS }
    const given = rawInputs(table)
    const { book, dryRun } = readInputs(table, given, workspace)
    const token = String(given.token ?? '')
    const pull = stage.ports.includes('pull') ? pullRequestOf(process.env, token) : undefined
    const trigger = stage.ports.includes('trigger') ? triggerOf(process.env) : undefined
    const report = await run(stage, given, {
      now,
      dryRun,
      folder: workspace,
      book,
      obeysSettings: true,
      obeysRuleModes: true,
      interactive: false,
      plannedFiles: PLANNED_FILES,
      environment: process.env,
      pseudonymKey: process.env.TRIAGEBOOK_PSEUDONYM_KEY,
      progress: log,
      ...(pull && { pull }),
      ...(trigger && { trigger }),
      ...(token !== '' && {
        forge: () => openForge(runnerRepository(process.env), token),
        remote: () => remoteOf(runnerRepository(process.env), token),
      }),
    })
    await finish(report, book)
  } catch (error) {
    if (error instanceof TriagebookError) return await finish(brokenOff(name, error.problems))
    const { problem, trace } = failureOf(error)
    if (trace !== undefined) log(trace)
    await finish(brokenOff(name, [problem]))
  }
}

/** The inputs of a stage that actions have. */
function ownInputs({ inputs }: Stage): InputTable {
  return Object.fromEntries(Object.entries(inputs).filter(([, { only }]) => only !== 'cli'))
}

/** An input that a workflow leaves empty is not given. */
function rawInputs(table: InputTable): RawInputs {
  const texts = Object.keys(table).map((key) => [key, inputOf(kebabCase(key))] as const)
  return Object.fromEntries(texts.filter(([, text]) => text !== ''))
}
