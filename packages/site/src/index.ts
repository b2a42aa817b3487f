export { renderMarkdown } from './markdown/render-markdown.ts'
export { renderSite, type SiteFile } from './render-site.ts'
export type { About } from './text/about.ts'
