export type { About } from './about.ts'
export { renderMarkdown } from './render-markdown.ts'
export { renderSite, type SiteFile } from './render-site.ts'
