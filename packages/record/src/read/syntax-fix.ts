import type { Fix } from '../problem/fixable-problem.ts'
import type { Complaint } from '../yaml/complaint.ts'
import { lineStart } from '../yaml/text-lines.ts'

interface Line {
  /** The offset at which it begins. */
  readonly start: number
  readonly text: string
}

const FIELD = /^( *)([a-z_]+):( +)(\S.*?)[ \t]*$/
/** Fields of free text: quotes change only how YAML reads them. */
const WORDS: ReadonlySet<string> = new Set([
  'title',
  'escalation_reason',
  'override',
  'text',
  'why',
  'recommendation',
  'no_action',
])
const LOGINS: ReadonlySet<string> = new Set(['support_owner', 'engineering_owner', 'who', 'owner', 'by'])

/** The fix of a complaint of the YAML reader, where there is only one; `offset` counts in `text`. */
export function syntaxFix(code: Complaint['code'], text: string, offset: number): Fix | null {
  const start = lineStart(text, offset)
  const line = { start, text: text.slice(start).split(/\r?\n/, 1)[0] ?? '' }
  return BY_COMPLAINT[code]?.(line, text) ?? null
}

const BY_COMPLAINT: Partial<Record<Complaint['code'], (line: Line, text: string) => Fix | null>> = {
  TAB_AS_INDENT: spaced,
  BLOCK_AS_IMPLICIT_KEY: quoted,
  BAD_SCALAR_START: (line) => bareLogin(line) ?? quoted(line),
  LARGE_NUMBER: quotedNumber,
}

/** A tab is one level, as wide as the indentation of the first indented line. */
function spaced({ start, text: line }: Line, text: string): Fix | null {
  const [indent = ''] = /^[ \t]*/.exec(line) ?? []
  const step = /^( +)\S/m.exec(text)?.[1] ?? '  '
  return {
    does: 'the tab at the beginning of the line becomes spaces',
    edits: [{ start, end: start + indent.length, text: indent.replaceAll('\t', step) }],
  }
}

function quoted({ start, text }: Line): Fix | null {
  const [, indent = '', key = '', gap = '', value = ''] = FIELD.exec(text) ?? []
  if (!WORDS.has(key) || /^["'[{|>&*!]|\s#/.test(value)) return null
  const quote = /["\\]/.test(value) ? "'" : '"'
  if (quote === "'" && value.includes("'")) return null
  const from = start + indent.length + key.length + 1 + gap.length
  const to = from + value.length
  return {
    does: `\`${key}\` gets quotes`,
    edits: [
      { start: from, end: from, text: quote },
      { start: to, end: to, text: quote },
    ],
  }
}

function bareLogin({ start, text }: Line): Fix | null {
  const [, indent = '', key = '', gap = '', value = ''] = FIELD.exec(text) ?? []
  if (!LOGINS.has(key) || !/^@[A-Za-z0-9][A-Za-z0-9._-]*$/.test(value)) return null
  const from = start + indent.length + key.length + 1 + gap.length
  return {
    does: `\`${value}\` becomes \`${value.slice(1)}\``,
    edits: [{ start: from, end: from + 1, text: '' }],
  }
}

/** An id is text, however many digits it has. */
function quotedNumber({ start, text }: Line): Fix | null {
  const [, indent = '', key = '', gap = '', value = ''] = FIELD.exec(text) ?? []
  if (!/^(?:native_)?id$/.test(key) || !/^\d+$/.test(value)) return null
  const from = start + indent.length + key.length + 1 + gap.length
  return {
    does: `\`${value}\` becomes \`"${value}"\``,
    edits: [{ start: from, end: from + value.length, text: `"${value}"` }],
  }
}
