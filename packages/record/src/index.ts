export { checkAcross } from './across/check-across.ts'
export type { FileFinding } from './across/file-finding.ts'
export { factsOf, type RecordFacts } from './across/record-facts.ts'
export { unknownConnections } from './across/unknown-connections.ts'
export { isPerson } from './actor.ts'
export {
  type MatrixFile,
  readClassifyFile,
  readCursorFile,
  readMappingFile,
  readMatrixFile,
  readRedactFile,
  readRouteFile,
  readSettingsFile,
} from './book-files.ts'
export { checkRecord } from './check/check-record.ts'
export { placeFindings } from './check/place-findings.ts'
export {
  DECIDED_FIELDS,
  type DecidedField,
  decide,
  FIELDS_WITH_EVENTS,
  hasEvents,
  isPersons,
  lastEvent,
  undecide,
} from './decide.ts'
export { editRecord } from './edit/edit-record.ts'
export { withPseudonymKey } from './edit/with-pseudonym-key.ts'
export { type Escalation, escalate } from './escalate.ts'
export { LARGEST_FILE } from './file-text.ts'
export { type MendedRecord, mendRecord } from './fix/mend-record.ts'
export { scanHeadings } from './headings.ts'
export { hiddenCharacter } from './hidden-character.ts'
export { addEvents } from './history.ts'
export { instant } from './instant.ts'
export { isLogin } from './is-login.ts'
export type { Said } from './merge/clash.ts'
export { type MergedFile, mergeFiles, type PlacedClash } from './merge/merge-files.ts'
export { mergeRecords } from './merge/merge-records.ts'
export { present } from './present.ts'
export { printRecord, type RecordContent } from './print-record.ts'
export * from './problem.ts'
export {
  asWarning,
  exitClassOf,
  type ProblemCatalogue,
  type ProblemEntry,
  problemsOf,
  throwIfAny,
} from './problem-catalogue.ts'
export { PROBLEMS } from './problems.ts'
export { readRecord } from './read-record.ts'
export type { RecordFile } from './record-file.ts'
export { recordId, recordPath, slugOf } from './record-id.ts'
export * from './result.ts'
export { SECTION_TITLES, type Section, scanSections, sectionTitle } from './sections.ts'
export { readSettings, type Settings, type StageName } from './settings.ts'
export { shorten } from './shorten.ts'
export { listed, nearest, suggestion } from './suggest.ts'
export type * from './types.generated.ts'
export * from './vocabulary.generated.ts'
export {
  BUG_TYPES,
  CLOSURE_CODES,
  canonicalType,
  closureTitle,
  humanize,
  TICKET_TYPES,
} from './vocabulary.ts'
export type { Path } from './yaml-path.ts'
export { readYamlValue, type Shaped } from './yaml-source.ts'
