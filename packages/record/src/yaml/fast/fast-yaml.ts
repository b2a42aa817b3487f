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
import { plainScalar, Uncertain } from './plain-scalar.ts'
import { readPrintedYaml } from './printed-yaml.ts'

/** Far deeper than a record; the exact reader refuses what is nested deeper. */
const DEEPEST = 30

/** In UTF-16 units: short enough to have fewer tokens than the exact reader allows. */
const LONGEST = 64 * 1024

/**
 * Left to the exact reader: characters that readers treat differently, lines that begin a document or a directive, and
 * lines on which a bracket of an earlier line may end.
 */
const STRANGE = /[\t\u2028\u2029\uFEFF]|^ *(?:---|\.\.\.|%)|^ *[\]},]/m

const LONGEST_KEY = 100
const PLAIN_ESCAPES = /^(?:[^\\\n]|\\["\\/nt])*$/
const BLOCK_HEADER = /[:-] [|>][-+1-9]?[-+1-9]?\r?\n$/
/** At the end of a block scalar, readers count the spaces of an empty line differently. */
const SPACES_ALONE = /^ +\r?$/m

interface Progress {
  readonly yaml: string
  readonly events: readonly Event[]
  next: number
}

const [LINE_BREAK, SPACE, COMMA, DASH, COLON, BRACKET, BRACE] = [10, 32, 44, 45, 58, 91, 123]

/** The characters allowed before a part on its line, spaces left out. A line break means the beginning of a line. */
const BEFORE = {
  block: { key: [LINE_BREAK, DASH], value: [COLON, COLON], item: [DASH, DASH] },
  flow: { key: [BRACE, COMMA], value: [COLON, COLON], item: [BRACKET, COMMA] },
} as const

type Before = readonly [number, number]

type Around = (typeof BEFORE)['block' | 'flow']

/**
 * The plain value of a block of fields, ten times as fast as the exact reader; null where the two might differ, so that
 * the exact one decides. Text as we print it is read line by line; for the rest, js-yaml finds the parts, and this file
 * decides what they mean. Everything that is wrong, or that both readers might not read as the same, is left to the exact
 * reader.
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
    // Only the end of the document is left.
    return progress.next === events.length - 1 ? value : null
  } catch {
    // js-yaml refuses it, or we are not certain: the exact reader finds out why.
    return null
  }
}

function readNode(progress: Progress, around: Around, before: Before): unknown {
  const event = progress.events[progress.next++]
  if (event?.type === EVENT_ID.SCALAR) return readScalar(progress.yaml, event, before)
  if (event?.type !== EVENT_ID.MAPPING && event?.type !== EVENT_ID.SEQUENCE) throw new Uncertain()
  if (event.style === COLLECTION_STYLE.FLOW) expectBefore(progress.yaml, event.start, before)
  return readCollection(progress, event, around)
}

function readCollection(progress: Progress, event: MappingEvent | SequenceEvent, around: Around): unknown {
  if (event.anchorStart >= 0 || event.tagStart >= 0) throw new Uncertain()
  const inside = event.style === COLLECTION_STYLE.FLOW ? BEFORE.flow : around
  return event.type === EVENT_ID.MAPPING ? readFields(progress, inside) : readItems(progress, inside)
}

function readFields(progress: Progress, around: Around): unknown {
  const fields: Record<string, unknown> = {}
  while (!isOver(progress)) {
    const key = readNode(progress, around, around.key)
    // Leaves duplicate keys to the exact reader, and names that every object has, such as `constructor`.
    if (typeof key !== 'string' || key.length > LONGEST_KEY || fields[key] !== undefined)
      throw new Uncertain()
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
  if (anchorStart >= 0 || tagStart >= 0) throw new Uncertain()
  const source = yaml.slice(valueStart, valueEnd)
  switch (style) {
    case SCALAR_STYLE.PLAIN:
      if (!fast) throw new Uncertain() // it is empty, or goes over several lines
      expectBefore(yaml, valueStart, before)
      return plainScalar(source)
    case SCALAR_STYLE.DOUBLE_QUOTED:
      expectBefore(yaml, valueStart - 1, before)
      if (!fast && !PLAIN_ESCAPES.test(source)) throw new Uncertain()
      break
    case SCALAR_STYLE.SINGLE_QUOTED:
      expectBefore(yaml, valueStart - 1, before)
      if (!fast && source.includes('\n')) throw new Uncertain()
      break
    default:
      if (SPACES_ALONE.test(source)) throw new Uncertain()
      if (!BLOCK_HEADER.test(yaml.slice(Math.max(0, valueStart - 7), valueStart))) throw new Uncertain()
  }
  return fast ? source : getScalarValue(yaml, event)
}

/** js-yaml lets a part begin directly after another, for example after `[]`. */
function expectBefore(yaml: string, start: number, [one, other]: Before): void {
  let offset = start - 1
  while (yaml.charCodeAt(offset) === SPACE) offset--
  const found = offset < 0 ? LINE_BREAK : yaml.charCodeAt(offset)
  if (found !== one && found !== other) throw new Uncertain()
}
