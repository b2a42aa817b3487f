export type { Landing } from './landing.ts'
export { MOST } from './limits.ts'
export { runForRepository } from './run-for-repository.ts'
