export { runAction } from './run-action.ts'
export { runGate } from './run-gate.ts'
export { runInRepository } from './run-in-repository.ts'
