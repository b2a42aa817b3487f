export * from './markdown/index.ts'
export { messageToMarkdown } from './message/message-to-markdown.ts'
export * from './patterns/index.ts'
export * from './plain/index.ts'
