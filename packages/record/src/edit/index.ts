export { editRecord } from './edit-record.ts'
export { withPseudonymKey } from './with-pseudonym-key.ts'
export { type TeamFile, withTeamRenamed } from './with-team-renamed.ts'
