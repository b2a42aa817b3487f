import path from 'node:path'
import { renderMarkdown, renderSite } from '@triagebook/site'
import { folderFile, type Plan } from '../stage/plan.ts'
import { countOf } from '../words/count-of.ts'
import type { ForReport } from './read.ts'

/** The pages of the report, and the figures in words. */
export function planReport({ figures, about, tickets, out, current, problems }: ForReport): Plan {
  const { as_of } = figures
  return {
    changes: renderSite(figures, about).map(({ path: name, content }) => {
      const file = path.join(out, name)
      return folderFile(out, { path: file, file, content, before: current.get(name) ?? null })
    }),
    effects: [],
    report: {
      decision: 'reported',
      reason: `${countOf(figures.figures.length, 'figure')} from ${countOf(tickets, 'ticket')}, as of ${as_of}.`,
      problems,
      counts: { tickets, figures: figures.figures.length },
      markdown: renderMarkdown(figures, about),
      data: { as_of, figures: figures.figures },
    },
  }
}
