export { renderMarkdown } from './markdown/render-markdown.ts'
export { isReportPage } from './page/page.ts'
export { PAGE_PATH, renderSite, SITE_PATHS, type SiteFile } from './render-site.ts'
export type { About } from './text/about.ts'
