import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { formatProblem } from '@triagebook/record/problem'
import { errorsOf, type StageReport, toDocument, warningsOf } from '@triagebook/stages'
import { chooseAnnotations } from './annotations.ts'
import { cutSummary } from './cut-summary.ts'
import { logLine } from './log-line.ts'
import { addToSummary, annotate, inGroup, setOutput } from './runner.ts'

/** Gives a report to the runner: log, annotations, outputs, result file, job summary. `folder` is the book's, from the repository's root. */
export async function publish(report: StageReport, folder: string): Promise<void> {
  if (report.problems.length > 0)
    await inGroup('Problems', async () => {
      for (const problem of report.problems) log(formatProblem(problem))
    })
  log(report.reason)
  for (const annotation of chooseAnnotations(report.problems, folder)) annotate(annotation)

  setOutput('result', writeResult(report))
  setOutput('decision', report.decision)
  setOutput('reason', report.reason)
  setOutput('errors', errorsOf(report).length)
  setOutput('warnings', warningsOf(report).length)
  setOutput('changed', report.changed.length)
  if (report.issue !== undefined) {
    setOutput('issue-number', report.issue.number)
    setOutput('issue-url', report.issue.url)
  }

  await addToSummary(cutSummary(await report.summary()))
}

export function log(text: string): void {
  process.stdout.write(`${logLine(text)}\n`)
}

/** A folder of its own, so that an action which runs twice in a job keeps both results. */
function writeResult(report: StageReport): string {
  const folder = mkdtempSync(path.join(process.env.RUNNER_TEMP ?? tmpdir(), `triagebook-${report.command}-`))
  const file = path.join(folder, 'result.json')
  writeFileSync(file, `${JSON.stringify(toDocument(report), null, 2)}\n`)
  return file
}
