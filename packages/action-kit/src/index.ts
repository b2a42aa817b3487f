export { runAction } from './run-action.ts'
export { runInRepository } from './run-in-repository.ts'
