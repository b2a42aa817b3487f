import { parse } from 'yaml'

export interface Step {
  readonly id?: string
  readonly if?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, unknown>>
  readonly 'continue-on-error'?: boolean
}

export interface Job {
  readonly needs?: string | readonly string[]
  readonly if?: string
  readonly permissions?: unknown
  readonly concurrency?: unknown
  readonly 'timeout-minutes'?: number
  readonly secrets?: unknown
  /** A workflow that the job calls. */
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly outputs?: Readonly<Record<string, unknown>>
  readonly steps?: readonly Step[]
}

interface Content {
  readonly on?: unknown
  readonly permissions?: unknown
  readonly concurrency?: unknown
  readonly jobs?: Readonly<Record<string, Job>>
}

/** A workflow, of a file or of a block in a page. */
export interface Workflow extends Content {
  readonly path: string
  readonly text: string
  readonly named: readonly (readonly [name: string, job: Job])[]
  readonly steps: readonly Step[]
}

export function readWorkflow(path: string, text: string): Workflow {
  const content: Content = parse(text)
  const named = Object.entries(content.jobs ?? {})
  return { ...content, path, text, named, steps: named.flatMap(([, { steps = [] }]) => steps) }
}

/** The events that start it, with what stands below each. */
export function eventsOf({ on }: Pick<Workflow, 'on'>): Readonly<Record<string, unknown>> {
  if (typeof on === 'string') return { [on]: null }
  if (Array.isArray(on)) return Object.fromEntries(on.map((event) => [String(event), null]))
  return keysOf(on)
}

export function keysOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** Where only so much of what GitHub knows can be run. */
export function refuseOthers(part: object, known: RegExp): void {
  const other = Object.keys(part).find((key) => !known.test(key))
  if (other !== undefined) throw new Error(`Nothing here runs what has the key \`${other}\`.`)
}
