export { PROBLEMS } from './problems.ts'
export { errorsOf, type Host, type StageReport, toDocument, warningsOf } from './stage.ts'
