export { checkRecord } from './check-record.ts'
export { missingOnceEscalated } from './escalation.ts'
export { placeFindings } from './place-findings.ts'
export { unlikelyValues } from './unlikely.ts'
