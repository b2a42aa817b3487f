import type { Place, Problem } from '../problem/problem.ts'
import type { Complaint } from './complaint.ts'
import { type PROBLEMS, problem } from './problems.ts'

type Code = Extract<keyof typeof PROBLEMS, `yaml/${string}`>

const CODES: Partial<Record<Complaint['code'], Code>> = {
  ALIAS_PROPS: 'yaml/alias',
  BAD_ALIAS: 'yaml/alias',
  MULTIPLE_ANCHORS: 'yaml/alias',
  TAG_RESOLVE_FAILED: 'yaml/tag',
  MULTIPLE_TAGS: 'yaml/tag',
  BAD_COLLECTION_TYPE: 'yaml/tag',
  BLOCK_AS_IMPLICIT_KEY: 'yaml/unquoted-colon',
  BLOCK_IN_FLOW: 'yaml/unquoted-colon',
  DUPLICATE_KEY: 'yaml/duplicate-key',
  TAB_AS_INDENT: 'yaml/tab',
  BAD_INDENT: 'yaml/indentation',
  BAD_SCALAR_START: 'yaml/needs-quotes',
  BAD_DQ_ESCAPE: 'yaml/escape',
  MISSING_CHAR: 'yaml/unclosed',
  MULTIPLE_DOCS: 'yaml/several-documents',
  NON_STRING_KEY: 'yaml/key-not-text',
  RESOURCE_EXHAUSTION: 'yaml/nested-too-deep',
  TOO_MUCH: 'yaml/too-much',
  DIRECTIVE: 'yaml/directive',
  RESERVED_KEY: 'yaml/reserved-key',
  CONTROL_CHARACTER: 'yaml/control-character',
  HALF_CHARACTER: 'yaml/half-character',
  TOO_MANY: 'yaml/too-many-entries',
  LARGE_NUMBER: 'yaml/large-number',
}

function codeOf(complaint: Complaint['code']): Code {
  return CODES[complaint] ?? 'yaml/not-readable'
}

/** A complaint as a problem for readers who do not know the YAML specification. */
export function yamlProblem(complaint: Complaint['code'], at: Place): Problem {
  return problem(codeOf(complaint), {}, at)
}

/** After these the reader continues to the end of the text. */
const READ_ON: ReadonlySet<Code> = new Set<Code>([
  'yaml/alias',
  'yaml/tag',
  'yaml/unquoted-colon',
  'yaml/duplicate-key',
  'yaml/needs-quotes',
  'yaml/escape',
  'yaml/directive',
  'yaml/reserved-key',
  'yaml/control-character',
  'yaml/half-character',
  'yaml/large-number',
])

/** Whether the other fields are still read correctly: after a stray `: ` the reader may take them for one text. */
export function keepsOtherFields(complaint: Complaint['code']): boolean {
  const code = codeOf(complaint)
  return READ_ON.has(code) && code !== 'yaml/unquoted-colon'
}

/** Whether the reader cannot continue, so that what it reports of the lines below is unreliable. */
export function stopsTheReader(complaint: Complaint['code']): boolean {
  return !READ_ON.has(codeOf(complaint))
}
