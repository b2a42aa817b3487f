export { checkAcross } from './across/check-across.ts'
export type { FileFinding } from './across/file-finding.ts'
export { factsOf, type RecordFacts } from './across/record-facts.ts'
export { unknownConnections } from './across/unknown-connections.ts'
export { checkRecord } from './check/check-record.ts'
export { placeFindings } from './check/place-findings.ts'
export { editRecord } from './edit/edit-record.ts'
export { withPseudonymKey } from './edit/with-pseudonym-key.ts'
export { printRecord } from './file/print-record.ts'
export { type FixedRecord, fixRecord } from './fix/fix-record.ts'
export {
  type MatrixFile,
  readClassifyFile,
  readCursorFile,
  readMappingFile,
  readMatrixFile,
  readRedactFile,
  readRouteFile,
  readSettingsFile,
} from './formats/book-files.ts'
export { readSettings } from './formats/read-settings.ts'
export type { Settings, StageName } from './formats/settings.ts'
export type { Said } from './merge/clash.ts'
export { type MergedFile, mergeFiles, type PlacedClash } from './merge/merge-files.ts'
export { mergeRecords } from './merge/merge-records.ts'
export { hiddenCharacter } from './problem/hidden-character.ts'
export * from './problem/problem.ts'
export {
  asWarning,
  exitClassOf,
  type ProblemCatalogue,
  type ProblemEntry,
  type ProblemMaker,
  problemsOf,
  throwIfAny,
} from './problem/problem-catalogue.ts'
export * from './problem/result.ts'
export { shorten } from './problem/shorten.ts'
export { listed, nearest, suggestion } from './problem/suggest.ts'
export { PROBLEMS } from './problems.ts'
export { readRecord } from './read/read-record.ts'
export { isPerson } from './record/actor.ts'
export { decide, undecide } from './record/decide.ts'
export {
  DECIDED_FIELDS,
  type DecidedField,
  FIELDS_WITH_EVENTS,
  hasEvents,
  isSetByPerson,
  lastEvent,
} from './record/decided-fields.ts'
export { type Escalation, escalate } from './record/escalate.ts'
export { addEvents } from './record/history.ts'
export { instant } from './record/instant.ts'
export { isLogin } from './record/is-login.ts'
export type { RecordContent, RecordFile } from './record/record-file.ts'
export { recordId, recordPath, slugOf } from './record/record-id.ts'
export { omitUndefined } from './schema/omit-undefined.ts'
export type { Path } from './schema/path.ts'
export type * from './schema/types.generated.ts'
export * from './schema/vocabulary.generated.ts'
export {
  BUG_TYPES,
  CLOSURE_CODES,
  canonicalType,
  closureTitle,
  humanize,
  TICKET_TYPES,
} from './schema/vocabulary.ts'
export { scanHeadings } from './sections/headings.ts'
export { SECTION_TITLES, type Section, scanSections, sectionTitle } from './sections/sections.ts'
export { LARGEST_FILE } from './yaml/file-text.ts'
export { readYamlValue } from './yaml/read-yaml.ts'
export type { Shaped } from './yaml/yaml-source.ts'
