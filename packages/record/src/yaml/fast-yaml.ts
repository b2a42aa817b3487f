import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml'
import { plainScalar, Unsure } from './plain-scalar.ts'
import { readPrintedYaml } from './printed-yaml.ts'

/** Far more than a record has; what is nested deeper is the exact reader's to refuse. */
const DEEPEST = 30

/** In UTF-16 units, so that what is read here has fewer words and signs than the exact reader allows. */
const LONGEST = 64 * 1024

/**
 * What is not even tried: characters that readers see differently, lines that begin a document or a directive, and lines
 * on which a bracket of an earlier line may end.
 */
const STRANGE = /[\t\u2028\u2029\uFEFF]|^ *(?:---|\.\.\.|%)|^ *[\]},]/m

const LONGEST_KEY = 100
const PLAIN_ESCAPES = /^(?:[^\\\n]|\\["\\/nt])*$/
const BLOCK_HEADER = /[:-] [|>][-+1-9]?[-+1-9]?\r?\n$/
/** At the end of a block of lines, the readers count spaces on an empty line differently. */
const SPACES_ALONE = /^ +\r?$/m

interface Progress {
  readonly yaml: string
  readonly events: readonly Event[]
  next: number
}

const [LINE_BREAK, SPACE, COMMA, DASH, COLON, BRACKET, BRACE] = [10, 32, 44, 45, 58, 91, 123]

/** What may stand before a part on its line, spaces left out. A line break stands for the beginning of a line. */
const BEFORE = {
  block: { key: [LINE_BREAK, DASH], value: [COLON, COLON], item: [DASH, DASH] },
  flow: { key: [BRACE, COMMA], value: [COLON, COLON], item: [BRACKET, COMMA] },
} as const

type Before = readonly [number, number]

type Around = (typeof BEFORE)['block' | 'flow']

/**
 * The plain value of a block of fields, ten times as fast as the exact reader; null where the two might differ, so that
 * the exact one decides. What is written as we print it is read line by line; of the rest, js-yaml finds the parts. What
 * they mean is decided here, and narrowly: what is not surely the same for both readers is handed over, with everything
 * that is wrong.
 */
export function readFastYaml(yaml: string): unknown {
  if (yaml.length > LONGEST) return null
  return readPrintedYaml(yaml) ?? readByParts(yaml)
}

function readByParts(yaml: string): unknown {
  if (STRANGE.test(yaml)) return null
  try {
    const events = parseEvents(yaml, { maxDepth: DEEPEST })
    const [, first] = events
    if (first?.type !== EVENT_ID.MAPPING) return null
    const progress = { yaml, events, next: 2 }
    const value = readCollection(progress, first, BEFORE.block)
    // What is left is the end of the only document.
    return progress.next === events.length - 1 ? value : null
  } catch {
    // js-yaml refuses it, or we are not sure of it: either way the exact reader knows why.
    return null
  }
}

function readNode(progress: Progress, around: Around, before: Before): unknown {
  const event = progress.events[progress.next++]
  if (event?.type === EVENT_ID.SCALAR) return readScalar(progress.yaml, event, before)
  if (event?.type !== EVENT_ID.MAPPING && event?.type !== EVENT_ID.SEQUENCE) throw new Unsure()
  if (event.style === COLLECTION_STYLE.FLOW) expectBefore(progress.yaml, event.start, before)
  return readCollection(progress, event, around)
}

function readCollection(progress: Progress, event: MappingEvent | SequenceEvent, around: Around): unknown {
  if (event.anchorStart >= 0 || event.tagStart >= 0) throw new Unsure()
  const inside = event.style === COLLECTION_STYLE.FLOW ? BEFORE.flow : around
  return event.type === EVENT_ID.MAPPING ? readFields(progress, inside) : readItems(progress, inside)
}

function readFields(progress: Progress, around: Around): unknown {
  const fields: Record<string, unknown> = {}
  while (!isOver(progress)) {
    const key = readNode(progress, around, around.key)
    // What every object has, such as `constructor` and `__proto__`, is handed over with what stands here twice.
    if (typeof key !== 'string' || key.length > LONGEST_KEY || fields[key] !== undefined) throw new Unsure()
    fields[key] = readNode(progress, around, around.value)
  }
  return fields
}

function readItems(progress: Progress, around: Around): unknown {
  const items: unknown[] = []
  while (!isOver(progress)) items.push(readNode(progress, around, around.item))
  return items
}

function isOver(progress: Progress): boolean {
  if (progress.events[progress.next]?.type !== EVENT_ID.POP) return false
  progress.next++
  return true
}

function readScalar(yaml: string, event: ScalarEvent, before: Before): unknown {
  const { style, valueStart, valueEnd, anchorStart, tagStart, fast } = event
  if (anchorStart >= 0 || tagStart >= 0) throw new Unsure()
  const source = yaml.slice(valueStart, valueEnd)
  switch (style) {
    case SCALAR_STYLE.PLAIN:
      if (!fast) throw new Unsure() // it is empty, or goes over several lines
      expectBefore(yaml, valueStart, before)
      return plainScalar(source)
    case SCALAR_STYLE.DOUBLE_QUOTED:
      expectBefore(yaml, valueStart - 1, before)
      if (!fast && !PLAIN_ESCAPES.test(source)) throw new Unsure()
      break
    case SCALAR_STYLE.SINGLE_QUOTED:
      expectBefore(yaml, valueStart - 1, before)
      if (!fast && source.includes('\n')) throw new Unsure()
      break
    default:
      if (SPACES_ALONE.test(source)) throw new Unsure()
      if (!BLOCK_HEADER.test(yaml.slice(Math.max(0, valueStart - 7), valueStart))) throw new Unsure()
  }
  return fast ? source : getScalarValue(yaml, event)
}

/** js-yaml lets a part begin where another has only just ended: after `[]`, for one. */
function expectBefore(yaml: string, start: number, [one, other]: Before): void {
  let offset = start - 1
  while (yaml.charCodeAt(offset) === SPACE) offset--
  const found = offset < 0 ? LINE_BREAK : yaml.charCodeAt(offset)
  if (found !== one && found !== other) throw new Unsure()
}
