export type { Landing } from './landing.ts'
export { runForRepository } from './run-for-repository.ts'
