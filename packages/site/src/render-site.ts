import type { Report } from '@triagebook/metrics'
import { figuresFile } from './figures-file.ts'
import { renderMarkdown } from './markdown/render-markdown.ts'
import { page } from './page/page.ts'
import { STYLE } from './page/style.ts'
import type { About } from './text/about.ts'

export interface SiteFile {
  /** Relative to the site's folder. */
  readonly path: string
  readonly content: string
}

export const PAGE_PATH = 'index.html'

/** The files of the site. The page is the first to be written: a folder that has it is a report's. */
export const SITE_PATHS = [PAGE_PATH, 'style.css', 'figures.json', 'figures.md'] as const

/** All files of the site. The same report gives the same bytes. */
export function renderSite(report: Report, about: About): readonly SiteFile[] {
  const contents: Readonly<Record<(typeof SITE_PATHS)[number], string>> = {
    'index.html': page(report, about),
    'style.css': STYLE,
    'figures.json': figuresFile(report),
    'figures.md': renderMarkdown(report, about),
  }
  return SITE_PATHS.map((path) => ({ path, content: contents[path] }))
}
