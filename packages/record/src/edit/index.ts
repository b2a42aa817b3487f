export { editRecord } from './edit-record.ts'
export { withPseudonymKey } from './with-pseudonym-key.ts'
