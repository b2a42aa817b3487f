export { htmlToMarkdown } from './html/html-to-markdown.ts'
export * from './markdown/index.ts'
export * from './patterns/index.ts'
export * from './plain/index.ts'
