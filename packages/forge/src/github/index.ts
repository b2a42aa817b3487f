export { type GitHubOptions, gitHubForge } from './github-forge.ts'
export type { Clock } from './transport/clock.ts'
