import type { Remote } from '@triagebook/book/branch'
import type { Forge } from '@triagebook/forge'
import type { Most } from './limits.ts'

/** Where the changes of a run land, as the host knows it. */
export interface Landing {
  readonly forge: Forge
  /** The same repository for Git. */
  readonly remote: Remote
  /** A folder for what only this run needs. */
  readonly temporary: string
  /** The page of the run, with its job summary; null where there is none. */
  readonly runPage: string | null
  /** Of a pull request, or of a direct commit. */
  readonly most: Most
}
