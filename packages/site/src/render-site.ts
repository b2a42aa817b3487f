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

/** All files of the site. The same report gives the same bytes. */
export function renderSite(report: Report, about: About): readonly SiteFile[] {
  return [
    { path: 'index.html', content: page(report, about) },
    { path: 'style.css', content: STYLE },
    { path: 'figures.json', content: figuresFile(report) },
    { path: 'figures.md', content: renderMarkdown(report, about) },
  ]
}
