import { type Problem, placeText, showValue } from '@triagebook/record/problem'
import { printMarkdown } from '@triagebook/text/markdown'
import type { FoldedTable, PlanReport } from '../stage/plan.ts'
import { type PlannedWrites, plannedLines } from '../stage/planned-writes.ts'
import { wordNodes } from '../words/problem-words.ts'
import { summaryTitle } from './summary-title.ts'

/** Of the problems: about as many as fit into a megabyte, above which GitHub shows no summary. */
const SHOWN = 4000

/** Markdown for a job summary: the stage's own, or the outcome and its problems; then what would be written. */
export function summarize(command: string, report: PlanReport, planned: PlannedWrites): string {
  const { markdown, output, tables = [], reason, problems } = report
  const outcome = markdown ?? print([heading(command), paragraph(reason), ...problemTable(problems)])
  const shown = markdown === undefined && output !== undefined ? `${outcome.trimEnd()}\n\n${output}` : outcome
  const lines = plannedLines(planned)
  const writes = lines.length === 0 ? [] : [print([paragraph('Would be written:'), list(lines)])]
  const more = [...writes, ...tables.map((table) => print(folded(table)))]
  return more.reduce((text, part) => `${text.trimEnd()}\n\n${part}`, shown)
}

function print(children: Parameters<typeof printMarkdown>[0]['children']): string {
  return printMarkdown({ type: 'root', children })
}

function heading(command: string) {
  return { type: 'heading' as const, depth: 2 as const, children: wordNodes(summaryTitle(command)) }
}

function paragraph(words: string) {
  return { type: 'paragraph' as const, children: wordNodes(showValue(words)) }
}

function list(lines: readonly string[]) {
  const children = lines.map((line) => ({ type: 'listItem' as const, children: [paragraph(line)] }))
  return { type: 'list' as const, spread: false, children }
}

function table(head: readonly string[], rows: readonly (readonly string[])[]) {
  const children = [head, ...rows].map((cells) => ({
    type: 'tableRow' as const,
    children: cells.map((cell) => ({ type: 'tableCell' as const, children: wordNodes(cell) })),
  }))
  return { type: 'table' as const, children }
}

function folded({ title, head, rows, note }: FoldedTable) {
  return [
    { type: 'html' as const, value: `<details>\n<summary>${title}</summary>` },
    table(head, rows),
    ...(note === undefined ? [] : [paragraph(note)]),
    { type: 'html' as const, value: '</details>' },
  ]
}

function problemTable(problems: readonly Problem[]) {
  if (problems.length === 0) return []
  const more = problems.length - SHOWN
  const rows = problems
    .slice(0, SHOWN)
    .map(({ at, message, hint }) => [at ? placeText(at) : '', message, hint ?? ''])
  return [
    table(['Where', 'What', 'What to do'], rows),
    ...(more > 0 ? [paragraph(`${more} more are not shown.`)] : []),
  ]
}
