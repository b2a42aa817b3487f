/** One element of the list that a pointer names, as text, or how reading ended. Lines and columns from 1. */
export type JsonElement =
  | { readonly kind: 'element'; readonly text: string; readonly line: number; readonly col: number }
  /** The text ends before the list, or what holds it, does. */
  | { readonly kind: 'truncated'; readonly line: number; readonly col: number }
  /** It does not end within what one entry may hold; nothing after it is read. */
  | { readonly kind: 'too-large'; readonly line: number; readonly col: number }
  /** There is no list at the pointer. */
  | { readonly kind: 'no-list'; readonly begins: string; readonly keys: readonly string[] }

/**
 * The elements of one list in a JSON text that comes in pieces; one element is held at a time, and never the whole.
 * Only brackets and strings are looked at: whether an element is JSON is for its reader to say.
 */
export function* jsonElements(chunks: Iterable<string>, pointer: string): Generator<JsonElement> {
  const steps = stepsOf(pointer)
  const keys: string[] = []
  const path: (string | null)[] = []
  const kinds: ('object' | 'list')[] = []
  let begins = ''
  let line = 1
  let col = 0
  let inString = false
  let escaped = false
  let string = ''
  let key: string | null = null
  /** The depth of the wanted list; 0 until it begins, -1 after it. */
  let list = 0
  let element: { text: string; line: number; col: number } | null = null

  const isWanted = () =>
    list === 0 && path.length === steps.length + 1 && steps.every((step, index) => path[index + 1] === step)

  for (const chunk of chunks) {
    let taken = element === null ? -1 : 0
    for (let at = 0; at < chunk.length; at++) {
      const code = chunk.charCodeAt(at)
      if (code === LINE_FEED) {
        line++
        col = 0
      } else col++
      if (inString) {
        if (escaped) escaped = false
        else if (code === BACKSLASH) escaped = true
        else if (code === QUOTE) inString = false
        if (inString && list === 0 && string.length < LONGEST_KEY) string += chunk[at] ?? ''
        continue
      }
      if (code <= SPACE) continue
      if (begins === '') begins = chunk[at] ?? ''
      const closesElement = list > 0 && kinds.length === list && (code === COMMA || code === CLOSE_LIST)
      if (closesElement && element !== null) {
        const text: string = element.text + (taken === -1 ? '' : chunk.slice(taken, at))
        if (text.trim() !== '') yield { kind: 'element', text, line: element.line, col: element.col }
        element = null
        taken = -1
      }
      if (list > 0 && kinds.length === list && element === null && code !== COMMA && code !== CLOSE_LIST) {
        element = { text: '', line, col }
        taken = at
      }
      if (code === QUOTE) {
        inString = true
        string = ''
      } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
        kinds.push(code === OPEN_LIST ? 'list' : 'object')
        path.push(kinds.length === 1 ? '' : key)
        key = null
        if (code === OPEN_LIST && isWanted()) list = kinds.length
      } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
        if (kinds.length === list) list = -1
        kinds.pop()
        path.pop()
        key = null
      } else if (code === COLON && list === 0 && kinds.at(-1) === 'object') {
        key = keyOf(string)
        if (kinds.length === 1 && keys.length < MOST_KEYS) keys.push(key)
      } else if (code === COMMA) key = null
    }
    if (element === null) continue
    element.text += taken === -1 ? '' : chunk.slice(taken)
    if (element.text.length > LONGEST_ELEMENT)
      return yield { kind: 'too-large', line: element.line, col: element.col }
  }
  if (kinds.length > 0 || inString) yield { kind: 'truncated', line, col: col + 1 }
  else if (list === 0) yield { kind: 'no-list', begins, keys }
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const COLON = 0x3a
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d
const LINE_FEED = 0x0a
const SPACE = 0x20

/** Far more than a ticket with all of its conversation. */
export const LONGEST_ELEMENT = 16 * 1024 * 1024

const LONGEST_KEY = 300
const MOST_KEYS = 25

function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function keyOf(string: string): string {
  try {
    return String(JSON.parse(`"${string}"`))
  } catch {
    return string
  }
}
