import type { Problem } from '@triagebook/record'
import { printMarkdown, untrusted } from '@triagebook/text/markdown'

const SHOWN = 200

/** The Markdown of a job summary: a heading, the outcome, and the problems as a table. */
export function summarize(title: string, reason: string, problems: readonly Problem[]): string {
  return printMarkdown({
    type: 'root',
    children: [
      { type: 'heading', depth: 2, children: [{ type: 'text', value: title }] },
      { type: 'paragraph', children: [untrusted(reason)] },
      ...(problems.length > 0 ? [tableOf(problems.slice(0, SHOWN))] : []),
      ...(problems.length > SHOWN
        ? [
            {
              type: 'paragraph' as const,
              children: [untrusted(`${problems.length - SHOWN} more are not shown.`)],
            },
          ]
        : []),
    ],
  })
}

function tableOf(problems: readonly Problem[]) {
  const row = (...cells: readonly string[]) => ({
    type: 'tableRow' as const,
    children: cells.map((cell) => ({ type: 'tableCell' as const, children: [untrusted(cell)] })),
  })
  return {
    type: 'table' as const,
    children: [
      row('Where', 'What', 'What to do'),
      ...problems.map(({ at, message, hint }) =>
        row(at ? `${at.path}:${at.line}:${at.col}` : '', message, hint ?? ''),
      ),
    ],
  }
}
