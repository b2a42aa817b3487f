import type { Parameters } from '../contract/drift.ts'
import type { Caller } from '../state/caller.ts'
import type { World } from '../state/world.ts'
import type { Answer } from './answer.ts'

/** A request that GitHub's description allows, by somebody who may make it. */
export interface Call {
  readonly world: World
  readonly caller: Caller
  readonly parameters: Parameters
  readonly body: Parameters
  /** The media type that the request accepts, without its parameters. */
  readonly accept: string
}

/** What answers each operation, by its name in GitHub's description. */
export type Handlers = Readonly<Record<string, (call: Call) => Answer>>
