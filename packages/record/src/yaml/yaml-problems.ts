import type { ErrorCode } from 'yaml'
import type { Place, Problem, ProblemCode } from '../problem/problem.ts'

/** Something in a YAML text that is refused: by the YAML reader (its codes), or by us. */
export interface Complaint {
  readonly code:
    | ErrorCode
    | 'DIRECTIVE'
    | 'RESERVED_KEY'
    | 'CONTROL_CHARACTER'
    | 'HALF_CHARACTER'
    | 'LARGE_NUMBER'
    | 'TOO_MANY'
    | 'TOO_MUCH'
  readonly offset: number
}

interface Words {
  readonly code: ProblemCode
  readonly message: string
  readonly hint: string
}

const ALIAS: Words = {
  code: 'yaml/alias',
  message: 'One value refers to another by `&` and `*`, so that it cannot be read where it stands.',
  hint: 'Write the value out in both places. A text that begins with `&` or `*` needs quotes.',
}
const TAG: Words = {
  code: 'yaml/tag',
  message: 'A value begins with `!`, which YAML takes for a type.',
  hint: 'Leave the type out, or put the value in quotes: "!...".',
}
const COLON: Words = {
  code: 'yaml/unquoted-colon',
  message: 'A `: ` stands where a value is not yet at its end, so that it is not clear what belongs to what.',
  hint: 'Put the whole value in quotes: title: "Error: no connection". Between { and } a comma parts the fields.',
}
const UNREADABLE: Words = {
  code: 'yaml/not-readable',
  message: 'This is not readable as YAML.',
  hint: 'Look at this line and the one before it: a missing colon, a stray bracket, or a text that needs quotes.',
}

const WORDS: Partial<Record<Complaint['code'], Words>> = {
  ALIAS_PROPS: ALIAS,
  BAD_ALIAS: ALIAS,
  MULTIPLE_ANCHORS: ALIAS,
  TAG_RESOLVE_FAILED: TAG,
  MULTIPLE_TAGS: TAG,
  BAD_COLLECTION_TYPE: TAG,
  BLOCK_AS_IMPLICIT_KEY: COLON,
  BLOCK_IN_FLOW: COLON,
  DUPLICATE_KEY: {
    code: 'yaml/duplicate-key',
    message: 'This field stands twice in the same block.',
    hint: 'Keep one of the two lines and delete the other.',
  },
  TAB_AS_INDENT: {
    code: 'yaml/tab',
    message: 'The line is indented with a tab; YAML knows only spaces.',
    hint: 'Use spaces: two for each level.',
  },
  BAD_INDENT: {
    code: 'yaml/indentation',
    message: 'The line is indented differently from its neighbours.',
    hint: 'Begin it below the first letter of the field that it belongs with.',
  },
  BAD_SCALAR_START: {
    code: 'yaml/needs-quotes',
    message: 'The value begins with a character that YAML keeps for itself.',
    hint: 'Put the value in quotes. A login stands without `@`: anna.',
  },
  BAD_DQ_ESCAPE: {
    code: 'yaml/escape',
    message: 'A `\\` stands before a character that it cannot stand before.',
    hint: 'Write `\\\\`, or use single quotes.',
  },
  MISSING_CHAR: {
    code: 'yaml/unclosed',
    message: 'A quote, a bracket, a comma or a colon is missing.',
    hint: 'Close each quote and bracket on the line on which it begins; a field needs a colon after its name.',
  },
  MULTIPLE_DOCS: {
    code: 'yaml/several-documents',
    message: 'A line `---` begins a second document in the file.',
    hint: 'Keep one document a file.',
  },
  NON_STRING_KEY: {
    code: 'yaml/key-not-text',
    message: 'The name of a field reads as a number or as something else that is no text.',
    hint: 'Put the name in quotes: "2026": ...',
  },
  RESOURCE_EXHAUSTION: {
    code: 'yaml/nested-too-deep',
    message: 'Blocks or brackets stand inside each other more than 60 levels deep.',
    hint: 'No file of a book needs that: look for brackets or dashes that do not belong here.',
  },
  TOO_MUCH: {
    code: 'yaml/too-much',
    message:
      'The fields are more than a file of a book can need: they hold over 45,000 words and signs up to here.',
    hint: 'Look for lines that were pasted in by mistake. Long texts belong below the fields.',
  },
  DIRECTIVE: {
    code: 'yaml/directive',
    message: 'The file begins with a `%` line, which changes how YAML is read.',
    hint: 'Delete the line.',
  },
  RESERVED_KEY: {
    code: 'yaml/reserved-key',
    message: 'No field can be called `__proto__`.',
    hint: 'Give it another name.',
  },
  CONTROL_CHARACTER: {
    code: 'yaml/control-character',
    message: 'The value holds a control character, which nobody can see.',
    hint: 'Delete the `\\` sequence that makes it.',
  },
  HALF_CHARACTER: {
    code: 'yaml/half-character',
    message: 'The value holds half of a character: a `\\u` sequence whose other half is missing.',
    hint: 'Delete the sequence, or write the character itself.',
  },
  TOO_MANY: {
    code: 'yaml/too-many-entries',
    message: 'There are more than 10,000 entries in one list or block.',
    hint: 'No file of a book needs that: take out what is not needed.',
  },
  LARGE_NUMBER: {
    code: 'yaml/large-number',
    message: 'The number is too large to be kept exactly.',
    hint: 'Put it in quotes.',
  },
}

/** A complaint in the words of somebody who has never read the YAML specification. */
export function yamlProblem(complaint: Complaint['code'], at: Place): Problem {
  return { severity: 'error', at, ...(WORDS[complaint] ?? UNREADABLE) }
}

/** After these the reader has read its text on to its end, and may go on. */
const HARMLESS: ReadonlySet<ProblemCode> = new Set([
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

/** Whether the reader still knows what all the other fields are: behind a stray `: ` it may take them for one text. */
export function keepsTheRest(complaint: Complaint['code']): boolean {
  const { code } = WORDS[complaint] ?? UNREADABLE
  return HARMLESS.has(code) && code !== COLON.code
}

/** Whether the reader loses its way here, so that what it says of the lines below is not to be relied on. */
export function losesTheWay(complaint: Complaint['code']): boolean {
  return !HARMLESS.has((WORDS[complaint] ?? UNREADABLE).code)
}
