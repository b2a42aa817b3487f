import { type Book, changeOf, type FileChange } from '@triagebook/book'
import { fixRecord, type Problem, sortProblems } from '@triagebook/record'
import { countOf } from '../count-of.ts'
import type { StageReport } from '../stage.ts'

/** What `--fix` changes, and each thing that it mends, at its place. */
export interface Mending {
  readonly changes: readonly FileChange[]
  readonly mended: readonly Problem[]
}

/** Mends the records in which a problem has only one right answer. */
export function planMending(problems: readonly Problem[], book: Pick<Book, 'text' | 'settings'>): Mending {
  const paths = new Set(
    problems.flatMap(({ fix, at }) => (fix === undefined || at === undefined ? [] : at.path)),
  )
  const plans = [...paths].map((path) => {
    const text = book.text(path) ?? ''
    const { text: content, fixed: mended } = fixRecord(path, text, book.settings)
    return { change: changeOf(path, text, content), mended }
  })
  const changed = plans.filter(({ mended }) => mended.length > 0)
  return {
    changes: changed.map(({ change }) => change),
    mended: sortProblems(changed.flatMap(({ mended }) => mended)),
  }
}

/** What is still wrong, below what was mended, a line each; in a dry run what would be. */
export function withMending(report: StageReport, { changes, mended }: Mending, dryRun: boolean): StageReport {
  const what = `${countOf(mended.length, 'thing')} ${dryRun ? 'would be mended' : 'mended'}`
  const first = mended.length === 0 ? 'Nothing to mend.' : `${what} in ${countOf(changes.length, 'record')}.`
  return {
    ...report,
    reason: `${first} ${report.reason}`,
    summary: `${first}\n\n${report.summary}`,
    counts: { ...report.counts, mended: mended.length },
    changed: changes.map(({ path }) => path),
    output: mended.map(({ at, fix }) => `${at?.path}:${at?.line} ${fix}\n`).join(''),
    data: { ...report.data, mended: mended.map(({ at, fix }) => ({ path: at?.path, line: at?.line, fix })) },
  }
}

/** Says how much `--fix` would do where nobody asked for it. */
export function withOffer(report: StageReport): StageReport {
  const mendable = report.problems.filter(({ fix }) => fix !== undefined).length
  if (mendable === 0) return report
  const offer = `\`triagebook validate --fix\` mends ${mendable} of them.`
  return { ...report, reason: `${report.reason} ${offer}` }
}
