export { checkAcross } from './check-across.ts'
export type { FileFinding } from './file-finding.ts'
export { factsOf, type RecordFacts } from './record-facts.ts'
export { unknownConnections } from './unknown-connections.ts'
