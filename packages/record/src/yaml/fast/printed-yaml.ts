import { plainScalar, Uncertain } from './plain-scalar.ts'

/** Deeper than any record, in steps of two spaces. */
const DEEPEST = 20
/** Far below the length at which YAML requires a `?` before a key. */
const LONGEST_KEY = 100
const [SPACE, QUOTE, COMMA, DASH, COLON, BRACKET, BRACE, CLOSING_BRACE] = [32, 34, 44, 45, 58, 91, 123, 125]

/** Characters that we never print, or that YAML readers treat differently. */
const STRANGE = /[\t\r\x7f-\x9f\u2028\u2029\uFEFF\uFFFE\uFFFF]/
const ESCAPED = /^(?:[^"\\]|\\["\\/nt])*$/
const QUOTED_IN_BRACES = /"((?:[^"\\\n]|\\["\\/nt])*)"/y
const PLAIN_IN_BRACES = /[A-Za-z0-9](?:[^\n,[\]{}:"']*[^\n,[\]{}:"' ])?/y

type Fields = Record<string, unknown>

/** A cursor in the text. Between two parts it is at the beginning of a line. */
interface Progress {
  readonly yaml: string
  at: number
}

/**
 * The value of YAML as `printRecord` writes it, and as most people leave it: fields and lists in steps of two spaces, and
 * on each line one value, in double quotes or plain, or one pair of braces. Null for everything else, valid or not: a
 * comment, for example, is left to a reader that knows more of YAML and takes five times as long.
 */
export function readPrintedYaml(yaml: string): unknown {
  if (STRANGE.test(yaml)) return null
  const progress = { yaml, at: 0 }
  try {
    const fields = readFields(progress, 0)
    return progress.at >= yaml.length ? fields : null
  } catch (error) {
    if (error instanceof Uncertain) return null
    throw error
  }
}

function readFields(progress: Progress, indent: number): Fields {
  const { yaml } = progress
  const fields: Fields = {}
  do {
    const start = progress.at + indent
    const colon = endOfKey(yaml, start)
    const end = endOfLine(yaml, colon)
    const value =
      colon + 1 === end ? readBelow(progress, end, indent + 2) : readValue(yaml, afterColon(yaml, colon), end)
    if (colon + 1 !== end) progress.at = end + 1
    setField(fields, keyBetween(yaml, start, colon), value)
  } while (indentOf(progress) === indent)
  return fields
}

/** The block of lines below a key. */
function readBelow(progress: Progress, end: number, indent: number): unknown {
  progress.at = end + 1
  if (indent > 2 * DEEPEST || indentOf(progress) !== indent) throw new Uncertain()
  return progress.yaml.charCodeAt(progress.at + indent) === DASH
    ? readItems(progress, indent)
    : readFields(progress, indent)
}

function readItems(progress: Progress, indent: number): unknown {
  const { yaml } = progress
  const items: unknown[] = []
  do {
    const start = progress.at + indent
    if (yaml.charCodeAt(start) !== DASH || yaml.charCodeAt(start + 1) !== SPACE) throw new Uncertain()
    const end = endOfLine(yaml, start)
    items.push(readValue(yaml, start + 2, end))
    progress.at = end + 1
  } while (indentOf(progress) === indent)
  return items
}

/** The value from `start` to the end of its line. */
function readValue(yaml: string, start: number, end: number): unknown {
  const first = yaml.charCodeAt(start)
  if (first === QUOTE) return quoted(yaml, start, end)
  if (first === BRACE) {
    const progress = { yaml, at: start }
    const fields = readBraces(progress, DEEPEST)
    if (progress.at !== end) throw new Uncertain()
    return fields
  }
  const source = yaml.slice(start, end)
  if (first === BRACKET && source === '[]') return []
  return plainValue(source)
}

/** With a colon or a comment it may be more than a plain value. */
function plainValue(source: string): unknown {
  const last = source.charCodeAt(source.length - 1)
  if (last === COLON || last === SPACE || source.includes(': ') || source.includes(' #'))
    throw new Uncertain()
  return plainScalar(source)
}

function quoted(yaml: string, start: number, end: number): string {
  const source = yaml.slice(start + 1, end - 1)
  if (end - start < 2 || yaml.charCodeAt(end - 1) !== QUOTE) throw new Uncertain()
  if (!source.includes('"') && !source.includes('\\')) return source
  if (!ESCAPED.test(source)) throw new Uncertain()
  return unescaped(source)
}

/** The few allowed escape sequences mean the same in JSON as in YAML. */
function unescaped(source: string): string {
  return JSON.parse(`"${source}"`)
}

/** `{ key: value, key: value }` on one line. */
function readBraces(progress: Progress, depth: number): Fields {
  const { yaml } = progress
  const fields: Fields = {}
  do {
    // After the brace or the comma.
    if (depth === 0 || yaml.charCodeAt(progress.at + 1) !== SPACE) throw new Uncertain()
    const start = progress.at + 2
    const colon = endOfKey(yaml, start)
    progress.at = afterColon(yaml, colon)
    setField(fields, keyBetween(yaml, start, colon), readInBraces(progress, depth))
  } while (yaml.charCodeAt(progress.at) === COMMA)
  if (yaml.charCodeAt(progress.at) !== SPACE || yaml.charCodeAt(progress.at + 1) !== CLOSING_BRACE)
    throw new Uncertain()
  progress.at += 2
  return fields
}

function readInBraces(progress: Progress, depth: number): unknown {
  const first = progress.yaml.charCodeAt(progress.at)
  if (first === BRACE) return readBraces(progress, depth - 1)
  if (first !== QUOTE) return plainValue(next(progress, PLAIN_IN_BRACES))
  const source = next(progress, QUOTED_IN_BRACES).slice(1, -1)
  return source.includes('\\') ? unescaped(source) : source
}

function next(progress: Progress, pattern: RegExp): string {
  pattern.lastIndex = progress.at
  const found = pattern.exec(progress.yaml)?.[0]
  if (found === undefined) throw new Uncertain()
  progress.at += found.length
  return found
}

/** The offset of the colon after a key of lower-case letters, digits and `_`. */
function endOfKey(yaml: string, start: number): number {
  let end = start
  for (let code = yaml.charCodeAt(end); isOfKey(code, end > start); code = yaml.charCodeAt(++end));
  if (end === start || end - start > LONGEST_KEY || yaml.charCodeAt(end) !== COLON) throw new Uncertain()
  return end
}

/** A cache: records have the same few keys, and finding one here is cheaper than slicing it again. */
const KEYS: string[] = Array.from({ length: 1024 }, () => '')

function keyBetween(yaml: string, start: number, end: number): string {
  const place =
    (yaml.charCodeAt(start) * 31 +
      yaml.charCodeAt(end - 1) * 7 +
      yaml.charCodeAt((start + end) >> 1) +
      (end - start) * 97) %
    KEYS.length
  const known = KEYS[place] ?? ''
  if (known.length === end - start && yaml.startsWith(known, start)) return known
  const key = yaml.slice(start, end)
  KEYS[place] = key
  return key
}

function isOfKey(code: number, isLater: boolean): boolean {
  return (code >= 97 && code <= 122) || (isLater && (code === 95 || (code >= 48 && code <= 57)))
}

function afterColon(yaml: string, colon: number): number {
  if (yaml.charCodeAt(colon + 1) !== SPACE) throw new Uncertain()
  return colon + 2
}

function setField(fields: Fields, key: string, value: unknown): void {
  // Leaves duplicate keys to another reader, and names that every object has, such as `constructor`.
  if (fields[key] !== undefined || key === 'null' || key === 'true' || key === 'false') throw new Uncertain()
  fields[key] = value
}

function endOfLine(yaml: string, from: number): number {
  const end = yaml.indexOf('\n', from)
  return end < 0 ? yaml.length : end
}

/** The number of spaces at the start of the line; -1 at the end of the text. */
function indentOf({ yaml, at }: Progress): number {
  if (at >= yaml.length) return -1
  let end = at
  while (yaml.charCodeAt(end) === SPACE) end++
  return end - at
}
