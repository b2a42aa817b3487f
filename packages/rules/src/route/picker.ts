import type { Snapshot } from '../ticket/snapshot.ts'

/** Who is chosen for a ticket, and why; or why nobody is. */
interface Choice {
  readonly login: string | null
  readonly why: string
}

/** Chooses one of several people: made once, asked for every ticket. */
export type Picker = (snapshot: Snapshot) => Choice
