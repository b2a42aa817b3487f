export { PROBLEMS } from './problems.ts'
export { runAction } from './run-action.ts'
