export { type GitHubOptions, gitHubForge } from './github-forge.ts'
export { type Clock, SYSTEM_CLOCK } from './transport/clock.ts'
