export {
  type MarkdownFile,
  readApprovalsFile,
  readCasesFile,
  readChecksFile,
  readClassifyFile,
  readCursorFile,
  readMappingFile,
  readMatrixFile,
  readPlaybookFile,
  readReadinessFile,
  readRedactFile,
  readRouteFile,
  readSettingsFile,
  readSlaFile,
} from './book-files.ts'
export { emailHash } from './email-hash.ts'
export { isAbsent } from './is-absent.ts'
export { readSettings } from './read-settings.ts'
export { membersOf, type Settings, stageSettings } from './settings.ts'
export { teamsInNoMeeting } from './teams-in-no-meeting.ts'
