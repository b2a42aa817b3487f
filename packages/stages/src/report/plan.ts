import { startFigures } from '@triagebook/metrics'
import { renderMarkdown, renderSite, type SiteFile } from '@triagebook/site'
import { countOf } from '../count-of.ts'
import type { StageReport } from '../stage.ts'
import type { ForReport } from './read.ts'

/** The pages of the report, and the figures in words. */
export function planReport(
  { name, settings, files, problems }: ForReport,
  { now, sample }: { now: Date; sample: boolean },
): { files: readonly SiteFile[]; report: StageReport } {
  const started = startFigures(settings, { asOf: now })
  for (const file of files) started.observe(file)
  const figures = started.finish()
  const about = { name, sample, timeZone: settings.time_zone }
  return {
    files: renderSite(figures, about),
    report: {
      command: 'report',
      decision: 'reported',
      reason: `${countOf(figures.figures.length, 'figure')} from ${countOf(files.length, 'ticket')}, as of ${figures.as_of}.`,
      problems,
      counts: { tickets: files.length, figures: figures.figures.length },
      changed: [],
      summary: renderMarkdown(figures, about),
      data: { as_of: figures.as_of, figures: figures.figures },
    },
  }
}
