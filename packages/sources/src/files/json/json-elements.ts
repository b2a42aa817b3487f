import { type JsonPath, jsonParts, type Visit } from './json-parts.ts'
import type { TextPlace } from './place-counter.ts'

/** One entry of the list that a pointer names, or why reading ended. */
export type JsonElement =
  | ({ readonly kind: 'element'; readonly text: string } & TextPlace)
  | ({ readonly kind: 'truncated' | 'broken' | 'too-large' } & TextPlace)
  /** There is no list at the pointer. */
  | { readonly kind: 'no-list'; readonly begins: string; readonly keys: readonly string[] }

/** How many keys are named if there is no list. */
const MOST_KEYS = 25

/** The entries of one list in a JSON text that comes in chunks; one entry at a time is in memory. */
export function* jsonElements(chunks: Iterable<string>, pointer: string): Generator<JsonElement> {
  const wanted = stepsOf(pointer)
  const keys: string[] = []
  let begins = ''
  let isFound = false
  const visit = (path: JsonPath, first: string): Visit => {
    const [top = null] = path
    if (path.length === 0) begins = first
    else if (path.length === 1 && top !== null && keys.length < MOST_KEYS) keys.push(top)
    if (path.length === wanted.length + 1 && path.at(-1) === null) return 'take'
    const isOnTheWay = path.every((key, index) => key === wanted[index])
    const isList = path.length === wanted.length && isOnTheWay && first === '['
    if (isList && isFound) return 'skip'
    isFound ||= isList
    // The top is always entered: its keys are for the message, and its end shows whether the text is whole.
    return isList || path.length === 0 || (isOnTheWay && first === '{') ? 'enter' : 'skip'
  }
  for (const part of jsonParts(chunks, visit)) {
    if (part.kind === 'value') yield { kind: 'element', text: part.text, line: part.line, col: part.col }
    else return yield part
  }
  if (!isFound) yield { kind: 'no-list', begins, keys }
}

function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}
