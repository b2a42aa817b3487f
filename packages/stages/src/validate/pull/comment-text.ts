import type { Problem } from '@triagebook/record/problem'
import { printMarkdown, untrusted } from '@triagebook/text/markdown'
import { countOf } from '../../words/count-of.ts'
import { wordNodes } from '../../words/problem-words.ts'

/** GitHub's limit is 65,536; the rest is room for the markers. */
const MOST_CHARACTERS = 65_000
/** Where even short rows are too many. */
const FEW_ROWS = 100

interface Facts {
  /** Worst first. */
  readonly problems: readonly Problem[]
  readonly prefix: string
  /** The page with the job summary. */
  readonly summary: string
  readonly suggestions: number
}

/** The comment of a pull request with problems. Too long, it leaves out what to do first, then rows, and links the job summary. */
export function commentText(facts: Facts, most = MOST_CHARACTERS): string {
  const steps = [
    () => text(facts, { rows: facts.problems.length, hints: true }),
    () => text(facts, { rows: facts.problems.length, hints: false }),
    () => text(facts, { rows: FEW_ROWS, hints: false }),
  ]
  for (const step of steps) {
    const made = step()
    if (made.length <= most) return made
  }
  return text(facts, { rows: 0, hints: false })
}

/** The comment once nothing is left to fix. */
export function fixedText({ problems, summary }: Pick<Facts, 'problems' | 'summary'>): string {
  const left = problems.length === 0 ? '' : ` ${countOf(problems.length, 'warning')} left.`
  return print([
    { type: 'paragraph', children: [untrusted(`All problems are fixed.${left} `), link(summary)] },
  ])
}

function text(
  { problems, summary, ...facts }: Facts,
  { rows, hints }: { rows: number; hints: boolean },
): string {
  const shown = problems.slice(0, rows)
  const more = problems.length - shown.length
  return print([
    { type: 'paragraph', children: [{ type: 'strong', children: [untrusted(title(problems))] }] },
    ...(shown.length === 0 ? [] : [table(shown, facts.prefix, hints)]),
    {
      type: 'paragraph',
      children: [
        ...(more > 0 ? [untrusted(`${more} more are in the summary. `)] : []),
        ...(facts.suggestions > 0 ? [untrusted(suggestionWords(facts.suggestions))] : []),
        link(summary),
      ],
    },
  ])
}

function title(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  return [countOf(errors, 'problem'), ...(warnings > 0 ? [countOf(warnings, 'warning')] : [])].join(' and ')
}

function suggestionWords(count: number): string {
  return count === 1
    ? 'One fix is suggested beside its line, in the files of this pull request. '
    : `${count} fixes are suggested beside their lines, in the files of this pull request. `
}

function table(problems: readonly Problem[], prefix: string, hints: boolean) {
  const cell = (words: string) => ({ type: 'tableCell' as const, children: wordNodes(words) })
  const row = (...cells: readonly string[]) => ({
    type: 'tableRow' as const,
    children: cells.slice(0, hints ? 3 : 2).map(cell),
  })
  const rows = problems.map(({ at, message, hint = '' }) =>
    row(at === undefined ? '' : `\`${prefix}${at.path}:${at.line}\``, message, hint),
  )
  return { type: 'table' as const, children: [row('Where', 'What', 'What to do'), ...rows] }
}

function link(url: string) {
  return { type: 'link' as const, url, children: [untrusted('Job summary')] }
}

function print(children: Parameters<typeof printMarkdown>[0]['children']): string {
  return printMarkdown({ type: 'root', children })
}
