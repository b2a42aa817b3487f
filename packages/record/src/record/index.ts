export { omitUndefined } from '../schema/omit-undefined.ts'
export { ownEntry } from '../schema/own-entry.ts'
export type { Path } from '../schema/path.ts'
export { RECORD_FIELDS } from '../schema/record-fields.ts'
export type * from '../schema/types.generated.ts'
export * from '../schema/vocabulary.generated.ts'
export {
  BUG_TYPES,
  CLOSURE_CODES,
  canonicalType,
  closureTitle,
  humanize,
  TICKET_TYPES,
} from '../schema/vocabulary.ts'
export { isYear, YEARS } from '../schema/years.ts'
export { isPerson } from './actor.ts'
export { BLANK_MARK, blank } from './blank.ts'
export { decide, undecide } from './decide.ts'
export {
  DECIDED_FIELDS,
  type DecidedField,
  FIELDS_WITH_EVENTS,
  hasEvents,
  isSetByPerson,
  lastEvent,
} from './decided-fields.ts'
export { type Escalation, escalate } from './escalate.ts'
export { addEvents } from './history.ts'
export { instant } from './instant.ts'
export { isLogin } from './is-login.ts'
export { overruledRule } from './overruled-rule.ts'
export { printRecord } from './print-record.ts'
export type { RecordContent, RecordFile } from './record-file.ts'
export { recordId, recordPath, slugOf } from './record-id.ts'
export { ruleName } from './rule-name.ts'
export { ruleVersion } from './rule-version.ts'
export { isBlockSigned, signBlock } from './sign-block.ts'
export { escalationEvent, isEscalationSigned, signEscalation } from './sign-escalation.ts'
export { valueWords } from './value-words.ts'
