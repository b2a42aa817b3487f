import type { PlaybookHead } from '@triagebook/record'
import type { Root } from 'mdast'

/** A playbook that can be used: every placeholder in it names a field. */
export interface Playbook {
  readonly path: string
  readonly head: PlaybookHead
  readonly root: Root
}
