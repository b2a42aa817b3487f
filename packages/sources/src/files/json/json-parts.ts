import { placeCounter, type TextPlace } from './place-counter.ts'

/** What to do with a value: give it whole, give its members or entries one by one, or leave it out. */
export type Visit = 'take' | 'enter' | 'skip'

/** The keys from the top of a text to a value; null for an entry of a list. */
export type JsonPath = readonly (string | null)[]

/** One value of a JSON text, or why reading ended. */
export type JsonPart =
  | ({ readonly kind: 'value'; readonly path: JsonPath; readonly text: string } & TextPlace)
  /**
   * `truncated`: the text ends too early. `broken`: something between two values is not JSON. `too-large`: the value that
   * starts here is longer than may be held.
   */
  | ({ readonly kind: 'truncated' | 'broken' | 'too-large' } & TextPlace)

/** Far more than a ticket with all of its conversation. */
export const LONGEST_VALUE = 16 * 1024 * 1024

/** An object or a list whose parts are given one by one. */
interface Container {
  readonly isList: boolean
  readonly path: JsonPath
  /** What may come now. */
  expects: 'key' | 'colon' | 'value' | 'comma'
  key: string | null
  isEmpty: boolean
}

/** A value that is taken or skipped. */
interface OpenValue extends TextPlace {
  readonly path: JsonPath
  readonly isTaken: boolean
  text: string
}

/**
 * The parts of a JSON text that comes in chunks, however long it is; one value at a time is in memory. `visit` is asked
 * for the text itself and for each value in what is entered, with its path and its first character ('' for an entry
 * that is missing between two commas).
 *
 * A value ends at the comma or the bracket after it. Whether it is JSON is for its reader to find out.
 */
export function* jsonParts(
  chunks: Iterable<string>,
  visit: (path: JsonPath, first: string) => Visit,
  longest = LONGEST_VALUE,
): Generator<JsonPart> {
  const places = placeCounter()
  const containers: Container[] = []
  let value: OpenValue | null = null
  let depth = 0 // of brackets inside the value
  let key: string | null = null // its text so far
  let inString = false
  let isEscaped = false
  let isEnded = false

  for (const chunk of chunks) {
    places.startChunk(chunk)
    let kept = 0 // what is before it in this chunk is in `value.text` or `key` already, or not needed
    for (let at = 0; at < chunk.length; at++) {
      const code = chunk.charCodeAt(at)
      if (inString) {
        if (isEscaped) isEscaped = false
        else if (code === BACKSLASH) isEscaped = true
        else if (code === QUOTE) inString = false
        const container = containers.at(-1)
        if (inString || key === null || container === undefined) continue
        container.key = keyOf(key + chunk.slice(kept, at))
        container.expects = 'colon'
        key = null
        continue
      }
      if (code <= SPACE) continue
      if (value !== null) {
        if (code === QUOTE) inString = true
        else if (isOpening(code)) depth++
        else if (isClosing(code) && depth > 0) depth--
        else if (depth === 0 && (code === COMMA || isClosing(code))) {
          const { path, line, col } = value
          if (value.isTaken)
            yield { kind: 'value', path, text: value.text + chunk.slice(kept, at), line, col }
          value = null
        }
        if (value !== null) continue
      }
      const container = containers.at(-1)
      if (container === undefined && isEnded) return yield { kind: 'broken', ...places.at(at) }
      if (container === undefined || startsValue(container, code)) {
        const path = container === undefined ? [] : pathIn(container)
        const how = visit(path, chunk.charAt(at))
        if (container !== undefined) {
          container.expects = 'comma'
          container.isEmpty = false
        }
        isEnded = true
        if (how === 'enter' && isOpening(code)) containers.push(entered(code, path))
        else if (container === undefined) return
        else {
          value = { path, isTaken: how === 'take', text: '', ...places.at(at) }
          kept = at
          depth = isOpening(code) ? 1 : 0
          inString = code === QUOTE
        }
      } else if (code === QUOTE && container.expects === 'key') {
        inString = true
        key = ''
        kept = at + 1
      } else if (code === COLON && container.expects === 'colon') container.expects = 'value'
      else {
        if (isMissingEntry(container, code)) {
          const path = pathIn(container)
          if (visit(path, '') === 'take') yield { kind: 'value', path, text: '', ...places.at(at) }
          container.isEmpty = false
        } else if (!endsPart(container, code)) return yield { kind: 'broken', ...places.at(at) }
        if (isClosing(code)) containers.pop()
        else container.expects = container.isList ? 'value' : 'key'
      }
    }
    if (key !== null) key = (key + chunk.slice(kept)).slice(0, LONGEST_KEY)
    if (value === null) continue
    if (value.isTaken) value.text += chunk.slice(kept)
    if (value.text.length > longest) return yield { kind: 'too-large', line: value.line, col: value.col }
  }
  if (containers.length > 0) yield { kind: 'truncated', ...places.end() }
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const COLON = 0x3a
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d
const SPACE = 0x20

const LONGEST_KEY = 300

function isOpening(code: number): boolean {
  return code === OPEN_LIST || code === OPEN_OBJECT
}

function isClosing(code: number): boolean {
  return code === CLOSE_LIST || code === CLOSE_OBJECT
}

function entered(code: number, path: JsonPath): Container {
  const isList = code === OPEN_LIST
  return { isList, path, expects: isList ? 'value' : 'key', key: null, isEmpty: true }
}

function pathIn({ path, isList, key }: Container): JsonPath {
  return [...path, isList ? null : key]
}

function startsValue({ expects }: Container, code: number): boolean {
  return expects === 'value' && code !== COMMA && code !== COLON && !isClosing(code)
}

/** A comma or the end of a list directly after a comma. */
function isMissingEntry({ isList, expects, isEmpty }: Container, code: number): boolean {
  return isList && expects === 'value' && (code === COMMA || (code === CLOSE_LIST && !isEmpty))
}

/** A comma after a part, or the bracket that closes the container. */
function endsPart({ isList, expects, isEmpty }: Container, code: number): boolean {
  if (code === COMMA) return expects === 'comma'
  const isNoPart = isEmpty && expects === (isList ? 'value' : 'key')
  return code === (isList ? CLOSE_LIST : CLOSE_OBJECT) && (expects === 'comma' || isNoPart)
}

function keyOf(text: string): string {
  try {
    return String(JSON.parse(`"${text}"`))
  } catch {
    return text
  }
}
