import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as core from '@actions/core'
import { formatProblem } from '@triagebook/record'
import { errorsOf, type Host, type StageReport, toDocument, warningsOf } from '@triagebook/stages'
import { type Annotation, chooseAnnotations } from './annotations.ts'
import { cutSummary } from './cut-summary.ts'
import { failureOf } from './failure.ts'
import { type InputKinds, type InputsOf, readInputs } from './inputs.ts'
import { logLine } from './log-line.ts'

/** What an action runs: a stage's entry, which takes the action's inputs in camelCase. */
export type Stage<Inputs> = (inputs: Inputs, host: Host) => Promise<StageReport>

/**
 * Runs a stage on an Actions runner: inputs in; outputs, annotations, job summary and result file out. The only place
 * that talks to the runner. It never throws; the exit code says how it went.
 */
export async function runAction<Kinds extends InputKinds>(
  command: string,
  load: () => Promise<Stage<InputsOf<Kinds>>>,
  kinds: Kinds,
): Promise<void> {
  const now = new Date()
  let folder = ''
  try {
    const { inputs, dryRun } = readInputs(kinds, core.getInput)
    const workspace = process.env.GITHUB_WORKSPACE ?? process.cwd()
    const book = path.resolve(workspace, inputs.book)
    folder = path.relative(workspace, book).split(path.sep).join('/')
    const stage = await load()
    const report = await stage({ ...inputs, book }, { now, dryRun, progress: log })
    await publish(report, folder)
    process.exitCode = errorsOf(report).length > 0 ? 1 : 0
  } catch (error) {
    const { report, exitCode, trace } = failureOf(command, error)
    if (trace !== undefined) log(trace)
    await publish(report, folder)
    process.exitCode = exitCode
  }
}

async function publish(report: StageReport, folder: string): Promise<void> {
  for (const problem of report.problems) log(formatProblem(problem))
  log(report.reason)
  for (const annotation of chooseAnnotations(report.problems, folder)) annotate(annotation)

  core.setOutput('result', writeResult(report))
  core.setOutput('decision', report.decision)
  core.setOutput('reason', report.reason)
  core.setOutput('errors', errorsOf(report).length)
  core.setOutput('warnings', warningsOf(report).length)
  core.setOutput('changed', report.changed.length)

  if (!process.env.GITHUB_STEP_SUMMARY) return
  const summary = typeof report.summary === 'string' ? report.summary : await report.summary()
  await core.summary.addRaw(cutSummary(summary)).write()
}

/** A folder of its own, so that an action which runs twice in a job keeps both results. */
function writeResult(report: StageReport): string {
  const folder = mkdtempSync(path.join(process.env.RUNNER_TEMP ?? tmpdir(), `triagebook-${report.command}-`))
  const file = path.join(folder, 'result.json')
  writeFileSync(file, `${JSON.stringify(toDocument(report), null, 2)}\n`)
  return file
}

function annotate({ severity, title, message, at }: Annotation): void {
  const show = severity === 'error' ? core.error : core.warning
  show(message, {
    ...(title !== undefined && { title }),
    ...(at && { file: at.file, startLine: at.line, startColumn: at.col }),
  })
}

function log(text: string): void {
  process.stdout.write(`${logLine(text)}\n`)
}
