export { brokenOff } from './outcome.ts'
export { runStage } from './run-stage.ts'
