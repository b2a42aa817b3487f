export type { InputKind, InputKinds, InputsOf } from './inputs.ts'
export { PROBLEMS } from './problems.ts'
export { runAction, type Stage } from './run-action.ts'
